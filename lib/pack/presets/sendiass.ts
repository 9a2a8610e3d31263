import { londonDate } from "../../calendar/dates.ts";
import { type Entry, isMessage } from "../../record/entry.ts";
import type { PresetQuestion } from "../choice.ts";
import { childrenIn } from "../chosen.ts";
import { countsSentence } from "../chronology.ts";
import { longDate } from "../dates.ts";
import type { Block, PackSection, Span } from "../document.ts";
import { attendanceWords } from "./attendance.ts";
import { asked, heading, paragraph, row, soft, span, typed } from "./blocks.ts";
import { childRows, familyRow, labelFor } from "./case-rows.ts";
import { plainChoice } from "./defaults.ts";
import { lastWord } from "./last-word.ts";
import { type MissedDate, missedDates } from "./missed.ts";
import { nextDates } from "./next-date.ts";
import { peopleWords } from "./people-met.ts";
import type { Preset } from "./preset.ts";
import type { ChildPart, Scene } from "./scene.ts";
import {
  aboutSection,
  attendanceSection,
  chronologySection,
  datesSection,
  exhibitsSection,
  missedTable,
  nothingMissed,
  section,
  storySection,
} from "./sections.ts";
import { isPaper, letterThreads } from "./weight.ts";
import { childWords, schoolsWords } from "./words.ts";

/** For a caseworker who has ten minutes: one page that stands alone, then the chronology, then the last three documents. */

/** Rows of missed dates that fit the page beside all else. */
const MOST_MISSED = 5;
const MOST_LEGAL = 3;
const DOCUMENTS = 3;

export const SENDIASS: Preset = {
  id: "sendiass",
  name: "SENDIASS",
  forWhom: "A caseworker who helps you. One page says it all; the chronology and the last three documents follow.",
  questions(snapshot, choice, now): PresetQuestion[] {
    const children = childrenIn(snapshot.profile, choice);
    const born = children.length === 1 ? (children[0]?.born ?? "") : "";
    return [
      {
        id: "situation",
        label: "What is happening?",
        hint: "Two or three sentences. It is the first thing they read.",
        kind: "text",
        known: "",
      },
      {
        id: "ask",
        label: "What do you ask of them?",
        hint: "One thing a line, three at most.",
        kind: "text",
        known: "",
      },
      ...(children.length === 1
        ? [
            {
              id: "born",
              label: "Your child’s date of birth",
              hint: "They look for your child by it.",
              kind: "date" as const,
              known: born,
            },
          ]
        : []),
      {
        id: "responsibility",
        label: "Who has parental responsibility?",
        hint: "Everybody who has it, by name. They may have to ask who may be told.",
        kind: "line",
        known: "",
      },
      {
        id: "contact",
        label: "What is the safe way to reach you?",
        hint: "An address or a number that only you see, and the times that suit. Say if no message may be left.",
        kind: "line",
        known: "",
      },
      {
        id: "next",
        label: "The next legal date",
        hint: "An appeal, mediation, a penalty notice or a hearing. “None that we know of” helps too.",
        kind: "text",
        known: nextDates(snapshot, choice, now === undefined ? null : londonDate(now)),
      },
      {
        id: "needs",
        label: "What is known of your child’s needs?",
        hint: "A diagnosis, a waiting list, or what you see at home. It may stay empty.",
        kind: "text",
        known: "",
      },
      {
        id: "register",
        label: "Attendance by the school’s own register",
        hint: "Such as “71% this year”, if the school has told you.",
        kind: "line",
        known: "",
      },
    ];
  },
  headings: [],
  defaults: (snapshot) => plainChoice("sendiass", snapshot, { exhibits: false }),
  warning: ["SENDIASS is impartial and keeps what you say to itself. Ask them before they pass this on."],
  write(scene) {
    const schools = schoolsWords(scene.parts);
    return {
      subtitle: schools ? `Summary for SENDIASS: ${schools}` : "Summary for SENDIASS",
      size: 10,
      sections: [
        firstPage(scene),
        ...onNextPage([
          ...allMissed(scene),
          ...moreOfAttendance(scene),
          ...datesSection(scene),
          ...storySection(scene),
          chronologySection(scene),
          aboutSection(),
          ...lastDocuments(scene),
          ...exhibitsSection(scene),
        ]),
      ],
      pageLimits: [
        {
          section: "summary",
          pages: 1,
          words: "The first page for SENDIASS is one page.",
          source: "Our own measure: no national form was found, checked 22 November 2026",
          ownWords: true,
        },
      ],
    };
  },
};

/** What follows the first page leaves it alone. */
function onNextPage(sections: PackSection[]): PackSection[] {
  return sections.map((one, index) => (index === 0 ? { ...one, ownPage: true } : one));
}

function firstPage(scene: Scene): PackSection {
  const { answer, parts, rows } = scene;
  const situation = answer("situation");
  const missed = missedDates(scene);
  const blocks: Block[] = [
    ...(situation ? typed(situation, scene.cite) : [paragraph(span(opening(scene)))]),
    { block: "facts", rows: [...parts.flatMap((part) => rowsOf(part, scene)), ...familyRows(scene)] },
    heading("What the family asks"),
    asked(answer("ask"), scene.cite),
    ...missedBlocks(missed, scene),
    heading("The last word"),
    ...(rows.length === 0 ? [nothing()] : parts.flatMap((part) => lastWordOf(part, scene))),
  ];
  // The pack’s own title heads it.
  return section("summary", "", blocks);
}

