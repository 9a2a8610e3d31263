import type { PackEntry } from "../chronology.ts";
import { markOf } from "./chronology-table.ts";
import type { Shape, Tag } from "./commands.ts";
import { type Flow, heightOf, placedAt } from "./flow.ts";
import { layOut } from "./lines.ts";
import { EDGE, INK, LEADING, PAGE, WIDE } from "./page.ts";
import { entryPlace, rightOf } from "./setting.ts";
import type { Styled } from "./shaping.ts";

/** Lines at the end of a letter that stay together: its last sentence and how it is signed. */
const ENDING = 5;

/** One entry with all its words. */
export function* entryInFull(flow: Flow, entry: PackEntry): Generator<void> {
  const { scale } = flow;
  const rows = metaRows(entry);
  flow.need(Math.min(headHeight(entry, rows, flow), PAGE.height / 2));
  flow.open("Sect", { title: entry.number });
  flow.destination(entryPlace(entry));
  flow.bookmark(`${entry.number}, ${entry.dateWords}: ${entry.kindWord}, ${entry.what}`, 2);
  flow.hairline(1.1, INK.text);
  flow.space(6);
  flow.artifact({ shape: "mark", x: EDGE.left, y: flow.y + scale.entry * 0.39, ...markOf(entry) });
  yield* flow.block([{ text: `${entry.number}  ${titleOf(entry)}`, face: "sans-strong", size: scale.entry }], {
    tag: "H3",
    leading: LEADING.plain,
    x: EDGE.left + 15,
    width: WIDE - 15,
  });
  flow.space(4);
  flow.startRule(EDGE.left + scale.margin);
  const goesOn = yield* continued(flow, entry.number);
  // The labels stand where the note does: they begin beneath it.
  flow.onPage = () => {
    goesOn();
    flow.space(scale.foot * LEADING.plain + 3);
  };
  yield* meta(flow, rows);
  flow.onPage = goesOn;
  flow.space(6);
  if (entry.subject) yield* subject(flow, entry.subject, entry.text);
  yield* paragraphs(flow, entry.text || "(no words)", "P", scale.body);
  yield* after(flow, entry);
  flow.onPage = null;
  flow.endRule();
  flow.close();
  flow.space(18);
}

/** Lines that a letter begins with: a greeting goes with the words after it, a short letter stays whole. */
const beginning = (words: string) => (split(words).length <= 3 ? ENDING + 2 : 4);

const split = (text: string) =>
  text
    .replace(/\r\n?/gu, "\n")
    .split(/\n[ \t]*\n+/u)
    .filter((one) => one.trim() !== "");

function* subject(flow: Flow, text: string, words: string): Generator<void> {
  const { scale } = flow;
  // A subject alone at the foot of a page would be parted from its words.
  flow.need(scale.entry * LEADING.plain + scale.body * LEADING.words * beginning(words));
  yield* flow.block([{ text, face: "serif-strong", size: scale.entry }], {
    tag: "P",
    leading: LEADING.plain,
    ...rightOf(flow),
  });
  flow.space(4);
}

/** On later pages the margin says, to the eye only, which entry goes on there. */
function* continued(flow: Flow, number: string): Generator<void, () => void> {
  const { scale } = flow;
  const text: Styled = { text: `${number}, continued`, face: "sans", size: scale.foot, soft: true };
  const lines = yield* layOut([text], scale.margin - 8, flow.measure);
  return () => {
    const shapes = placedAt(lines, EDGE.left, flow.y, LEADING.plain).map((line): Shape => ({ shape: "words", line }));
    flow.artifact(...shapes);
  };
}

function titleOf(entry: PackEntry): string {
  return entry.kind === "note" || entry.kind === "check" ? entry.kindWord : `${entry.kindWord}: ${entry.who}`;
}

type Rows = readonly (readonly [label: string, value: string])[];

