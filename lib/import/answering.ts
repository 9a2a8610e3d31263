/**
 * Mail of people who are not of the case and that answers something: should what it answers turn out to be of the case, it is
 * looked at again. A mailbox is in no order, so that is known at the end. Places and fingerprints are kept, and no words.
 */
export class Answering<Place> {
  readonly #places: Place[] = [];
  readonly #answers: Uint32Array[] = [];

  /** @param answers Message-IDs that it names */
  add(answers: readonly string[], place: Place): void {
    this.#places.push(place);
    this.#answers.push(Uint32Array.from(answers, fingerprint));
  }

  /** @param messages Message-IDs of the case @returns where those stand that may answer one of them */
  of(messages: Iterable<string>): Place[] {
    const known = new Set(Array.from(messages, fingerprint));
    if (known.size === 0) return [];
    return this.#places.filter((_, index) => this.#answers[index]?.some((one) => known.has(one)));
  }
}

/** FNV-1a. Two ids of one fingerprint cost a second look and nothing else. */
function fingerprint(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
