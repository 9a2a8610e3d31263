import { FIRST, type Profile } from "../../lib/record/profile.ts";
import { WHITLOCKS } from "./family.ts";

export const OKORO = { id: "okoro", role: "senco", name: "Mr Okoro", email: "senco@brook.example.sch.uk" } as const;

/**
 * Two children, two schools, one move, for tests and for looking at pages. R. was at Hillcrest, which answers within 5 school
 * days, and moved to Brook on 1 March, which answers within 2 and is closed on 8 and 9 March. K. is at Hillcrest.
 */
export const TWO: Profile = {
  ...WHITLOCKS,
  child: {
    ...WHITLOCKS.child,
    schools: [
      { school: FIRST, from: "" },
      { school: "brook", from: "2027-03-01" },
    ],
  },
  children: [{ name: "K.", year: "Year 2", pronoun: "she", ehc: "unknown", id: "k" }],
  schools: [{ ...WHITLOCKS.school, id: "brook", name: "Brook High", domain: "brook.example.sch.uk", replyDays: 2 }],
  contacts: [...WHITLOCKS.contacts.map((one) => ({ ...one, school: FIRST })), { ...OKORO, school: "brook" }],
  terms: [
    ...WHITLOCKS.terms.map((one) => ({ ...one, school: FIRST })),
    { id: "b", first: "2027-01-04", last: "2027-03-25", name: "Spring term", school: "brook" },
  ],
  closures: [
    ...WHITLOCKS.closures.map((one) => ({ ...one, school: FIRST })),
    { id: "c", first: "2027-03-08", last: "2027-03-09", why: "other", name: "Flood", school: "brook" },
  ],
};
