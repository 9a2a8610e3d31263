import { schoolsOf } from "../../record/family.ts";
import type { PackChoice, PresetQuestion } from "../choice.ts";
import { childrenIn, type PackSnapshot } from "../chosen.ts";
import { longDate } from "../dates.ts";
import type { Block, PackSection } from "../document.ts";
import { asked, heading, paragraph, row, soft, span, typed } from "./blocks.ts";
import { childRows, familyRow } from "./case-rows.ts";
import { plainChoice } from "./defaults.ts";
import { firstSent, type Known, knownOf, personAs } from "./known.ts";
import { missedDates } from "./missed.ts";
import type { Preset } from "./preset.ts";
import { rulesList, rulesOfMissed } from "./rules.ts";
import type { Scene } from "./scene.ts";
import {
  aboutSection,
  chronologySection,
  exhibitsSection,
  indexSection,
  missedTable,
  nothingMissed,
  section,
  storySection,
} from "./sections.ts";
import { schoolsWords } from "./words.ts";

/** For the head, then for a panel: the issue, the facts, what would put it right. Everybody in it will read it. */

const STAGES = [
  { value: "stage-1", label: "Stage 1, to the head" },
  { value: "stage-1-head", label: "Stage 1, about the head" },
  { value: "panel", label: "The panel" },
];

const OF_STAGE: Record<string, string> = {
  "stage-1": "the first formal stage",
  "stage-1-head": "the first formal stage. It is about the head",
  panel: "the panel stage",
};

export const COMPLAINT: Preset = {
  id: "complaint",
  name: "School complaint or panel",
  forWhom: "The head, and later the clerk and the panel. They all read the same papers.",
  questions(snapshot, choice): PresetQuestion[] {
    const known = knownOf(snapshot, choice);
    return [
      {
        id: "stage",
        label: "Which stage is it?",
        hint: "The school’s complaints policy names its stages.",
        kind: "choice",
        options: STAGES,
        known: firstSent(known, "K1") ? "panel" : "stage-1",
      },
      ...schoolQuestion(snapshot, choice),
      {
        id: "to",
        label: "Who does it go to?",
        hint: "For a panel the clerk; never single governors, who may then not sit on it.",
        kind: "line",
        known: reader(known, choice.answers.stage),
      },
      {
        id: "issue",
        label: "What is the complaint about?",
        hint: "One point a line.",
        kind: "text",
        known: "",
      },
      {
        id: "facts",
        label: "What happened?",
        hint: "The few facts that matter most, with their dates. Name entries as E-12; the chronology has the rest.",
        kind: "text",
        known: "",
      },
      {
        id: "remedy",
        label: "What would put it right?",
        hint: "One thing a line: something the school can do, and by when.",
        kind: "text",
        known: "",
      },
      {
        id: "raised",
        label: "When was it first put to the school formally?",
        hint: "Leave it empty if this is the first time.",
        kind: "date",
        known: firstSent(known, "K1"),
      },
      {
        id: "hearing",
        label: "When does the panel meet?",
        hint: "Papers are often due some days before: the policy says how many.",
        kind: "date",
        known: "",
      },
    ];
  },
  headings: [],
  guarded: true,
  defaults: (snapshot) => plainChoice("complaint", snapshot),
  warning: [
    "Everything in it goes to the head, the clerk and the panel. Private notes and mail with those who advise you stay out.",
    "Send it to the clerk, not to governors: one who has read it before may not sit on the panel.",
    "The school’s policy says by when papers have to be there.",
  ],
  write(scene) {
    const school = schoolsWords(scene.parts);
    return {
      subtitle: school ? `Formal complaint to ${school}` : "Formal complaint",
      size: 10,
      sections: [
        first(scene),
        ...(scene.choice.exhibits ? [indexSection({ ownPage: true })] : []),
        missedSection(scene),
        ...storySection(scene),
        chronologySection(scene),
        aboutSection(),
        ...exhibitsSection(scene),
      ],
      pageLimits: [],
    };
  },
};

function reader(known: Known, stage: string | undefined): string {
  const panel = stage === undefined ? firstSent(known, "K1") !== "" : stage === "panel";
  if (stage === "stage-1-head") return personAs(known, "clerk", "chair");
  return panel ? personAs(known, "clerk") : personAs(known, "head");
}

/** Asked only where the child has been at several schools. */
function schoolQuestion({ profile }: PackSnapshot, choice: PackChoice): PresetQuestion[] {
  const [child] = childrenIn(profile, choice);
  const attends = child?.schools ?? [];
  if (attends.length < 2) return [];
  const options = attends.flatMap(({ school }) => {
    const name = schoolsOf(profile).find(({ id }) => id === school)?.name;
    return name ? [{ value: school, label: name }] : [];
  });
  return [
    {
      id: "school",
      label: "Which school is it about?",
      hint: "Each school has its own procedure, and its own rules.",
      kind: "choice",
      options,
      known: attends.at(-1)?.school ?? "",
    },
  ];
}

function first(scene: Scene): PackSection {
  const { parts, answer, cite } = scene;
  const stage = OF_STAGE[answer("stage")] ?? "the school’s complaints procedure";
  const school = parts[0]?.profile.school ?? { type: "unknown" as const };
  const blocks: Block[] = [
    {
      block: "box",
      title: STAGES.find(({ value }) => value === answer("stage"))?.label ?? "Formal complaint",
      sentences: [`This is a formal complaint under the school’s complaints procedure, at ${stage}.`],
    },
    {
      block: "facts",
      rows: [
        row("To", span(answer("to"))),
        familyFrom(scene),
        ...parts.flatMap((part) => childRows(part, scene, { stage: false, council: false })),
        ...dateRow("First put formally", answer("raised")),
        ...dateRow("Panel meets", answer("hearing")),
      ],
    },
    heading("The issue"),
    asked(answer("issue"), cite),
    heading("The facts"),
    ...(answer("facts") ? typed(answer("facts"), cite) : [paragraph(soft("They stand in the chronology."))]),
    heading("What would put it right"),
    asked(answer("remedy"), cite),
    ...rules(scene, school),
  ];
  return section("complaint", "Formal complaint", blocks);
}

function familyFrom(scene: Scene) {
  return { ...familyRow(scene), label: "From" };
}

const dateRow = (label: string, date: string) => (date ? [row(label, span(longDate(date)))] : []);

function rules(scene: Scene, school: Parameters<typeof rulesList>[1]): Block[] {
  const ids = [
    "complaints-maintained",
    "complaints-academy",
    "complaints-guidance-maintained",
    "complaints-guidance-academy",
    ...rulesOfMissed(missedDates(scene, "school"), "school"),
  ];
  const list = rulesList(ids, school);
  return list.length > 0 ? [heading("The rules"), ...list] : [];
}

function missedSection(scene: Scene): PackSection {
  const missed = missedDates(scene, "school");
  return section("missed", "Dates that went by", [missed.length > 0 ? missedTable(missed, scene) : nothingMissed()]);
}
