import type { PackChoice, PresetId } from "../../lib/pack/choice.ts";
import { chronology } from "../../lib/pack/chronology.ts";
import type { PackDocument } from "../../lib/pack/document.ts";
import type { Answer, Caution, LeftOut, Suggestion } from "../../lib/pack/leave-out/index.ts";
import { makePack } from "../../lib/pack/make.ts";
import type { Store } from "../../lib/store/store.ts";
import { type Drafts, memoryDrafts } from "../kit/drafts.ts";
import { memoryAddress } from "../record/route.ts";
import type { PackTools, PresetView } from "./tools.ts";

/** Packs without paper, for tests of the page: plain documents, pages by the number of entries, files of a few letters. */
export interface FakeTools extends PackTools {
  leaveOut(document: PackDocument, choice: PackChoice): LeftOut;
  /** While set, reading through a pack waits for it. */
  reading: Promise<void> | null;
  saved: { name: string; file: Blob }[];
  kept: Map<PresetId, Drafts>;
  /** While set, writing Word fails with it. */
  failing: Error | null;
  /** While set, writing the PDF waits for it. */
  waiting: Promise<void> | null;
  entriesPerPage: number;
}

const NAMES: Record<PresetId, [string, string]> = {
  sendiass: ["For SENDIASS", "One page first, then the dated list."],
  ehcna: ["To ask for an EHC needs assessment", "What shows a need, and what was tried."],
  complaint: ["For a school complaint", "The issue, the facts, the remedy."],
  council: ["For the council or the Ombudsman", "What went wrong, what it led to, what would put it right."],
  tribunal: ["For the Tribunal", "A short numbered chronology, then exhibits."],
};

export function fakeTools(store: Store, hash = "", now: () => number = () => 0): FakeTools {
  const tools: FakeTools = {
    saved: [],
    kept: new Map(),
    failing: null,
    waiting: null,
    reading: null,
    entriesPerPage: 2,
    address: memoryAddress(hash),
    now,
    rest: async () => {},
    preset: fakePreset,
    compose: (snapshot, choice, at) => fakeDocument(snapshot, choice, at),
    leaveOut(document, { replace }) {
      const text = JSON.stringify(document);
      const replaced = replace.map((one) => ({ ...one, times: text.split(one.from).length - 1 }));
      const after = replace.reduce((words, { from, to }) => words.replaceAll(from, to), text);
      return { document: JSON.parse(after) as PackDocument, replaced };
    },
    async look(whole, _profile, choice, answers, progress, signal) {
      progress(1, 2, "Reading");
      await tools.reading;
      signal.throwIfAborted();
      const left = tools.leaveOut(whole, choice);
      return { ...left, suggestions: suggestionsIn(whole), cautions: cautionsIn(left.document, answers) };
    },
    count: async (document) => {
      const pages = Math.max(1, Math.ceil(document.entries.length / tools.entriesPerPage));
      return { pages, sectionPages: { chronology: { first: 1, last: pages } } };
    },
    make: (order, progress, signal) =>
      makePack(
        order,
        {
          snapshot: () => store.snapshot(),
          ledger: async () => [],
          read: async () => null,
          append: (bodies) => store.append(bodies),
          now,
        },
        {
          document: (snapshot, choice, at) => tools.leaveOut(tools.compose(snapshot, choice, at), choice).document,
          async pdf(document, _read, report, stop) {
            report(1, 2, "Setting the pages");
            await tools.waiting;
            stop.throwIfAborted();
            return { file: new Blob([`PDF ${JSON.stringify(document)}`]), pages: 3, notIn: [] };
          },
          forEmail: async () => [],
          async word() {
            if (tools.failing) throw tools.failing;
            return new Blob(["Word"]);
          },
          csv: () => new Blob(["CSV"]),
          zip: async () => new Blob(["ZIP"]),
        },
        progress,
        signal,
      ),
    saveFile: (file, name) => tools.saved.push({ file, name }),
    drafts(preset) {
      const drafts = tools.kept.get(preset) ?? memoryDrafts();
      tools.kept.set(preset, drafts);
      return drafts;
    },
  };
  return tools;
}