/** What the record says by itself where the parent says nothing: "1 email sent … from … to …". */
function opening({ rows }: Scene): string {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return "There are no entries in this pack.";
  const span = first.date === last.date ? longDate(first.date) : `${longDate(first.date)} to ${longDate(last.date)}`;
  return `${span}: ${countsSentence(rows)}.`;
}

const nothing = (): Block => paragraph(soft("Nothing is in this pack."));

function rowsOf(part: ChildPart, scene: Scene) {
  const register = scene.parts.length === 1 ? scene.answer("register") : "";
  const narrowed = scene.choice.matters.length > 0 || scene.choice.people.length > 0;
  const attendance = attendanceSpans(attendanceWords(part, scene, false), register, narrowed);
  return [...childRows(part, scene), row(labelFor(part, scene)("Attendance"), ...attendance)];
}

/** @param narrowed only some matters or people were chosen: that no absence is among them says nothing of the child */
function attendanceSpans(words: readonly string[], register: string, narrowed: boolean): Span[] {
  const own = words.join(" ");
  const school = register ? `By the school’s register, as the family gives it: ${register.replace(/\.$/u, "")}. ` : "";
  if (own) return [span(school + own)];
  if (school) return [span(school.trim())];
  return [soft(narrowed ? "not among what was chosen for this pack" : "no absence is written down in this pack")];
}

/** The working by itself, where it says more than the first page has room for: nobody reads the same twice. */
function moreOfAttendance(scene: Scene): PackSection[] {
  const more = scene.parts.some(
    (part) => attendanceWords(part, scene).length > attendanceWords(part, scene, false).length + 1,
  );
  return more ? attendanceSection(scene) : [];
}

function familyRows(scene: Scene) {
  const { answer } = scene;
  return [
    familyRow(scene),
    row("Parental responsibility", span(answer("responsibility"))),
    row("Safe contact", span(answer("contact"))),
    row("People", span(peopleWords(scene))),
    ...(answer("needs") ? [row("Needs", span(answer("needs")))] : []),
    row("Next legal date", span(answer("next"))),
  ];
}

function missedBlocks(missed: readonly MissedDate[], scene: Scene): Block[] {
  if (missed.length === 0) return [heading("Key dates missed"), nothingMissed()];
  const shown = mostTelling(missed, roomFor(scene));
  const more = missed.length - shown.length;
  return [
    missedTable(shown, scene, "Key dates missed"),
    ...(more > 0
      ? [paragraph(soft(`${more} more ${more === 1 ? "stands" : "stand"} under “Dates that went by”.`))]
      : []),
  ];
}

/** All of them, where the first page has no room for some. */
function allMissed(scene: Scene): PackSection[] {
  const missed = missedDates(scene);
  return missed.length > roomFor(scene) ? [section("missed", "Dates that went by", [missedTable(missed, scene)])] : [];
}

/** The newest that the law lays down, then what else is newest; shown oldest first. */
function mostTelling(missed: readonly MissedDate[], most: number): MissedDate[] {
  const legal = missed.filter(({ kind }) => kind.startsWith("Legal"));
  const others = missed.filter((one) => !legal.slice(-MOST_LEGAL).includes(one));
  const kept = [...legal.slice(-MOST_LEGAL), ...others.toReversed()].slice(0, most);
  return missed.filter((one) => kept.includes(one));
}

/** Letters on a line of the page, beside a label, and lines that a row of the table takes. */
const LINE = 90;
const ROW_LINES = 2.5;
/** Lines of the family's own words that stand beside all rows. */
const FREE_LINES = 9;
const FEWEST = 2;

/** How many dates have room: the family's own words come first, and what is left out stands on the next page. */
function roomFor({ answer, parts }: Scene): number {
  const lines = (id: string) =>
    answer(id)
      .split(/\n+/u)
      .filter(Boolean)
      .reduce((sum, line) => sum + Math.ceil(line.length / LINE), 0);
  const own = ["situation", "ask", "needs", "contact", "responsibility", "next"].reduce(
    (sum, id) => sum + lines(id),
    0,
  );
  const register = parts.length === 1 ? lines("register") : 0;
  const over = Math.max(0, own + register - FREE_LINES);
  return Math.max(FEWEST, MOST_MISSED - Math.ceil(over / ROW_LINES));
}

function lastWordOf(part: ChildPart, scene: Scene): Block[] {
  const blocks = lastWord(part, scene);
  return scene.parts.length === 1 ? blocks : [heading(childWords(part.child), 3), ...blocks];
}

/** The newest three papers, first those that weigh something: what came with a file, replies that say something, letters handed in or posted. */
function lastDocuments({ chosen: { entries }, choice, profile }: Scene): PackSection[] {
  const all = entries.filter(isDocument);
  const letters = letterThreads(entries);
  const weighty = all.filter((one) => isPaper(one, letters, profile)).slice(-DOCUMENTS);
  const others = all.filter((one) => !weighty.includes(one)).slice(weighty.length - DOCUMENTS || all.length);
  const last = all.filter((one) => weighty.includes(one) || others.includes(one));
  if (last.length === 0 || choice.exhibits) return [];
  const title = last.length === 1 ? "The last document" : `The last ${last.length === 2 ? "two" : "three"} documents`;
  const blocks = last.map(({ id }): Block => ({ block: "entry", entry: id }));
  return [section("documents", title, blocks, { ownPage: true, word: false })];
}

function isDocument(entry: Entry): boolean {
  if (entry.kind === "letter") return entry.done !== null;
  if (isMessage(entry))
    return entry.kind === "reply" && entry.was?.answer !== "acknowledged" && entry.was?.answer !== "bounce";
  return entry.kind !== "check" && entry.files.length > 0;
}
