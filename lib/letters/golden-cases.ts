import { EMPTY_PROFILE, type Profile } from "../record/profile.ts";
import { GOLDEN_WORDS } from "./golden-words/index.ts";
import type { EarlierMail, Letter, LetterFacts, Subject } from "./letter.ts";
import { answerAll, contact, FAMILY, factsFor, mail, PEOPLE, SECONDARY, WITH_PLAN } from "./testing.ts";

/** Cases whose letters are kept word for word in golden/. Each gives the facts for a letter. */

export interface GoldenCase {
  name: string;
  /** Whether it is for this letter; for all when missing. */
  letters?: (letter: Letter) => boolean;
  facts(letter: Letter): LetterFacts;
}

const words = (id: string) => GOLDEN_WORDS[id] ?? `An answer to ${id}.`;
const only =
  (...ids: string[]) =>
  ({ id }: Letter) =>
    ids.includes(id);
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
  child: { name: "  Niamh O'Brien-James  ", year: "", pronoun: "they", ehc: "unknown" },
  writer: { name: "Siân  O’Brien", relation: "", addresses: [] },
  contacts: [contact("senco", "Mr D'Souza"), contact("head", "Mrs Jones-Ross")],
};

const RTL: Profile = {
  ...FAMILY,
  child: { name: "ليلى", year: "Year 2", pronoun: "she", ehc: "unknown" },
  writer: { name: "نور حداد", relation: "أم ليلى", addresses: [] },
  contacts: [contact("senco", "أستاذة سارة"), contact("head", "רות לוי")],
};

const LONG = `${"She was awake until two and up again at five. ".repeat(40).trim()}\n\nOn Friday it was better`;

/** The letters that hold most of the joints of a sentence, for odd names and empty places. */
const FIRST = ["C1", "C2", "H1", "H2", "K0", "K1"];

/** Letters that go to somebody else when the concern is about a person at school. */
function changesWith(about: Subject): (letter: Letter) => boolean {
  return (letter) => JSON.stringify(letter.recipients(about)) !== JSON.stringify(letter.recipients("child"));
}

export const CASES: GoldenCase[] = [
  { name: "primary, maintained", facts: full() },
  { name: "secondary, academy", facts: full({ profile: SECONDARY }, 1) },
  { name: "with an EHC plan", facts: full({ profile: WITH_PLAN }, 2) },
  {
    name: "sparse",
    facts: (letter) => factsFor(letter, { profile: EMPTY_PROFILE, askBy: null }),
  },
  { name: "apostrophes", letters: only(...FIRST), facts: full({ profile: ODD }, 1) },
  { name: "rtl", letters: only("C1", "H1", "K1"), facts: full({ profile: RTL }) },
  { name: "long", letters: only("C1", "K1"), facts: (letter) => answerAll(letter, factsFor(letter), () => LONG) },
  { name: "maintained", letters: only("C1", "K0"), facts: full({ profile: ofType("maintained") }, 2) },
  { name: "academy", letters: only("C1", "K0"), facts: full({ profile: ofType("academy") }, 2) },
  { name: "independent", letters: only("C1", "K0"), facts: full({ profile: ofType("independent") }, 2) },
  { name: "about a member of staff", letters: changesWith("staff"), facts: full({ about: "staff" }) },
  { name: "about the head", letters: changesWith("head"), facts: full({ about: "head" }) },
  {
    name: "clerk",
    letters: only("C1", "K1"),
    facts: full({ about: "head", profile: { ...FAMILY, contacts: [contact("clerk", "")] } }),
  },
  {
    name: "office",
    letters: only("C1", "H1"),
    facts: full({
      profile: { ...FAMILY, contacts: PEOPLE.map((one) => (one.role === "senco" ? { ...one, email: "" } : one)) },
    }),
  },
  {
    name: "nameless",
    letters: only("C1", "H2"),
    facts: full({ profile: { ...FAMILY, contacts: [contact("senco", ""), contact("head", "")] } }),
  },
  {
    name: "one-earlier",
    letters: only("H1", "H2", "K1"),
    facts: full(named(mail("2026-12-07", { subject: "Re: RE: Mornings" }))),
  },
  {
    name: "many-earlier",
    letters: only("H1", "H2", "K1"),
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
    letters: only("H1", "H2", "K1"),
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
