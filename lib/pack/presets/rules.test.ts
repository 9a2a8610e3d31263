import { describe, expect, test } from "vitest";
import { SAMPLE_PROFILE, sampleMail } from "../testing/sample.ts";
import { NOW, snapshotOf } from "../testing/snapshots.ts";
import { plainChoice } from "./defaults.ts";
import { presetOf } from "./index.ts";
import { missedDates } from "./missed.ts";
import { makeScene } from "./scene.ts";
import { inShort, lawSentence } from "./words.ts";

const type = (school: "maintained" | "academy" | "unknown") => ({ type: school });

describe("rules of the law in a pack", () => {
  test("stand with citation and day of checking, for the type of school that they bind", () => {
    expect(lawSentence("complaints-maintained", type("maintained"))).toBe(
      "A maintained school must have a procedure for complaints and must publish it (Education Act 2002, section 29; checked on 22 November 2026).",
    );
    expect(lawSentence("complaints-maintained", type("academy"))).toBeNull();
    expect(lawSentence("complaints-maintained", type("unknown"))).toBeNull();
  });

  test("are not said at all where the citation may not be printed", () => {
    expect(lawSentence("tell-parents", type("maintained"))).toBeNull();
    expect(lawSentence("code-6.39", type("maintained"))).toBeNull();
    expect(lawSentence("no-such-rule", type("maintained"))).toBeNull();
  });
});

describe("whose dates they are", () => {
  const council = { id: "c9", role: "send-team" as const, name: "Fay Marsh", email: "send@council.example.org" };
  const asks = (n: number, to: { name: string; address: string }) =>
    sampleMail(n, "2027-03-01T09:00", {
      to: [to],
      cc: [],
      thread: `t${n}`,
      text: "Could you please reply by Monday 8 March?",
      letter: { id: "C3", askedBy: "2027-03-08", clock: "school-reply", about: [] },
    });
  const snapshot = snapshotOf(
    [
      asks(1, { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" }),
      asks(2, { name: "Fay Marsh", address: "send@council.example.org" }),
    ],
    { profile: { ...SAMPLE_PROFILE, contacts: [...SAMPLE_PROFILE.contacts, council] } },
  );
  const scene = makeScene(snapshot, plainChoice("complaint", snapshot), NOW);
  const see = (whose?: "school" | "council") => missedDates(scene, whose).map((one) => one.see);

  test("the school's are not held against the council, nor the council's against the school", () => {
    expect(see("school")).toEqual([["hash-1"]]);
    expect(see("council")).toEqual([["hash-2"]]);
    expect(see()).toEqual([["hash-1"], ["hash-2"]]);
  });

  test("a school is counted in school days, a council in all days", () => {
    const [school, other] = missedDates(scene).map(({ happened }) => happened);
    expect(school).toBe("No reply recorded in about 16 school days");
    expect(other).toBe("No reply recorded in 22 days");
  });
});

test("a panel's papers go to the clerk, and about the head not to the head", () => {
  const clerk = { id: "c8", role: "clerk" as const, name: "Mr Rhys", email: "clerk@hillcrest.example.sch.uk" };
  const chair = { id: "c7", role: "chair" as const, name: "Mrs Wood", email: "chair@hillcrest.example.sch.uk" };
  const snapshot = snapshotOf([], {
    profile: { ...SAMPLE_PROFILE, contacts: [...SAMPLE_PROFILE.contacts, chair, clerk] },
  });
  const to = (stage: string) => {
    const choice = plainChoice("complaint", snapshot, { answers: { stage } });
    return presetOf("complaint")
      .questions(snapshot, choice, NOW)
      .find(({ id }) => id === "to")?.known;
  };
  expect(to("panel")).toBe("Mr Rhys, clerk to the governors");
  expect(to("stage-1")).toBe("Mr Lowe, head");
  expect(to("stage-1-head")).toBe("Mr Rhys, clerk to the governors");
});

describe("words in short", () => {
  test("leave greeting and signature out, and end with a sentence or a word", () => {
    expect(inShort("Dear Jo,\n\nThank you. We will look into it.\n\nKind regards,\nMs Patel", 200)).toBe(
      "Thank you. We will look into it.",
    );
    expect(inShort("We will look into it. Then we will write to you.", 30)).toBe("We will look into it. …");
    expect(inShort("We will look into it and then we will write", 20)).toBe("We will look into …");
    expect(inShort("Thanks", 20)).toBe("Thanks");
  });
});