/** What stands above an entry's words, without what it does not have. */
function metaRows(entry: PackEntry): Rows {
  const when = [entry.dateWords, entry.timeWords].filter(Boolean).join(", ");
  const rows: Rows = [
    ["Happened", [when, entry.dateNote].filter(Boolean).join(". ")],
    // A letter is written down when it is printed; it went later.
    [entry.kind === "letter" ? "Printed" : "Written down", entry.writtenDown],
    ["From", entry.from],
    ["To", entry.to],
    ["Cc", entry.cc],
    ["Bcc", entry.bcc],
    ["State", entry.state],
    ["Asked", entry.asked],
    // What a reply was is the family's judgement, and stands among facts read from it.
    ["Family’s note", entry.answer],
    ["Attachments", entry.attachments.join("\n")],
    ["How known", [...entry.how, ...entry.problems].join(" ")],
    ["Private", entry.private ? "A private note, put in by the family’s choice" : ""],
  ];
  return rows.filter(([, value]) => value !== "");
}

/** Letters that a line of the small type holds, about. */
const LINE = 85;

/** Where its facts end a page and its words begin the next, nobody sees what they are the facts of: the first words go with them. */
function headHeight({ subject, text }: PackEntry, rows: Rows, { scale }: Flow): number {
  const lines = rows
    .flatMap(([, value]) => value.split("\n"))
    .reduce((sum, value) => sum + Math.ceil(value.length / LINE), 0);
  const facts = lines * scale.small * LEADING.plain + rows.length * 1.5;
  const title = scale.entry * LEADING.plain * (subject ? 2 : 1) + 24;
  const parts = split(text);
  // Short paragraphs are not parted.
  const first = Math.min(Math.ceil((parts[0]?.length ?? 0) / LINE) + 1, ENDING);
  const words = Math.max(first, Math.min(beginning(text), parts.length * 2));
  return title + facts + scale.body * LEADING.words * words;
}

function* meta(flow: Flow, rows: Rows): Generator<void> {
  for (const [label, value] of rows) yield* labelled(flow, label, [small(flow, value)]);
}

function* after(flow: Flow, entry: PackEntry): Generator<void> {
  for (const { when, text } of entry.corrections) {
    flow.space(6);
    yield* labelled(flow, "Corrected", [small(flow, `${when}. The words above stand as first written.`)]);
    yield* paragraphs(flow, text, "P", flow.scale.body);
  }
  if (!entry.quoted) return;
  flow.space(8);
  yield* labelled(flow, "Quoted below it", [small(flow, "Earlier messages that came with this one:")]);
  flow.open("BlockQuote");
  yield* paragraphs(flow, entry.quoted, "P", flow.scale.small);
  flow.close();
}

function* paragraphs(flow: Flow, text: string, tag: Tag, size: number): Generator<void> {
  const all = split(text);
  for (const [at, paragraph] of all.entries()) {
    // How a letter is signed does not stand alone on a page: what stands before it goes with it.
    if (at === 0 && all.length > 1) flow.need(size * LEADING.words * beginning(text));
    if (at > 0 && at === all.length - 2) flow.need(size * LEADING.words * ENDING);
    yield* flow.block([{ text: paragraph, face: "serif", size }], { tag, leading: LEADING.words, ...rightOf(flow) });
    flow.space(size * 0.55);
    yield;
  }
}

/** A label left of the margin rule and its words to the right, one paragraph to a reader. */
export function* labelled(flow: Flow, label: string, value: Styled[]): Generator<void> {
  const { scale } = flow;
  const size = value[0]?.size ?? scale.body;
  const name = yield* layOut([{ text: label, face: "sans", size, soft: true }], scale.margin - 8, flow.measure);
  const right = rightOf(flow);
  const words = yield* layOut(value, right.width, flow.measure);
  const height = Math.max(heightOf(words, LEADING.plain), heightOf(name, LEADING.plain));
  flow.need(Math.min(height, PAGE.height / 3));
  flow.open("P");
  const top = flow.y;
  flow.set(name, { x: EDGE.left, leading: LEADING.plain });
  const low = flow.y;
  flow.y = top;
  const page = flow.page;
  flow.set(words, { x: right.x, leading: LEADING.plain });
  if (flow.page === page) flow.y = Math.max(flow.y, low);
  flow.close();
  flow.space(1.5);
}

const small = (flow: Flow, text: string): Styled => ({ text, face: "sans", size: flow.scale.small });
