import type { PackEntry } from "../chronology.ts";
import type { PackInput } from "../input.ts";
import { SEEN, TWO_DATES } from "../seen.ts";
import type { Shape, Tag } from "./commands.ts";
import { baseline, type Flow, heightOf } from "./flow.ts";
import { layOut } from "./lines.ts";
import { EDGE, INK, LEADING, MARGIN, PAGE, SIZE, WIDE } from "./page.ts";
import type { Styled } from "./shaping.ts";
import { destination, markOf } from "./table.ts";

const FULL = { x: EDGE.left, width: WIDE };
const RIGHT = { x: EDGE.left + MARGIN + 12, width: WIDE - MARGIN - 12 };

/** The first page: who, where, when, and what this record cannot have seen. */
export function* firstPage(flow: Flow, input: PackInput, cannotPrint: string[]): Generator<void> {
  flow.commands.push({ do: "bookmark", title: "About this record", level: 1, y: flow.y });
  yield* flow.block([{ text: input.child, face: "serif-strong", size: SIZE.title }], {
    tag: "H1",
    leading: LEADING.tight,
    ...FULL,
  });
  const about = input.school
    ? `A dated record of contact with ${input.school}`
    : "A dated record of contact with the school";
  yield* flow.block([{ text: about, face: "serif", size: SIZE.lead }], { tag: "P", leading: LEADING.plain, ...FULL });
  flow.space(5);
  flow.hairline(1.6, INK.text);
  flow.space(9);
  yield* facts(flow, input);
  flow.space(10);
  yield* section(flow, "What this record cannot have seen", input.limits, true);
  if (cannotPrint.length > 0) {
    flow.space(8);
    yield* section(flow, "What could not be printed", cannotPrint, false);
  }
  flow.space(12);
  yield* howToRead(flow);
}

function* facts(flow: Flow, input: PackInput): Generator<void> {
  const rows: [string, string][] = [
    ["School", [input.school, input.council].filter(Boolean).join(", ") || "not given"],
    ["Period", input.period || "no entries yet"],
    ["Entries", input.counts || "none"],
    ["Made on", `${input.madeOn}, London time`],
    ["Made by", `${input.family}, with In Writing`],
  ];
  for (const [label, value] of rows) yield* labelled(flow, label, [plain(value)]);
}

function* section(flow: Flow, title: string, sentences: string[], boxed: boolean): Generator<void> {
  const inner = boxed ? { x: EDGE.left + 12, width: WIDE - 24 } : FULL;
  const from = { y: flow.y, page: flow.page };
  if (boxed) flow.space(8);
  yield* flow.block([{ text: title, face: "sans-strong", size: SIZE.entry }], {
    tag: "H2",
    leading: LEADING.plain,
    ...inner,
  });
  flow.space(2);
  for (const text of sentences) {
    yield* flow.block([plain(text)], { tag: "P", leading: LEADING.plain, ...inner });
    flow.space(3);
  }
  if (!boxed) return;
  flow.space(5);
  if (from.page !== flow.page) return;
  flow.artifact({ shape: "box", x: EDGE.left, y: from.y, width: WIDE, height: flow.y - from.y });
}

function* howToRead(flow: Flow): Generator<void> {
  yield* flow.block([{ text: "How each thing is known", face: "sans-strong", size: SIZE.entry }], {
    tag: "H2",
    leading: LEADING.plain,
    ...FULL,
  });
  flow.space(3);
  for (const { term, means } of SEEN) yield* labelled(flow, term, [plain(capital(means))]);
  flow.space(5);
  yield* flow.block([plain(TWO_DATES)], { tag: "P", leading: LEADING.plain, ...FULL });
  const marks =
    "Marks: filled is from the family, open is from the school, half is both. Square is written, round is spoken.";
  yield* flow.block([plain(marks)], { tag: "P", leading: LEADING.plain, ...FULL });
}

/** A heading of level 2 that stays with what follows. */
export function* heading(flow: Flow, title: string): Generator<void> {
  flow.need(70);
  yield* flow.block([{ text: title, face: "sans-strong", size: SIZE.section }], {
    tag: "H2",
    leading: LEADING.plain,
    ...FULL,
  });
  flow.space(4);
}

