import { expect, test } from "vitest";
import { childrenOf, profileFor, schoolOn } from "./family.ts";
import { EMPTY_PROFILE, FIRST, type Profile } from "./profile.ts";

const school = (name: string) => ({ ...EMPTY_PROFILE.school, name });
const family: Profile = {
  ...EMPTY_PROFILE,
  child: {
    ...EMPTY_PROFILE.child,
    name: "R.",
    schools: [
      { school: FIRST, from: "" },
      { school: "brook", from: "2027-09-03" },
    ],
  },
  school: school("Hillcrest Primary"),
  children: [{ ...EMPTY_PROFILE.child, id: "k", name: "K.", schools: [{ school: FIRST, from: "" }] }],
  schools: [{ ...school("Brook High"), id: "brook" }],
  contacts: [
    { id: "a", role: "senco", name: "Ms Patel", email: "senco@hillcrest.example.sch.uk", school: FIRST },
    { id: "b", role: "senco", name: "Mr Okoro", email: "senco@brook.example.sch.uk", school: "brook" },
    { id: "c", role: "send-team", name: "", email: "send@council.example.org" },
  ],
};

test("a child's school is that of the day", () => {
  const [first] = childrenOf(family);
  if (!first) throw new Error("no child");
  expect(schoolOn(first, "2027-09-02")).toBe(FIRST);
  expect(schoolOn(first, "2027-09-03")).toBe("brook");
  expect(schoolOn(first)).toBe("brook");
});

test("the view of one child has that child, their school of the day, and the people of it and of no school", () => {
  const now = profileFor(family, FIRST);
  expect([now.child.name, now.school.name, now.contacts.map(({ id }) => id)]).toEqual(["R.", "Brook High", ["b", "c"]]);
  const then = profileFor(family, FIRST, "2027-07-01");
  expect([then.school.name, then.contacts.map(({ id }) => id)]).toEqual(["Hillcrest Primary", ["a", "c"]]);
  const other = profileFor(family, "k");
  expect([other.child.name, other.school.name]).toEqual(["K.", "Hillcrest Primary"]);
});

test("with one child and one school the profile is the view", () => {
  expect(profileFor(EMPTY_PROFILE, FIRST)).toBe(EMPTY_PROFILE);
});
