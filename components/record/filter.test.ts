import { describe, expect, test } from "vitest";
import { WHITLOCKS } from "../testing/family.ts";
import { ENTRIES } from "./dev/scenes.ts";
import { chosen, type Filters, NO_FILTERS } from "./filter.ts";
import { filtersOf, queryOf } from "./filter-address.ts";
import { routeOf } from "./route.ts";
import { rowsOf } from "./rows.ts";

const known = { profile: WHITLOCKS, found: null, silent: new Set(["hash-25"]) };
const numbers = (filters: Partial<Filters>, newest = false) =>
  chosen(ENTRIES, { ...NO_FILTERS, ...filters }, known, newest).map(({ number }) => number);

describe("what is shown", () => {
  test("oldest first or newest first, parted by month", () => {
    expect(numbers({})).toEqual([2, 3, 7, 8, 10, 11, 12, 19, 20, 23, 25, 27, 30]);
    expect(numbers({}, true)[0]).toBe(30);
    const heads = rowsOf(chosen(ENTRIES, NO_FILTERS, known, true)).filter(({ entry }) => entry === null);
    expect(heads.map(({ month }) => month.name)).toEqual(["March 2027", "February 2027", "January 2027"]);
    expect(heads.map(({ month }) => month.size)).toEqual([4, 3, 6]);
  });

  test("by kind", () => {
    expect(numbers({ show: "spoken" })).toEqual([10, 11]);
    expect(numbers({ show: "notes" })).toEqual([12]);
    expect(numbers({ show: "writing" })).toHaveLength(10);
    expect(numbers({ kind: "meeting" })).toEqual([11]);
  });

  test("by person, whether they wrote, received or were spoken with", () => {
    expect(numbers({ person: "office" })).toEqual([10, 20, 30]);
    expect(numbers({ person: "lowe" })).toEqual([2, 19, 23, 25, 27]);
  });

  test("by days, both of them taken in", () => {
    expect(numbers({ from: "2027-01-28", to: "2027-02-01" })).toEqual([10, 11, 12]);
    expect(numbers({ from: "2027-02-31" })).toHaveLength(13);
  });

  test("by silence, by private notes, and by several at once", () => {
    expect(numbers({ silent: true })).toEqual([25]);
    expect(numbers({ notes: "only" })).toEqual([12]);
    expect(numbers({ notes: "without" })).toHaveLength(12);
    expect(numbers({ person: "lowe", from: "2027-03-01", show: "writing" })).toEqual([23, 25, 27]);
  });
});

describe("the filters in the address", () => {
  test("come back as they were, without the words", () => {
    const all: Filters = {
      ...NO_FILTERS,
      show: "writing",
      kind: "sent",
      person: "lowe",
      matter: "m-1",
      from: "2027-01-01",
      to: "2027-02-01",
      silent: true,
      notes: "without",
      words: "hard mornings",
    };
    expect(filtersOf(queryOf(all), "hard mornings")).toEqual(all);
    expect(queryOf(all)).not.toContain("hard");
    expect(queryOf(NO_FILTERS)).toBe("");
  });

  test("what is no filter is left out", () => {
    expect(filtersOf("show=constructor&kind=toString&from=tomorrow&person=<b>&silent=yes&notes=")).toEqual(NO_FILTERS);
  });
});

test.each([
  ["#e-12", { at: "entry", number: 12 }],
  ["#add", { at: "add" }],
  ["#e-12?kind=call", { at: "entry", number: 12 }],
  ["#pack", { at: "days" }],
  ["#e-", { at: "days" }],
  ["#e-1e9", { at: "days" }],
  ["", { at: "days" }],
  ["#constructor", { at: "days" }],
])("the address %j leads to %j", (hash, route) => expect(routeOf(hash)).toEqual(route));
