import type { PackChoice } from "../../lib/pack/choice.ts";
import type { Drafts } from "../kit/drafts.ts";

/** What is kept of a preset between two visits. */
export interface KeptChoice {
  choice: PackChoice;
  /** What the parent read again and kept: places and words (see again.ts). */
  fine: string[];
  /** What the last pack was made with, and when (epoch ms); null before the first. */
  made: { choice: PackChoice; at: number } | null;
}

/** @returns what was kept, with the preset’s own answer for whatever is missing or not as it should be */
export function readKept(drafts: Drafts, defaults: PackChoice): KeptChoice {
  const kept = parsed(drafts.read());
  const made = isThing(kept.made) && typeof kept.made.at === "number" ? kept.made : null;
  return {
    choice: readChoice(kept.choice, defaults),
    fine: texts(kept.fine) ?? [],
    made: made ? { choice: readChoice(made.choice, defaults), at: Number(made.at) } : null,
  };
}

export function writeKept(drafts: Drafts, kept: KeptChoice): void {
  drafts.write(JSON.stringify(kept));
}

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(words: string | null): Thing {
  try {
    const value: unknown = JSON.parse(words ?? "{}");
    return isThing(value) ? value : {};
  } catch {
    return {};
  }
}

function readChoice(value: unknown, defaults: PackChoice): PackChoice {
  const kept = isThing(value) ? value : {};
  const day = (one: unknown, other: string | null) =>
    one === null || (typeof one === "string" && /^\d{4}-\d\d-\d\d$/.test(one)) ? one : other;
  const yes = (name: "privateNotes" | "sensitive" | "contactDetails" | "exhibits") =>
    typeof kept[name] === "boolean" ? kept[name] : defaults[name];
  const list = (name: "children" | "matters" | "people" | "out" | "in") => texts(kept[name]) ?? defaults[name];
  return {
    preset: defaults.preset,
    first: day(kept.first, defaults.first),
    last: day(kept.last, defaults.last),
    children: list("children"),
    matters: list("matters"),
    people: list("people"),
    out: list("out"),
    in: list("in"),
    privateNotes: yes("privateNotes"),
    sensitive: yes("sensitive"),
    contactDetails: yes("contactDetails"),
    exhibits: yes("exhibits"),
    replace: replacements(kept.replace) ?? defaults.replace,
    answers: named(kept.answers, (one) => (typeof one === "string" ? one : null)) ?? defaults.answers,
    shows: named(kept.shows, texts) ?? defaults.shows,
  };
}

function texts(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}

function replacements(value: unknown): PackChoice["replace"] | null {
  if (!Array.isArray(value)) return null;
  return value
    .filter(isThing)
    .flatMap(({ from, to }) => (typeof from === "string" && typeof to === "string" ? [{ from, to }] : []));
}

function named<T>(value: unknown, read: (one: unknown) => T | null): Record<string, T> | null {
  if (!isThing(value)) return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const good = read(one);
      return good === null ? [] : [[name, good] as const];
    }),
  );
}
