import type { PresetQuestion } from "../choice.ts";
import { childrenIn } from "../chosen.ts";
import { longDate } from "../dates.ts";
import type { Block, PackSection } from "../document.ts";
import { asked, heading, paragraph, row, soft, span, typed } from "./blocks.ts";
import { attendanceRows, childRows, familyRow } from "./case-rows.ts";
import { plainChoice } from "./defaults.ts";
import { firstSent, knownOf } from "./known.ts";
import type { Heading, Preset } from "./preset.ts";
import { rulesList } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { aboutSection, chronologySection, indexSection, section, storySection } from "./sections.ts";

/**
 * For the council’s SEND team and its panel. The parent puts entries to what the law asks about and to the four steps of
 * support; what they put nowhere stands in the chronology alone. A heading with nothing under it says so.
 */

const TEST: readonly Heading[] = [
  {
    id: "sen",
    label: "May have special educational needs",
    hint: "What shows that learning, or being in school at all, is harder for your child than for most.",
  },
  {
    id: "provision",
    label: "May need provision made through a plan",
    hint: "What shows that the school’s own help has not been enough, or that it cannot give what is needed.",
  },
];

const CYCLE: readonly Heading[] = [
  { id: "assess", label: "Assess", hint: "Somebody looked at what your child needs." },
  { id: "plan", label: "Plan", hint: "Support was agreed or written down, with what it should bring." },
  { id: "do", label: "Do", hint: "Support was given, or was not." },
  { id: "review", label: "Review", hint: "Somebody looked at whether the support helped." },
];

export const EHCNA: Preset = {
  id: "ehcna",
  name: "EHC needs assessment",
  forWhom: "The council’s SEND team, which decides whether to assess. You say what each entry shows.",
  questions(snapshot, choice): PresetQuestion[] {
    const children = childrenIn(snapshot.profile, choice);
    const known = knownOf(snapshot, choice);
    return [
      {
        id: "requested",
        label: "When did you ask, or when will you?",
        hint: "The six weeks run from the day the council receives it.",
        kind: "date",
        known: firstSent(known, "L1"),
      },
      ...(children.length === 1
        ? [
            {
              id: "born",
              label: "Your child’s date of birth",
              hint: "The council finds your child by it.",
              kind: "date" as const,
              known: children[0]?.born ?? "",
            },
          ]
        : []),
      {
        id: "why",
        label: "Why do you ask?",
        hint: "What is hard for your child, in your own words.",
        kind: "text",
        known: "",
      },
      {
        id: "views",
        label: "What does your child say?",
        hint: "In their own words where you can. It may stay empty.",
        kind: "text",
        known: "",
      },
      {
        id: "tried",
        label: "What has been tried?",
        hint: "One thing a line: what it was, how long, whether it helped.",
        kind: "text",
        known: "",
      },
      {
        id: "professionals",
        label: "Who else knows your child?",
        hint: "One a line: a doctor, a therapist, a teacher, a waiting list. The council asks them for advice.",
        kind: "text",
        known: "",
      },
    ];
  },
  headings: [...TEST, ...CYCLE],
  defaults: (snapshot) => plainChoice("ehcna", snapshot),
  otherSide: () => true,
  warning: [
    "The council decides by what may be so: it does not have to be proved.",
    "Entries that you put under no heading stand in the chronology alone.",
  ],
  write(scene) {
    const under = mapped(scene);
    const all = new Set([...under.values()].flat());
    return {
      subtitle: "For a request for an EHC needs assessment",
      size: 10,
      sections: [
        request(scene, under),
        test(under),
        cycle(scene, under),
        ...storySection(scene),
        chronologySection(scene),
        aboutSection(),
        ...inFull(scene, all),
      ],
      pageLimits: [],
    };
  },
};

