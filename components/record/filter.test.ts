import { describe, expect, test } from "vitest";
import { WHITLOCKS } from "../testing/family.ts";
import { ENTRIES } from "./dev/scenes.ts";
import { chosen, type Filters, months, NO_FILTERS } from "./filter.ts";
import { routeOf } from "./route.ts";

const numbers = (filters: Partial<Filters>, newest = false) =>
  chosen(ENTRIES, WHITLOCKS, { ...NO_FILTERS, ...filters }, newest).map(({ number }) => number);

describe("what is shown", () => {
  test("oldest first or newest first, parted by month", () => {
    expect(numbers({})).toEqual([2, 3, 7, 8, 10, 11, 12, 19, 20, 23, 25, 27, 30]);
    expect(numbers({}, true)[0]).toBe(30);
    const parts = months(chosen(ENTRIES, WHITLOCKS, NO_FILTERS, true));
    expect(parts.map(({ name }) => name)).toEqual(["March 2027", "February 2027", "January 2027"]);
  });

  test("by kind", () => {
    expect(numbers({ show: "spoken" })).toEqual([10, 11]);
    expect(numbers({ show: "notes" })).toEqual([12]);
    expect(numbers({ show: "writing" })).toHaveLength(10);
  });

  test("by person, whether they wrote, received or were spoken with", () => {
    expect(numbers({ person: "office" })).toEqual([10, 20, 30]);
    expect(numbers({ person: "lowe" })).toEqual([2, 19, 23, 25, 27]);
  });

  test.each([
    ["garden door", [23]],
    ["GARDEN  Door", [23]],
    ["R.'s educational", [25]],
    ["dunn mornings", [20]],
    ["diary of mornings", [19]],
    ["march 2027 lowe", [23, 25, 27]],
    ["e-12", [12]],
    ["in the next two weeks", [11]],
    ["nothing of the kind", []],
  ])("by the words %j", (words, expected) => expect(numbers({ words })).toEqual(expected));
});

test.each([
  ["#e-12", { at: "entry", number: 12 }],
  ["#add", { at: "add" }],
  ["#pack", { at: "pack" }],
  ["#e-", { at: "days" }],
  ["#e-1e9", { at: "days" }],
  ["", { at: "days" }],
  ["#constructor", { at: "days" }],
])("the address %j leads to %j", (hash, route) => expect(routeOf(hash)).toEqual(route));
