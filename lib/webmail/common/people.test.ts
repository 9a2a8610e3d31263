import { describe, expect, it } from "vitest";
import { named, readPeople } from "./people.ts";

describe("what stands in a recipient field", () => {
  it("is taken apart at commas, semicolons and lines, not inside quotes", () => {
    expect(readPeople('senco@hillcrest.example.sch.uk; "Lowe, Mr" <head@hillcrest.example.sch.uk>,\n Jo')).toEqual([
      { name: "", address: "senco@hillcrest.example.sch.uk" },
      { name: "Lowe, Mr", address: "head@hillcrest.example.sch.uk" },
      { name: "Jo", address: "" },
    ]);
    expect(readPeople(" , ;")).toEqual([]);
  });

  it("has no name where Gmail shows the address in its place", () => {
    expect(named("a@example.org", "a@example.org")).toEqual({ name: "", address: "a@example.org" });
    expect(named("", "nobody")).toEqual({ name: "nobody", address: "" });
  });
});
