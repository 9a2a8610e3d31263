import type { PresetQuestion } from "../choice.ts";
import { longDate } from "../dates.ts";
import type { Block, PackSection } from "../document.ts";
import { asked, heading, paragraph, row, soft, span } from "./blocks.ts";
import { attendanceRows, childRows, familyRow } from "./case-rows.ts";
import { plainChoice } from "./defaults.ts";
import { firstSent, knownOf } from "./known.ts";
import { missedDates } from "./missed.ts";
import type { Preset } from "./preset.ts";
import { proofTable } from "./proof.ts";
import { rulesList, rulesOfMissed } from "./rules.ts";
import type { Scene } from "./scene.ts";
import {
  aboutSection,
  chronologySection,
  datesSection,
  exhibitsSection,
  indexSection,
  missedTable,
  nothingMissed,
  section,
  storySection,
} from "./sections.ts";

/** For the council’s complaints team, then for the Ombudsman: what went wrong, what it did, what would put it right. */

const READERS = [
  { value: "council", label: "The council’s complaints team" },
  { value: "ombudsman", label: "The Ombudsman" },
];

const OMBUDSMAN = "the Local Government and Social Care Ombudsman";

export const COUNCIL: Preset = {
  id: "council",
  name: "Council or Ombudsman",
  forWhom: "The council’s complaints team first; the Ombudsman when the council has answered, or has not in 12 weeks.",
  questions(snapshot, choice): PresetQuestion[] {
    const known = knownOf(snapshot, choice);
    return [
      {
        id: "reader",
        label: "Who is it for?",
        hint: "The Ombudsman comes after the council’s own complaints procedure, or after 12 weeks of it.",
        kind: "choice",
        options: READERS,
        known: firstSent(known, "L17") ? "ombudsman" : "council",
      },
      {
        id: "fault",
        label: "What did the council do wrong, or not do?",
        hint: "One thing a line, with its date. Name entries as E-12.",
        kind: "text",
        known: "",
      },
      {
        id: "injustice",
        label: "What did that do to your child and to you?",
        hint: "One thing a line: school missed, help not given, costs, worry.",
        kind: "text",
        known: "",
      },
      {
        id: "remedy",
        label: "What would put it right?",
        hint: "One thing a line: something the council can do.",
        kind: "text",
        known: "",
      },
      {
        id: "knew",
        label: "When did you first know of it?",
        hint: "The Ombudsman looks at what came to you in the last 12 months.",
        kind: "date",
        known: "",
      },
      {
        id: "complained",
        label: "When did you first complain to the council?",
        hint: "Leave it empty if this is the complaint.",
        kind: "date",
        known: firstSent(known, "L17"),
      },
      {
        id: "answered",
        label: "When did the council give its last answer?",
        hint: "Leave it empty if it has not.",
        kind: "date",
        known: "",
      },
      {
        id: "reference",
        label: "The council’s reference",
        hint: "As it stands on its letters. It may stay empty.",
        kind: "line",
        known: "",
      },
    ];
  },
  headings: [],
  defaults: (snapshot) => plainChoice("council", snapshot),
  otherSide: (answer) => answer("reader") !== "ombudsman",
  warning: [
    "The Ombudsman looks at councils, not at what happens inside a school, and not where you could appeal to the Tribunal.",
    "It asks you to come within 12 months of knowing.",
  ],
  write(scene) {
    const ombudsman = scene.answer("reader") === "ombudsman";
    return {
      subtitle: ombudsman ? `Complaint to ${OMBUDSMAN}` : `Complaint to ${councilOf(scene) || "the council"}`,
      size: 10,
      sections: [
        first(scene, ombudsman),
        ...(scene.choice.exhibits ? [indexSection({ ownPage: true })] : []),
        proofSection(scene),
        missedSection(scene),
        ...datesSection(scene),
        ...storySection(scene),
        chronologySection(scene),
        aboutSection(),
        ...exhibitsSection(scene),
      ],
      pageLimits: [],
    };
  },
};

function councilOf({ parts }: Scene): string {
  return parts[0]?.profile.school.council.trim() ?? "";
}

function first(scene: Scene, ombudsman: boolean): PackSection {
  const { parts, answer, cite } = scene;
  const date = (label: string, id: string, none: string) =>
    row(label, answer(id) ? span(longDate(answer(id))) : soft(none));
  const blocks: Block[] = [
    {
      block: "facts",
      rows: [
        row("To", span(ombudsman ? capital(OMBUDSMAN) : `${councilOf(scene) || "The council"}, complaints`)),
        { ...familyRow(scene), label: "From" },
        ...parts.flatMap((part) => childRows(part, scene)),
        ...(answer("reference") ? [row("Council’s reference", span(answer("reference")))] : []),
        date("First known", "knew", "not given"),
        date("Complained to the council", "complained", ombudsman ? "not given" : "this is the complaint"),
        date("Council’s last answer", "answered", "none given"),
        ...parts.flatMap((part) => attendanceRows(part, scene)),
      ],
    },
    heading("What went wrong (fault)"),
    asked(answer("fault"), cite),
    heading("What that did (injustice)"),
    asked(answer("injustice"), cite),
    heading("What would put it right (remedy)"),
    asked(answer("remedy"), cite),
    ...rules(scene, ombudsman),
  ];
  return section("complaint", ombudsman ? "Complaint to the Ombudsman" : "Complaint to the council", blocks);
}

function rules(scene: Scene, ombudsman: boolean): Block[] {
  const school = scene.parts[0]?.profile.school ?? { type: "unknown" as const };
  const list = rulesList(
    [...(ombudsman ? ["ombudsman"] : []), ...rulesOfMissed(missedDates(scene, "council"), "council")],
    school,
  );
  return list.length > 0 ? [heading("The rules"), ...list] : [];
}

function proofSection(scene: Scene): PackSection {
  const table = proofTable(scene);
  return section("proof", "Letters sent, with proof of sending", [
    table ?? paragraph(soft("No letter in this pack is recorded as sent.")),
  ]);
}

function missedSection(scene: Scene): PackSection {
  const missed = missedDates(scene, "council");
  return section("missed", "Dates that went by", [missed.length > 0 ? missedTable(missed, scene) : nothingMissed()]);
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
