import type { DateKind } from "../../../calendar/clock.ts";
import { findClock } from "../../../calendar/clocks.ts";
import { HOLIDAY_DATA } from "../../../calendar/published-holidays.ts";
import type { ItemBody, ItemHash } from "../../items.ts";
import { sha256Now } from "../../sha256.ts";
import { type FileName, smallFile } from "./files.ts";
import { HILLCREST, personOf } from "./people.ts";
import { isEntryStep, type Step } from "./steps.ts";

/** The steps as what is written down of them. */

/** Keys of steps, and the hashes that they have in the ledger. */
export class Names {
  readonly #hashes = new Map<string, ItemHash>();

  set(key: string, hash: ItemHash): void {
    if (this.#hashes.has(key)) throw new Error(`Two steps are called “${key}”.`);
    this.#hashes.set(key, hash);
  }

  has(key: string): boolean {
    return this.#hashes.has(key);
  }

  /** @param by who asks, for the error’s words @throws Error when nothing of that key is written yet */
  of(key: string, by: string): ItemHash {
    const hash = this.#hashes.get(key);
    if (hash === undefined) throw new Error(`“${by}” speaks of “${key}”, which is not written yet.`);
    return hash;
  }
}

/** @returns the key of the answer to “What was this?” about a mail */
export const answerTo = (key: string) => `${key}: answer`;

function fileRef(name: FileName) {
  const { bytes, ...file } = smallFile(name);
  return { ...file, sha256: sha256Now(bytes), size: bytes.length, preview: null, taken: null, placeRemoved: false };
}

function kindOf(clock: string | null): DateKind {
  return clock === null ? "own" : (findClock(clock, HILLCREST)?.kind ?? "courtesy");
}

/** @returns the items of a step; none for an email, whose sightings are made elsewhere. The first is its name */
export function actBody(step: Step, names: Names): ItemBody[] {
  switch (step.does) {
    case "typed": {
      const { kind, when, people, text, private: hidden, absence, files } = step;
      const more = { ...(absence ? { absence } : {}), ...(files.length > 0 ? { files: files.map(fileRef) } : {}) };
      return [{ type: "typed", kind, when, people: people.map(personOf), text, private: hidden, ...more }];
    }
    case "paper": {
      const { key, letter, subject, text, at, to, about, askedBy, clock } = step;
      const when = { date: at.slice(0, 10), time: at.slice(11) };
      const named = about.map((one) => names.of(one, key));
      return [{ type: "paper", letter, subject, text, when, to: to.map(personOf), about: named, askedBy, clock }];
    }
    case "check":
      return [
        { type: "checked", of: step.of.map((key) => names.of(key, step.key)), found: "nothing", text: step.text },
      ];
    case "matter": {
      const { id, name, state, child, school } = step;
      return [
        { type: "matter", id, value: { name, state, ...(child ? { child } : {}), ...(school ? { school } : {}) } },
      ];
    }
    case "promise": {
      const { key, of, words, who, by } = step;
      return [{ type: "promise", of: of === null ? null : names.of(of, key), words, who: personOf(who), by }];
    }
    case "promise-end": {
      const { of, end, on, note } = step;
      return [
        {
          type: "promise-end",
          of: names.of(names.has(answerTo(of)) ? answerTo(of) : of, "promise-end"),
          end,
          on,
          note,
        },
      ];
    }
    case "date": {
      const { key, clock, start, second, of, note, says, instead } = step;
      const said = { date: says, kind: kindOf(clock), data: HOLIDAY_DATA };
      const more = instead ? { instead: names.of(instead, key) } : {};
      return [{ type: "clock", clock, start, second, of: of === null ? null : names.of(of, key), note, said, ...more }];
    }
    case "date-over":
      return [{ type: "clock-stop", of: names.of(step.of, "date-over"), matters: false, note: step.note }];
    case "profile":
      return [{ type: "profile", ...step.change }];
    default:
      return [];
  }
}

/** @returns what is said of an entry once it stands there, for the steps that say something */
export function saidOf(step: Step, names: Names): ItemBody[] {
  if (!isEntryStep(step)) return [];
  const of = names.of(step.key, step.key);
  const { matters, was, promise, correction, children } = step;
  return [
    ...(step.does === "paper" ? [{ type: "handed" as const, of, ...step.handed }] : []),
    ...(was ? [{ type: "answer" as const, of, was, ...(promise ? { promise } : {}) }] : []),
    ...(matters ? [{ type: "belongs" as const, of, matters }] : []),
    ...(correction ? [{ type: "correction" as const, of, text: correction }] : []),
    ...(children ? [{ type: "about" as const, of, children }] : []),
  ];
}
