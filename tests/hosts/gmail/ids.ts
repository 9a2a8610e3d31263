/** Ids as Gmail makes them, but the same in every run. */

export class Ids {
  #count = 0;

  #next(): number {
    this.#count += 1;
    return (this.#count * 514229) % 0x100000;
  }

  /** @returns 16 hex digits: the time in milliseconds, then 20 bits. */
  legacy(at: number): string {
    return ((BigInt(Math.trunc(at)) << 20n) | BigInt(this.#next())).toString(16).padStart(16, "0");
  }

  /** @returns a Message-ID with its angle brackets, as the mail system of that domain would make it. */
  rfc(domain: string): string {
    const left = `${this.#next().toString(36)}${this.#next().toString(36)}`;
    return domain === "mail.gmail.com" ? `<CAStandIn+${left}=w@${domain}>` : `<${left}.mail@${domain}>`;
  }
}

/** @returns the decimal form that received mail has as its newer id */
export function decimal(legacyId: string): string {
  return BigInt(`0x${legacyId}`).toString();
}

/** @returns what stands for a thread in the address bar */
export function threadToken(legacyId: string): string {
  return `FMfcgzQ${BigInt(`0x${legacyId}`).toString(36).toUpperCase()}`;
}

/** @returns what stands for an open draft in the address bar */
export function composeToken(draftId: string): string {
  return `CllgCJ${BigInt(draftId.replace(/^msg-a:r-?/, "")).toString(36)}`;
}
