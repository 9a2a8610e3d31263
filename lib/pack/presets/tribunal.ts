import type { PresetQuestion } from "../choice.ts";
import { childrenIn } from "../chosen.ts";
import type { PackEntry } from "../chronology.ts";
import { longDate } from "../dates.ts";
import type { Block, PackSection } from "../document.ts";
import { heading, paragraphs, row, span } from "./blocks.ts";
import { childRows, familyRow } from "./case-rows.ts";
import { plainChoice } from "./defaults.ts";
import type { Preset } from "./preset.ts";
import type { Scene } from "./scene.ts";
import { exhibitsSection, section } from "./sections.ts";
import { CASE_KINDS, caseKind, NOT_IN_A_BUNDLE, TYPE_SIZE, tribunalLimits } from "./tribunal-limits.ts";

/**
 * For the SEND Tribunal: a short numbered statement and chronology, then the exhibits it names, in the order of their dates,
 * with an index and pages numbered through. No summaries of ours and no picture: pages are counted here.
 */

export const TRIBUNAL: Preset = {
  id: "tribunal",
  name: "SEND Tribunal",
  forWhom: "The council puts it into the bundle; the Tribunal reads it. It is short: choose what matters.",
  questions(snapshot, choice): PresetQuestion[] {
    const children = childrenIn(snapshot.profile, choice);
    return [
      {
        id: "kind",
        label: "What is the appeal about?",
        hint: "It decides how many pages you may have.",
        kind: "choice",
        options: CASE_KINDS.map(({ value, label, pages }) => ({ value, label: `${label}: ${pages} pages` })),
        known: "",
      },
      {
        id: "reference",
        label: "The Tribunal’s number of your appeal",
        hint: "It stands on each letter of the Tribunal. It may stay empty.",
        kind: "line",
        known: "",
      },
      {
        id: "evidence",
        label: "By when does your evidence have to be there?",
        hint: "The final evidence deadline in the directions of your case.",
        kind: "date",
        known: "",
      },
      ...(children.length === 1
        ? [
            {
              id: "born",
              label: "Your child’s date of birth",
              hint: "It stands beside the name.",
              kind: "date" as const,
              known: children[0]?.born ?? "",
            },
          ]
        : []),
      {
        id: "statement",
        label: "What do you want to say?",
        hint: "In paragraphs with a line between them; each gets a number. It may stay empty: the chronology follows.",
        kind: "text",
        known: "",
      },
    ];
  },
  headings: [],
  defaults: (snapshot) => plainChoice("tribunal", snapshot),
  warning: [
    "The directions in your own case come first: read them before this, and follow them where they say something else.",
    "Send it as they say and not bit by bit. Usually the council makes the bundle.",
    ...NOT_IN_A_BUNDLE,
    "More pages than the limit need the Tribunal’s leave, asked for on form SEND7.",
  ],
  write(scene) {
    const kind = caseKind(scene.answer("kind"));
    const claim = kind.value === "disability";
    return {
      subtitle: claim ? "Evidence for the SEND Tribunal: claim" : "Evidence for the SEND Tribunal: appeal",
      size: TYPE_SIZE,
      sections: [front(scene, claim), statement(scene), ...exhibitsSection(scene, "Exhibits", isExhibit)],
      pageLimits: tribunalLimits(kind, "statement"),
    };
  },
};

/** That the family looked for replies stands in the chronology; on a page of its own it is only one page fewer. */
const isExhibit = ({ kind }: PackEntry) => kind !== "check";

function front(scene: Scene, claim: boolean): PackSection {
  const { parts, answer } = scene;
  const [first] = parts;
  const school = first?.profile.school;
  const kind = CASE_KINDS.find(({ value }) => value === answer("kind"));
  // Where there is no plan yet the kind of case says how far it has come.
  const noPlan = kind?.value === "refusal-to-assess" || kind?.value === "refusal-to-issue";
  const rows = [
    { ...familyRow(scene), label: claim ? "Claimant" : "Appellant" },
    row(claim ? "Responsible body" : "Local authority", span((claim ? school?.name : school?.council) ?? "")),
    ...parts.flatMap((part) => childRows(part, scene, { council: claim, stage: !noPlan && part.child.ehc !== "none" })),
    row("Appeal number", span(answer("reference"))),
    row("Kind of case", span(kind?.label ?? "")),
    ...(answer("evidence") ? [row("Evidence due by", span(longDate(answer("evidence"))))] : []),
  ];
  return section("front", "Evidence of the family", [{ block: "facts", rows }, heading("Index"), { block: "index" }]);
}

function statement({ rows, answer, cite }: Scene): PackSection {
  const points = paragraphs(answer("statement"));
  const blocks: Block[] = [
    ...(points.length > 0
      ? [heading("Statement"), { block: "list" as const, items: points.map(cite), numbered: true as const }]
      : []),
    ...(points.length > 0 ? [heading("Chronology")] : []),
    rows.length > 0
      ? { block: "chronology", entries: rows.map(({ id }) => id), numbered: true }
      : { block: "paragraph", words: [span("There are no entries in this pack.")] },
  ];
  return section("statement", points.length > 0 ? "Statement and chronology" : "Chronology", blocks, { ownPage: true });
}