/** One entry with all its words. */
export function* entryInFull(flow: Flow, entry: PackEntry, onPage: (page: number) => void): Generator<void> {
  flow.need(96);
  onPage(flow.page);
  flow.open("Sect", { title: entry.number });
  const title = `${entry.number}  ${titleOf(entry)}`;
  flow.commands.push({ do: "destination", name: destination(entry), y: flow.y });
  flow.commands.push({
    do: "bookmark",
    title: `${entry.number}, ${entry.dateWords}: ${entry.kindWord}, ${entry.what}`,
    level: 2,
    y: flow.y,
  });
  flow.hairline(1.1, INK.text);
  flow.space(6);
  flow.artifact({ shape: "mark", x: EDGE.left, y: flow.y + 4.5, ...markOf(entry) });
  yield* flow.block([{ text: title, face: "sans-strong", size: SIZE.entry }], {
    tag: "H3",
    leading: LEADING.plain,
    x: EDGE.left + 15,
    width: WIDE - 15,
  });
  flow.space(4);
  flow.startRule(EDGE.left + MARGIN);
  flow.onPage = yield* continued(flow, entry);
  yield* meta(flow, entry);
  flow.space(6);
  if (entry.subject) {
    // A subject alone at the foot of a page would be parted from its words.
    flow.need(SIZE.entry * LEADING.plain + SIZE.body * LEADING.words * 3);
    yield* flow.block([{ text: entry.subject, face: "serif-strong", size: SIZE.entry }], {
      tag: "P",
      leading: LEADING.plain,
      ...RIGHT,
    });
    flow.space(4);
  }
  yield* paragraphs(flow, entry.text || "(no words)", "P", SIZE.body);
  yield* after(flow, entry);
  flow.onPage = null;
  flow.endRule();
  flow.close();
  flow.space(18);
}

/** On later pages the margin says, to the eye only, which entry goes on there. */
function* continued(flow: Flow, entry: PackEntry): Generator<void, () => void> {
  const text = `${entry.number}, continued`;
  const lines = yield* layOut([{ text, face: "sans", size: SIZE.foot }], MARGIN - 8, flow.measure);
  return () => {
    const shapes = lines.map((line): Shape => {
      const y = baseline(flow.y, line, LEADING.plain);
      return { shape: "words", line: { x: EDGE.left, y, pieces: line.pieces, soft: true } };
    });
    flow.artifact(...shapes);
  };
}

function titleOf(entry: PackEntry): string {
  return entry.kind === "note" || entry.kind === "check" ? entry.kindWord : `${entry.kindWord}: ${entry.who}`;
}

function* meta(flow: Flow, entry: PackEntry): Generator<void> {
  const when = [entry.dateWords, entry.timeWords].filter(Boolean).join(", ");
  const rows: [string, string][] = [
    ["Happened", [when, entry.dateNote].filter(Boolean).join(". ")],
    ["Written down", entry.writtenDown],
    ["From", entry.from],
    ["To", entry.to],
    ["Cc", entry.cc],
    ["Bcc", entry.bcc],
    ["State", entry.state],
    ["Asked", entry.asked],
    ["What was this", entry.answer],
    ["Attachments", entry.attachments.join("\n")],
    ["How known", [...entry.how, ...entry.problems].join(" ")],
    ["Private", entry.private ? "A private note, put in by the family’s choice" : ""],
  ];
  for (const [label, value] of rows) if (value) yield* labelled(flow, label, [small(value)]);
}

function* after(flow: Flow, entry: PackEntry): Generator<void> {
  for (const { when, text } of entry.corrections) {
    flow.space(6);
    yield* labelled(flow, "Corrected", [small(`${when}. The words above stand as first written.`)]);
    yield* paragraphs(flow, text, "P", SIZE.body);
  }
  if (!entry.quoted) return;
  flow.space(8);
  yield* labelled(flow, "Quoted below it", [small("Earlier messages that came with this one:")]);
  flow.open("BlockQuote");
  yield* paragraphs(flow, entry.quoted, "P", SIZE.small);
  flow.close();
}

function* paragraphs(flow: Flow, text: string, tag: Tag, size: number): Generator<void> {
  for (const paragraph of text.replace(/\r\n?/gu, "\n").split(/\n[ \t]*\n+/u)) {
    if (paragraph.trim() === "") continue;
    yield* flow.block([{ text: paragraph, face: "serif", size }], { tag, leading: LEADING.words, ...RIGHT });
    flow.space(size * 0.55);
    yield;
  }
}

/** A label left of the margin rule and its words to the right, one paragraph to a reader. */
function* labelled(flow: Flow, label: string, value: Styled[]): Generator<void> {
  const name = yield* layOut(
    [{ text: label, face: "sans", size: value[0]?.size ?? SIZE.body }],
    MARGIN - 8,
    flow.measure,
  );
  const words = yield* layOut(value, RIGHT.width, flow.measure);
  flow.need(Math.min(heightOf(words, LEADING.plain), PAGE.height / 3));
  flow.open("P");
  const top = flow.y;
  flow.set(name, { x: EDGE.left, leading: LEADING.plain, soft: true });
  flow.y = top;
  flow.set(words, { x: RIGHT.x, leading: LEADING.plain });
  flow.close();
  flow.space(1.5);
}

const plain = (text: string): Styled => ({ text, face: "sans", size: SIZE.body });
const small = (text: string): Styled => ({ text, face: "sans", size: SIZE.small });
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
