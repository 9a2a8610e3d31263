import { expect, test } from "vitest";
import { EARLIER } from "./dev/scenes.ts";
import { aboutFor, askDaysFor, groupedLetters, letterOf } from "./engine.ts";
import { CONTEXT } from "./fake-deps.ts";

const context = { ...CONTEXT, earlier: EARLIER };

test("a chase names the last email that nothing came back to, or else what came back as well", () => {
  expect(aboutFor("H1", [], context)).toEqual(["m3"]);
  const answered = { ...EARLIER[2], id: "m4", direction: "in" as const, date: "2027-03-15" };
  const all = [...EARLIER, answered as (typeof EARLIER)[number]];
  expect(aboutFor("H1", [], { ...context, earlier: all })).toEqual(["m3", "m4"]);
});

test("the suggested step and the entry the page was opened for come first", () => {
  const suggested = { letter: "H1", about: ["m1", "m3"], because: "" };
  expect(aboutFor("H1", [], { ...context, suggested })).toEqual(["m1", "m3"]);
  expect(aboutFor("H1", ["m1"], { ...context, suggested })).toEqual(["m1"]);
  expect(aboutFor("H1", ["gone"], { ...context, suggested })).toEqual(["m1", "m3"]);
});

test("a letter that names no emails is about none", () => {
  expect(aboutFor("C1", ["m1"], context)).toEqual([]);
  expect(aboutFor("H1", [], null)).toEqual([]);
});

test("every letter stands in one group, and a letter without a clock proposes no day", () => {
  const ids = groupedLetters().flatMap(({ letters }) => letters.map((letter) => letter.id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(askDaysFor(null, CONTEXT.profile, "2027-03-23")).toEqual([]);
  expect(askDaysFor(letterOf("C1", CONTEXT.profile), CONTEXT.profile, "2027-03-08")[0]?.date).toBe("2027-03-15");
});

test("a legal day is proposed only to the schools that it binds", () => {
  const at = (type: "maintained" | "academy" | "independent") => ({
    ...CONTEXT.profile,
    school: { ...CONTEXT.profile.school, type },
  });
  const days = (id: string, type: Parameters<typeof at>[0]) =>
    askDaysFor(letterOf(id, at(type)), at(type), "2027-03-08").length;
  expect([days("R5", "maintained"), days("R5", "academy")]).toEqual([1, 0]);
  expect([days("R7", "academy"), days("R7", "independent")]).toEqual([1, 0]);
});

test("while the school's type is not known, a day that is law for some types only claims to be a courtesy", () => {
  const of = (type: "maintained" | "unknown") => {
    const profile = { ...CONTEXT.profile, school: { ...CONTEXT.profile.school, type } };
    return askDaysFor(letterOf("R5", profile), profile, "2027-03-08")[0]?.kind;
  };
  expect(of("maintained")).toBe("legal");
  expect(of("unknown")).toBe("courtesy");
});