function suggestionsIn({ entries }: PackDocument): Suggestion[] {
  return entries
    .filter(({ text }) => text.includes("Sam Brown"))
    .map(({ id }) => ({
      ...{ from: "Sam Brown", to: "S.B.", who: "child", why: "seems to be another child." },
      ...{ found: "Sam Brown hit him.", entry: id, field: null },
    }));
}

const TEMPER = "I lost my temper";

function cautionsIn({ entries }: PackDocument, answers: readonly Answer[]): Caution[] {
  const why = "can be read against you.";
  const one = { words: TEMPER, why, kind: "temper" as const, sentence: `${TEMPER}.`, places: 1 };
  return [
    ...answers
      .filter(({ words }) => words.includes(TEMPER))
      .map(({ id, label }) => ({ ...one, entry: null, field: { id, label } })),
    ...entries.filter(({ text }) => text.includes(TEMPER)).map(({ id }) => ({ ...one, entry: id, field: null })),
  ];
}

const SHOWN = [
  { id: "sen", label: "May have SEN", hint: "A need that others do not have." },
  { id: "plan", label: "Plan", hint: "What was agreed to try." },
];

function fakePreset(id: PresetId): PresetView {
  return {
    id,
    name: NAMES[id][0],
    forWhom: NAMES[id][1],
    headings: id === "ehcna" ? SHOWN : [],
    warning: id === "tribunal" ? ["Directions in your case come before anything said here."] : [],
    ...(id === "complaint" ? { guarded: true as const } : {}),
    questions: ({ profile }) => [
      { id: "born", label: "Date of birth", hint: "", kind: "date", known: profile.child.born ?? "" },
      { id: "school", label: "School", hint: "", kind: "line", known: profile.school.name },
      { id: "asks", label: "What do you ask of them?", hint: "One thing a line.", kind: "text", known: "" },
    ],
    defaults: () => ({
      ...{ preset: id, first: null, last: null, children: [], matters: [], people: [], out: [], in: [] },
      ...{ privateNotes: false, sensitive: false, contactDetails: true, replace: [], exhibits: true },
      ...{ answers: {}, shows: {} },
    }),
  };
}

function fakeDocument(snapshot: Parameters<PackTools["compose"]>[0], choice: PackChoice, now: number): PackDocument {
  const { profile } = snapshot;
  const all = chronology(
    snapshot.entries,
    profile,
    { ...choice, first: null, last: null },
    {
      name: profile.writer.name || "The family",
      pronoun: false,
    },
  ).entries;
  const entries = all.filter(
    ({ id, date }) =>
      choice.in.includes(id) ||
      (!choice.out.includes(id) && (!choice.first || date >= choice.first) && (!choice.last || date <= choice.last)),
  );
  const asks = choice.answers.asks ?? "";
  const ids = entries.map(({ id }) => id);
  return {
    preset: choice.preset,
    title: [profile.child.name || "Our child", profile.child.year].filter(Boolean).join(", "),
    subtitle: NAMES[choice.preset][0],
    author: profile.writer.name || "the family",
    madeAt: now,
    madeOn: "Tue 23 March 2027",
    size: 10,
    sections: [
      {
        ...{ id: "summary", title: "Summary", ownPage: false, word: true },
        blocks: [
          {
            block: "facts",
            rows: [{ label: "School", words: [{ text: choice.answers.school ?? profile.school.name }] }],
          },
          { block: "box", title: "What the family asks", sentences: [asks || "not given"] },
        ],
      },
      {
        ...{ id: "chronology", title: "Chronology", ownPage: true, word: true },
        blocks: [{ block: "chronology", entries: ids }],
      },
      ...(choice.exhibits
        ? [
            {
              ...{ id: "exhibits", title: "Every entry in full", ownPage: true, word: false },
              blocks: ids.map((entry) => ({ block: "entry" as const, entry })),
            },
          ]
        : []),
    ],
    entries,
    files: [],
    leftOut: { entries: snapshot.entries.length - entries.length, private: 0, sensitive: 0 },
    limits: ["An answer given by telephone is here only if somebody wrote it down."],
    pageLimits:
      choice.preset === "tribunal"
        ? [{ section: "chronology", pages: 10, words: "A chronology has at most 10 pages.", source: "an example" }]
        : [],
  };
}
