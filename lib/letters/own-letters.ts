import type { Profile, Template } from "../record/profile.ts";
import { ASK_BY } from "./compose.ts";
import { dayInWords } from "./dates.ts";
import type { Letter, LetterFacts, Paragraph, Span } from "./letter.ts";
import { clean } from "./words.ts";

/** Letters of the parent’s own: kept with fields in them, filled in each time they are used. */

const PREFIX = "own:";

/** What a field stands for. The order is that of the buttons. */
export const FIELDS = [
  { field: "{child}", name: "Child’s name" },
  { field: "{school}", name: "School" },
  { field: "{year}", name: "Year" },
  { field: "{day asked for}", name: "Day asked for" },
  { field: "{my name}", name: "My name" },
] as const;
type Field = (typeof FIELDS)[number]["field"];

const ANY_FIELD = /(\{(?:child|school|year|day asked for|my name)\})/g;

/** @returns the id under which the composer knows a template */
export function ownId(template: Pick<Template, "id">): string {
  return PREFIX + template.id;
}

/** @returns the parent’s own letter with this id ("own:…"); null when there is none of it */
export function ownLetterById(id: string, profile: Pick<Profile, "templates">): Letter | null {
  if (!id.startsWith(PREFIX)) return null;
  const template = profile.templates?.find((one) => ownId(one) === id);
  return template ? ownLetter(template) : null;
}

/** A template as a letter like those of the catalogue: greeting, who is copied and the name are put around it. */
export function ownLetter(template: Template): Letter {
  const asks = `${template.subject} ${template.text}`.includes("{day asked for}");
  return {
    id: ownId(template),
    group: "concern",
    name: template.name,
    reader: "school",
    purpose: "A letter of your own.",
    when: clean(named(template.subject)) || "A letter of your own.",
    notWhen: "",
    fairReply: "",
    goodAnswer: [],
    ifNothing: { words: "", letter: null },
    needsEarlier: false,
    recipients: () => ({ to: [], cc: [], why: "You choose who it goes to." }),
    questions: () => [],
    subject: (facts) => plain(filled(template.subject, facts)),
    body: (facts) => ownParagraphs(template.text, facts).map((paragraph) => filled(paragraph, facts)),
    clock: asks ? "school-reply" : null,
    clauses: [],
  };
}

/**
 * Makes a template of the letter as it stands now, known values replaced by their fields.
 * @param id of the new template
 */
export function templateOf(letter: Letter, facts: LetterFacts, id: string): Template {
  const paragraphs = letter.body(facts).map((spans) => spans.map((span) => withFields(span, facts)).join(""));
  return {
    id,
    name: letter.name,
    subject: withFields({ text: letter.subject(facts) }, facts),
    text: paragraphs.join("\n\n"),
    from: letter.id,
  };
}

/** Longest first, so that a name inside another does not take it apart. */
function withFields(span: Span, facts: LetterFacts): string {
  if (span.yours === ASK_BY) return "{day asked for}";
  const { child, school, writer } = facts.profile;
  const known: [value: string, field: Field][] = [
    [clean(child.name), "{child}"],
    [clean(school.name), "{school}"],
    [clean(child.year), "{year}"],
    [clean(writer.name), "{my name}"],
  ];
  return known
    .filter(([value]) => value !== "")
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [value, field]) => text.replace(wholeWord(value), field), span.text);
}

function wholeWord(value: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}{])${RegExp.escape(value)}(?![\\p{L}\\p{N}])`, "gu");
}

const GREETING = /^(?:dear|hello|hi|good (?:morning|afternoon|evening))\b.{0,60}$/i;

/** The text without a greeting or a name of its own: those are put around it for whoever it goes to. */
function ownParagraphs(text: string, facts: LetterFacts): string[] {
  const all = text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const first = all[0]?.split("\n") ?? [];
  if (GREETING.test(first[0] ?? ""))
    all.splice(0, 1, ...[first.slice(1).join("\n").trim()].filter((one) => one !== ""));
  const name = clean(facts.profile.writer.name);
  const last = all.at(-1) ?? "";
  const signed = last.includes("{my name}") || (name !== "" && last.includes(name));
  if (all.length > 1 && signed && last.split(/\s+/).length <= 12) all.pop();
  return all;
}

function plain(paragraph: Paragraph): string {
  return paragraph.map((span) => span.text).join("");
}

function filled(text: string, facts: LetterFacts): Paragraph {
  const { child, school, writer } = facts.profile;
  const { askBy, today } = facts;
  const values: Partial<Record<Field, string>> = {
    "{child}": clean(child.name),
    "{school}": clean(school.name),
    "{year}": clean(child.year),
    "{my name}": clean(writer.name),
    "{day asked for}": askBy ? dayInWords(askBy.date, { today, weekday: true }) : "",
  };
  const whole = withoutHoles(text, values);
  return whole
    .split(ANY_FIELD)
    .map((part): Span => {
      const value = values[part as Field];
      if (value === undefined) return { text: part };
      return part === "{day asked for}" ? { text: value, yours: ASK_BY } : { text: value };
    })
    .filter((span) => span.text !== "");
}

/** What is not known leaves no hole: the words that lean on it go too, or others stand in. */
function withoutHoles(text: string, values: Partial<Record<Field, string>>): string {
  let whole = text;
  if (!values["{day asked for}"]) whole = whole.replace(/,? ?(?:\b(?:by|before|until|on) )?\{day asked for\}/g, "");
  if (!values["{year}"]) whole = whole.replace(/ ?\(\{year\}\)|,? ?\{year\}/g, "");
  if (!values["{my name}"]) whole = whole.replace(/,? ?\{my name\}/g, "");
  if (!values["{school}"]) whole = standIn(whole, "{school}", "the school");
  if (!values["{child}"]) whole = standIn(whole, "{child}", "my child");
  return whole;
}

function standIn(text: string, field: Field, words: string): string {
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  const starts = new RegExp(`(?<=^|[.!?]\\s+|\\n)${RegExp.escape(field)}`, "g");
  return text.replace(starts, capital).replaceAll(field, words);
}

/** The same words with the names of the fields in the place of their values: for lists. */
function named(text: string): string {
  return text.replace(ANY_FIELD, (field) => field.slice(1, -1));
}
