import type { CheckedSite } from "./site.ts";
import { ARIA_STATE, ATTRIBUTES, LANGUAGES, PART_WORDS, VALUES } from "./vocabulary.ts";

/** All that may stand in a report of one site's page, made of what is common, the site's own and its table of selectors. */
export interface OwnWords {
  mayName(attribute: string): boolean;
  /** Whether a fixed vocabulary has this value of this attribute. */
  mayStand(attribute: string, value: string): boolean;
  /** The parts of a value that are ours: what it begins with, what it ends with, and what it holds. */
  partsOf(attribute: string, value: string): OwnParts;
  /** Names that may stand as a class. */
  classes: ReadonlySet<string>;
  /** Whether a class that looks compiled may stand where it is in no vocabulary. */
  compiledClasses: boolean;
  numberedId: RegExp | null;
}

export interface OwnParts {
  start: string;
  end: string;
  inside: string[];
}

interface Asked {
  attribute: string;
  /** As in a selector: "" for the whole value, `^`, `$`, `*`, `~`, `|`. */
  kind: string;
  value: string;
}

const ASKED = /\[([\w-]+)([*^$~|]?)=['"]?([^\]'"%]+)['"]?(?: i)?\]/g;

/** @returns the vocabulary of a site, to be asked of each attribute, value and class */
export function ownWords({ table, words, vocabulary }: CheckedSite): OwnWords {
  const csses = Object.values(table).flatMap((alternatives) => alternatives.map(([css]) => css));
  const css = csses.flatMap((one) => (one.includes("%") ? words.map((word) => one.replaceAll("%", word)) : [one]));
  const all = css.join(" ");
  const named = (pattern: RegExp) => new Set([...all.matchAll(pattern)].map(([, token = ""]) => token));
  const asked: Asked[] = [...all.matchAll(ASKED)].map(([, attribute = "", kind = "", value = ""]) => ({
    attribute,
    kind,
    value,
  }));
  const of = (kind: string) => (value: string) => ({ attribute: "id", kind, value });
  asked.push(...vocabulary.idStarts.map(of("^")), ...vocabulary.idEnds.map(of("$")));
  const attributes = new Set([...ATTRIBUTES, ...vocabulary.attributes, ...named(/\[([\w-]+)/g)]);
  const ids = named(/#([A-Za-z_][\w-]*)/g);
  const isAsked = (attribute: string, value: string) =>
    asked.some((one) => one.kind === "" && one.attribute === attribute && one.value === value);
  return {
    mayName: (attribute) => attributes.has(attribute),
    mayStand: (attribute, value) =>
      isAsked(attribute, value) ||
      vocabulary.values[attribute]?.has(value) === true ||
      commonValues(attribute)?.has(value) === true ||
      (attribute === "id" && ids.has(value)) ||
      (MADE_BY_PROGRAMS.has(attribute) && isMadeOfPartWords(value)),
    partsOf: (attribute, value) =>
      partsOf(
        asked.filter((one) => one.kind !== "" && one.attribute === attribute),
        value,
      ),
    classes: new Set([...named(/\.(-?[A-Za-z_][\w-]*)/g), ...vocabulary.classes]),
    compiledClasses: vocabulary.compiledClasses,
    numberedId: vocabulary.numberedId,
  };
}

const commonValues = (attribute: string) =>
  attribute === "lang" ? LANGUAGES : (VALUES[attribute] ?? (ARIA_STATE.test(attribute) ? VALUES.dir : undefined));

/** Attributes whose values are names that programs give to parts. */
const MADE_BY_PROGRAMS: ReadonlySet<string> = new Set(["id", "class", "data-testid", "data-app-section"]);

/** `ReadingPaneContainerId`, `compose-send-button`: two and more words, each of which names parts of pages and nobody. */
export function isMadeOfPartWords(value: string): boolean {
  if (value.length > 80 || !/^[A-Za-z][A-Za-z_-]+$/.test(value)) return false;
  const pieces = value.split(/[_-]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).filter((piece) => piece !== "");
  return pieces.length > 1 && pieces.every((piece) => PART_WORDS.has(piece.toLowerCase()));
}

const longest = (values: string[]) => values.reduce((most, one) => (one.length > most.length ? one : most), "");

function partsOf(asked: Asked[], value: string): OwnParts {
  const fitting = (kinds: string, holds: (part: string) => boolean) =>
    asked.flatMap((one) => (kinds.includes(one.kind) && holds(one.value) ? [one.value] : []));
  const start = longest(fitting("^|", (part) => value.startsWith(part)));
  const end = longest(fitting("$", (part) => value.endsWith(part) && part.length + start.length <= value.length));
  const inside = fitting("*~", (part) => value.includes(part));
  return { start, end, inside: [...new Set(inside)] };
}
