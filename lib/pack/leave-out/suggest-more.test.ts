import { describe, expect, it } from "vitest";
import type { Profile } from "../../record/profile.ts";
import { SAMPLE_PROFILE } from "../testing/sample.ts";
import { suggestReplacements } from "./index.ts";
import { nhsFits, upnFits } from "./numbers.ts";
import { documentOf, entryOf } from "./testing/documents.ts";

/** What is suggested beside names: surnames alone, addresses without a number, numbers that one child has. */

const WITH_BORN: Profile = { ...SAMPLE_PROFILE, child: { ...SAMPLE_PROFILE.child, born: "2018-05-04" } };

function suggested(
  texts: string | string[],
  who: string,
  profile = WITH_BORN,
  replace: { from: string; to: string }[] = [],
) {
  const entries = [texts]
    .flat()
    .map((text, at) => entryOf({ id: `hash-${at}`, subject: "", text, quoted: "", answer: "" }));
  return suggestReplacements(documentOf("", { entries }), profile, { replace })
    .filter((one) => one.who === who)
    .map(({ from, to }) => `${from}: ${to}`);
}

describe("a surname by itself", () => {
  const TOM = "Tom Bexley hit him at lunch.";

  it.each([["Mrs Bexley rang."], ["We saw the Bexleys at the park."], ["It was Bexley’s coat."], ["Bexley again."]])(
    "%j, where Tom Bexley is another child",
    (text) => {
      expect(suggested([TOM, text], "surname")).toEqual(["Bexley: B."]);
    },
  );

  it("also where the parent put the whole name in", () => {
    expect(suggested("Mrs Bexley rang.", "surname", WITH_BORN, [{ from: "Tom Bexley", to: "T.B." }])).toEqual([
      "Bexley: B.",
    ]);
  });

  it.each([
    ["Tom Bexley again, and TOM BEXLEY.", "with its first name"],
    ["Ella Bexley is the sister.", "suggested whole"],
    ["The Bexleyheath train.", "within a longer word"],
    ["Nothing more was said.", "not there"],
  ])("not in %j: %s", (text) => {
    expect(suggested([TOM, text], "surname")).toEqual([]);
  });

  it("never the family’s own, or one that somebody of the case has", () => {
    expect(suggested(["Tom Whitlock hit him.", "Mrs Whitlock rang."], "surname")).toEqual([]);
    expect(suggested(["Tom Patel hit him.", "Ms Patel rang."], "surname")).toEqual([]);
  });

  it("an everyday word only where a title or the family stands with it", () => {
    const MARSH = "Tyler Marsh hit him.";
    expect(suggested([MARSH, "We walked to the Marsh. Marsh day is Friday."], "surname")).toEqual([]);
    expect(suggested([MARSH, "Mrs Marsh rang."], "surname")).toEqual(["Marsh: M."]);
    expect(suggested([MARSH, "The Marsh boys were there."], "surname")).toEqual(["Marsh: M."]);
  });
});

describe("an address without a number", () => {
  it.each([
    ["They live in Mill Lane, Westmere.", "Mill Lane"],
    ["He was found on Larkfield Terrace.", "Larkfield Terrace"],
    ["The Old Forge, Westmere", "The Old Forge"],
    ["Rose Cottage, Westmere", "Rose Cottage"],
    ["We moved to Orchard Way, Westmere.", "Orchard Way"],
  ])("%j", (text, street) => {
    expect(suggested(text, "street")).toEqual([`${street}: [address left out]`]);
  });

  it.each([
    "Hillcrest Road School and Mill Lane Surgery, Beech Grove Primary, Oak Drive Medical Centre.",
    "The Mill Lane entrance, the High Street, Downing Street, Coronation Street, a lane, the road.",
    "The Old Barn was cold. Forest Way is a club. Green Park is nice. Sports Day on Court One.",
    "Hillcrest Road is where the school is.",
    "On Monday Close the door. Please Drive slowly.",
  ])("nothing in %j", (text) => {
    expect(suggested(text, "street")).toEqual([]);
  });
});

describe("a number or a day by which a child is known", () => {
  it.each([
    ["His NHS number is 943 476 5919.", "943 476 5919: [NHS number left out]"],
    ["NHS no: 9434765919", "9434765919: [NHS number left out]"],
    ["943-476-5919 stood on the letter", "943-476-5919: [NHS number left out]"],
    ["UPN: H801200001001", "H801200001001: [pupil number left out]"],
    ["the pupil number A123456789012", "A123456789012: [pupil number left out]"],
    ["Tom (dob 3/4/15)", "dob 3/4/15: [date of birth left out]"],
    ["D.O.B. 03.04.2015", "D.O.B. 03.04.2015: [date of birth left out]"],
    ["date of birth: 3rd April 2015", "date of birth: 3rd April 2015: [date of birth left out]"],
    ["She was born on 3 April 2015.", "born on 3 April 2015: [date of birth left out]"],
  ])("%j", (text, expected) => {
    expect(suggested(text, "number")).toEqual([expected]);
  });

  it.each([
    ["Own child, dob 4/5/18, born on 4 May 2018, DOB 04-05-2018.", "the child’s own"],
    ["943 476 5918 and 123 456 7890 do not fit their check figure.", "no NHS number"],
    ["Invoice 9434765919, £943 476 5919, ref 1943 476 5919, 943 476 5919 12.", "in a row, a sum, a part of more"],
    ["020 7946 0018 and 07700 900123", "telephone numbers"],
    ["X123456789012, EX123456789GB, A12345678901, 123456789012", "references"],
    ["He was born in 2015 and had a birthday on 3 April at 3/4 of the table.", "no whole day"],
    ["On 3/4/15 we met at 10.15, 2015/16, 1/2 an hour, 3-4-3.", "days of other things"],
  ])("nothing in %j: %s", (text) => {
    expect(suggested(text, "number")).toEqual([]);
  });

  it("where the own child’s is not known, it is said that it may be theirs", () => {
    const { born: _, ...child } = SAMPLE_PROFILE.child;
    const [one] = suggestReplacements(documentOf("", { entries: [entryOf({ text: "dob 3/4/15" })] }), {
      ...SAMPLE_PROFILE,
      child,
    }).filter(({ who }) => who === "number");
    expect(one?.why).toContain("If it is your own child’s, it can stay.");
  });

  it("the check figures", () => {
    expect(["943 476 5919", "943 476 5918", "943 476 591"].map(nhsFits)).toEqual([true, false, false]);
    expect(["H801200001001", "A801200001001"].map(upnFits)).toEqual([true, false]);
  });
});
