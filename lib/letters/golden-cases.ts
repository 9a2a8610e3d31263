import { EMPTY_PROFILE, type Profile } from "../record/profile.ts";
import type { EarlierMail, Letter, LetterFacts } from "./letter.ts";
import { answerAll, contact, FAMILY, factsFor, mail, PEOPLE } from "./testing.ts";

/** Cases whose letters are kept word for word in golden/. Each gives the facts for a letter. */

export interface GoldenCase {
  name: string;
  /** Ids of the letters it is for; all when missing. */
  letters?: string[];
  facts(letter: Letter): LetterFacts;
}

/** What a parent might type, by question. */
const WORDS: Record<string, string> = {
  happening:
    "On Monday and Tuesday R. cried from six in the morning and could not get into the car. She slept about four hours.",
  says: "“It is too loud and I can’t breathe.”",
  helps: "Coming in by the side door when it is quiet. Seeing Mrs Green first.",
  topics: "The quiet start, and what happens at lunch",
  times: "Tuesday or Thursday after 3:30",
  with: "my sister, to take notes",
  since: "R. was in on two mornings of five last week.",
  waiting: "whether the side door can be used in January",
  need: "Whether R. can use the side door, and who meets her there.",
  effect: "She has missed nine days since I first wrote.",
  matter: "Support that was talked about in October and has not started.",
  issue: "The support agreed in October has not started",
  happened:
    "On 12 October 2026 we agreed a quiet start with Ms Patel.\nIt has not begun. R. has missed nine days since 1 December 2026.",
  outcome: "The quiet start in place by 11 January 2027, and a date to look at it together.",
};

const words = (id: string) => WORDS[id] ?? `An answer to ${id}.`;
const named = (...earlier: EarlierMail[]) => ({ earlier });
const TWO = named(mail("2026-12-01", { askedBy: "2026-12-08" }), mail("2026-12-08", { letter: "H1" }));

const full =
  (more: Partial<LetterFacts> = {}, pick = 0) =>
  (letter: Letter) =>
    answerAll(letter, factsFor(letter, { ...(earlierFor(letter) ? TWO : {}), ...more }), words, pick);

function earlierFor(letter: Letter): boolean {
  return letter.needsEarlier || letter.mayNameEarlier === true;
}

const ODD: Profile = {
  ...FAMILY,
  child: { name: "  Niamh O'Brien-James  ", year: "", pronoun: "they" },
  writer: { name: "Siân  O’Brien", relation: "", addresses: [] },
  contacts: [contact("senco", "Mr D'Souza"), contact("head", "Mrs Jones-Ross")],
};

const RTL: Profile = {
  ...FAMILY,
  child: { name: "ليلى", year: "Year 2", pronoun: "she" },
  writer: { name: "نور حداد", relation: "أم ليلى", addresses: [] },
  contacts: [contact("senco", "أستاذة سارة"), contact("head", "רות לוי")],
};

const LONG = `${"She was awake until two and up again at five. ".repeat(40).trim()}\n\nOn Friday it was better`;

export const CASES: GoldenCase[] = [
  { name: "full", facts: full() },
  {
    name: "sparse",
    facts: (letter) => factsFor(letter, { profile: EMPTY_PROFILE, askBy: null }),
  },
  { name: "apostrophes", facts: full({ profile: ODD }, 1) },
  { name: "rtl", letters: ["C1", "H1", "K1"], facts: full({ profile: RTL }) },
  { name: "long", letters: ["C1", "K1"], facts: (letter) => answerAll(letter, factsFor(letter), () => LONG) },
  { name: "maintained", letters: ["C1", "K0"], facts: full({ profile: ofType("maintained") }, 2) },
  { name: "academy", letters: ["C1", "K0"], facts: full({ profile: ofType("academy") }, 2) },
  { name: "independent", letters: ["C1", "K0"], facts: full({ profile: ofType("independent") }, 2) },
  { name: "staff", facts: full({ about: "staff" }) },
  { name: "head", facts: full({ about: "head" }) },
  {
    name: "clerk",
    letters: ["C1", "K1"],
    facts: full({ about: "head", profile: { ...FAMILY, contacts: [contact("clerk", "")] } }),
  },
  {
    name: "office",
    letters: ["C1", "H1"],
    facts: full({
      profile: { ...FAMILY, contacts: PEOPLE.map((one) => (one.role === "senco" ? { ...one, email: "" } : one)) },
    }),
  },
  {
    name: "nameless",
    letters: ["C1", "H2"],
    facts: full({ profile: { ...FAMILY, contacts: [contact("senco", ""), contact("head", "")] } }),
  },
  {
    name: "one-earlier",
    letters: ["H1", "H2", "K1"],
    facts: full(named(mail("2026-12-07", { subject: "Re: RE: Mornings" }))),
  },
  {
    name: "many-earlier",
    letters: ["H1", "H2", "K1"],
    facts: full(
      named(
        mail("2026-11-02"),
        mail("2026-11-12"),
        mail("2026-11-23"),
        mail("2026-12-07", { people: ["Mr Lowe"], askedBy: "2026-12-11" }),
      ),
    ),
  },
  {
    name: "replied",
    letters: ["H1", "H2", "K1"],
    facts: full(
      named(
        mail("2026-11-02"),
        mail("2026-11-04", { direction: "in" }),
        mail("2026-11-23"),
        mail("2026-11-27", { direction: "in" }),
      ),
    ),
  },
];

function ofType(type: Profile["school"]["type"]): Profile {
  return { ...FAMILY, school: { ...FAMILY.school, type } };
}
