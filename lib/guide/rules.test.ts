import { describe, expect, it } from "vitest";
import { LAW } from "../law/pack.ts";
import { mayBeCited } from "../law/printable.ts";
import { LETTERS } from "../letters/index.ts";
import { EMPTY_PROFILE } from "../record/profile.ts";
import { bindsWords, clockGroup, clocksOf, findClocks, findRules, RULE_GROUPS, rulesOf } from "./rules.ts";

const RULES = rulesOf(LETTERS);
const rule = (id: string) => RULES.find(({ clause }) => clause.id === id);

describe("the rules behind the letters", () => {
  it("are all clauses of the pack, in three groups", () => {
    expect(RULES.map(({ clause }) => clause.id)).toEqual(LAW.clauses.map(({ id }) => id));
    expect(new Set(RULES.map(({ group }) => group))).toEqual(new Set(RULE_GROUPS));
    expect(rule("code-6.45")?.group).toBe("code");
    expect(rule("best-endeavours")?.group).toBe("acts");
    expect(rule("attendance-support")?.group).toBe("guidance");
  });

  it("say in words how well each is known", () => {
    expect(rule("best-endeavours")?.mark).toBe("Text of the Act or regulations seen.");
    expect(rule("school-discrimination")?.mark).toContain("as a judgment sets it out");
    expect(rule("code-6.45")?.mark).toBe("Stated on a named page.");
    expect(rule("code-6.48")?.mark).toContain("without a number");
    expect(rule("code-6.15")?.mark).toContain("letters say it without a number");
    for (const { clause, mark } of RULES) expect(/without a number/.test(mark), clause.id).toBe(!mayBeCited(clause));
  });

  it("say who is bound, whether it is a must, and which letters use them", () => {
    expect(rule("complaints-academy")?.binds).toBe("Academies and independent schools");
    expect(bindsWords({ binds: "council", schools: "all" })).toBe("The council");
    expect(rule("best-endeavours")?.duty).toBe("Must: a legal duty");
    expect(rule("code-6.45")?.letters.map(({ id }) => id)).toContain("C1");
  });

  it("are found by their words, their number and the letters that use them", () => {
    expect(findRules(RULES, "6.45").map(({ clause }) => clause.id)).toEqual(["code-6.45"]);
    expect(findRules(RULES, "a first concern").map(({ clause }) => clause.id)).toContain("code-6.45");
    expect(findRules(RULES, "zebra")).toEqual([]);
    expect(findRules(RULES, " ")).toHaveLength(RULES.length);
  });
});

describe("the clocks", () => {
  it("are all there, and the school’s own times stand in place of the courtesy ones", () => {
    expect(clocksOf(null).length).toBeGreaterThan(20);
    const own = clocksOf({ ...EMPTY_PROFILE.school, replyDays: 3 });
    expect(own.find(({ id }) => id === "school-reply")?.kind).toBe("policy");
  });

  it("are grouped by who keeps to them, and found by their words", () => {
    const of = (id: string) =>
      clocksOf(null)
        .filter((clock) => clock.id === id)
        .map(clockGroup);
    expect(of("school-reply")).toEqual(["school"]);
    expect(of("ehc-decision")).toEqual(["council"]);
    expect(of("ombudsman-12-weeks")).toEqual(["council"]);
    expect(of("tribunal-appeal")).toEqual(["family"]);
    expect(findClocks(clocksOf(null), "mediation certificate").map(({ id }) => id)).toContain("tribunal-appeal");
  });
});
