import { addressKey } from "../mail/address.ts";
import type { MessageEntry } from "../record/entry.ts";
import { bareId } from "../record/ids.ts";
import type { ItemHash, Sighting } from "../record/items.ts";
import { isOwn } from "../record/own.ts";
import { sameWords, subjectKey } from "../record/same-mail.ts";
import { APART_MS } from "../record/same-time.ts";
import { seenOf } from "../record/saved-email.ts";
import { fitOf } from "../record/saved-fit.ts";

/** Whether the record has a message already, from wherever: the screen, the mail site, a file, another browser. */
export type InRecord =
  | { is: "new" }
  /** Another message has the same Message-ID and says something else: it must not be taken for this one. */
  | { is: "namesake" }
  /** All of it is here. */
  | { is: "here" }
  /** It is here without its original. `of` names it where no Message-ID does. */
  | { is: "lacking"; of?: ItemHash };

/** What is needed to know a message again by its Message-ID. */
interface Light {
  sender: string;
  subject: string;
  instant: number | null;
  /** Its original is here. */
  whole: boolean;
}

/** Whole mail dates are exact to the second, screens to the minute; a day is far more than any two clocks differ. */
const DAY_MS = 26 * 60 * 60_000;

export class RecordIndex {
  readonly #own: readonly string[];
  readonly #byId = new Map<string, Light>();
  readonly #files = new Set<string>();
  /** Messages whose Message-ID is not known, by stretches of time. */
  readonly #bySlot = new Map<number, MessageEntry[]>();
  readonly #given = new Set<ItemHash>();

  /** @param own the parent's own addresses */
  constructor(messages: readonly MessageEntry[], own: readonly string[]) {
    this.#own = own;
    for (const one of messages) this.#add(one);
  }

  #add(one: MessageEntry): void {
    if (one.original) this.#files.add(one.original.sha256);
    if (one.ids.rfc) this.#byId.set(bareId(one.ids.rfc), lightOf(one, one.original !== null));
    else if (one.original === null && one.when.instant !== null) {
      const slot = Math.floor(one.when.instant / APART_MS);
      this.#bySlot.set(slot, [...(this.#bySlot.get(slot) ?? []), one]);
    }
  }

  /** @param sha256 of the file's own bytes */
  find(file: Sighting, sha256: string): InRecord {
    if (this.#files.has(sha256)) return { is: "here" };
    const known = file.ids.rfc ? this.#byId.get(bareId(file.ids.rfc)) : undefined;
    if (known)
      return this.#isOther(known, lightOf(file, false)) ? { is: "namesake" } : { is: known.whole ? "here" : "lacking" };
    const same = this.#same(file);
    if (!same) return { is: "new" };
    return { is: "lacking", of: same.id };
  }

  /** What was found is taken in: met again, it is here. */
  take(file: Sighting, sha256: string, { is, ...more }: InRecord): void {
    this.#files.add(sha256);
    if ("of" in more && more.of) this.#given.add(more.of);
    if (file.ids.rfc && is !== "namesake") this.#byId.set(bareId(file.ids.rfc), lightOf(file, true));
  }

  /** A sender makes the Message-ID of a mail, and some use one for many. */
  #isOther(a: Light, b: Light): boolean {
    const ours = isOwn(this.#own, a.sender) && isOwn(this.#own, b.sender);
    if (a.sender !== "" && b.sender !== "" && a.sender !== b.sender && !ours) return true;
    const apart = a.instant !== null && b.instant !== null ? Math.abs(a.instant - b.instant) : null;
    if (apart !== null && apart > DAY_MS) return true;
    return a.subject !== b.subject && (apart === null || apart > APART_MS);
  }

  /** By people, time and words: of several that fit, the one that says the very same. */
  #same(file: Sighting): MessageEntry | null {
    if (file.when.instant === null || file.when.certainty !== "exact") return null;
    const slot = Math.floor(file.when.instant / APART_MS);
    const near = [slot - 1, slot, slot + 1].flatMap((one) => this.#bySlot.get(one) ?? []);
    const fitting = near.filter((one) => !this.#given.has(one.id) && fitOf(seenOf(one), file, this.#own) === "surely");
    return fitting.find((one) => sameWords(seenOf(one), file)) ?? fitting[0] ?? null;
  }
}

function lightOf({ from, subject, when }: Pick<Sighting, "from" | "subject" | "when">, whole: boolean): Light {
  const instant = when.certainty === "uncertain" ? null : when.instant;
  return { sender: addressKey(from.address), subject: subjectKey(subject), instant, whole };
}