/** Entries under each heading, oldest first. */
function mapped({ chosen: { entries }, choice }: Scene): Map<string, string[]> {
  const under = new Map<string, string[]>([...TEST, ...CYCLE].map(({ id }) => [id, []]));
  for (const { id, items } of entries) {
    const ids = new Set(items.flatMap((item) => choice.shows[item] ?? []));
    for (const one of ids) under.get(one)?.push(id);
  }
  return under;
}

function request(scene: Scene, under: ReadonlyMap<string, string[]>): PackSection {
  const { parts, answer } = scene;
  const [first] = parts;
  const requested = answer("requested");
  const optional = (id: string, title: string): Block[] =>
    answer(id) ? [heading(title), ...(id === "views" ? typed(answer(id)) : [asked(answer(id), scene.cite)])] : [];
  return section("request", "Request for an EHC needs assessment", [
    {
      block: "facts",
      rows: [
        // That none was asked for is not so any more: this is the asking.
        ...parts.flatMap((part) => childRows(part, scene, { stage: part.child.ehc !== "none" })),
        familyRow(scene),
        row(
          requested > scene.today.toString() ? "To be asked for on" : "Asked for on",
          span(requested ? longDate(requested) : ""),
        ),
        ...parts.flatMap((part) => attendanceRows(part, scene)),
      ],
    },
    heading("Why the family asks"),
    ...(answer("why") ? typed(answer("why"), scene.cite) : [paragraph(soft("not given"))]),
    ...optional("views", "What the child says"),
    ...optional("tried", "What has been tried"),
    ...optional("professionals", "Who else knows the child"),
    heading("What the law asks"),
    ...rulesList(
      ["ehc-request", "ehc-test", "ehc-six-weeks", "ehc-reasons"],
      first?.profile.school ?? { type: "unknown" },
    ),
    ...missing(under),
  ]);
}

/** What nothing stands under: said at the front, so that nobody has to look for it. */
function missing(under: ReadonlyMap<string, string[]>): Block[] {
  const empty = [...TEST, ...CYCLE].filter(({ id }) => under.get(id)?.length === 0).map(({ label }) => `“${label}”`);
  if (empty.length === 0) return [];
  const list = empty.length === 1 ? empty[0] : `${empty.slice(0, -1).join(", ")} and ${empty.at(-1)}`;
  return [
    {
      block: "box",
      title: "What this record does not hold",
      sentences: [
        `No entry of this pack stands under ${list}.`,
        "The school or the council may hold papers that show it: this is the family’s own record.",
      ],
    },
  ];
}

function test(under: ReadonlyMap<string, string[]>): PackSection {
  return section(
    "test",
    "What the record shows",
    TEST.flatMap((one) => headed(one, under)),
  );
}

function cycle({ parts }: Scene, under: ReadonlyMap<string, string[]>): PackSection {
  const school = parts[0]?.profile.school ?? { type: "unknown" as const };
  return section("cycle", "Support at school: assess, plan, do, review", [
    ...rulesList(["code-6.44"], school),
    ...CYCLE.flatMap((one) => headed(one, under)),
  ]);
}

function headed({ id, label }: Heading, under: ReadonlyMap<string, string[]>): Block[] {
  const entries = under.get(id) ?? [];
  if (entries.length === 0) return [heading(label), paragraph(soft("No entry of this pack is put here."))];
  return [heading(label), { block: "chronology", entries }];
}

/** In full stands what was put to a heading: the rest is in the chronology alone. All of it where nothing was put anywhere. */
function inFull({ rows, choice }: Scene, mapped: ReadonlySet<string>): PackSection[] {
  const entries = mapped.size > 0 ? rows.filter(({ id }) => mapped.has(id)) : rows;
  if (!choice.exhibits || entries.length === 0) return [];
  const blocks = entries.map(({ id }): Block => ({ block: "entry", entry: id }));
  const title = mapped.size > 0 ? "The entries named above, in full" : "Every entry in full";
  return [indexSection(), section("exhibits", title, blocks, { ownPage: true, word: false })];
}
