import { expect, test } from "vitest";
import type { Mark } from "./clause.ts";
import { findClause, LAW } from "./pack.ts";

/** The tables of law and guidance that the pack was made from, row by row, written down by hand: a row left out shows. */

type Row = [row: string, clauses: [id: string, mark: Mark][]];

const CODE: Row[] = [
  ["Must have regard; must and should", [["code-regard", "S"]]],
  ["6.2", [["code-6.2", "S"]]],
  ["6.11", [["code-6.11", "S"]]],
  ["6.15", [["code-6.15", "S"]]],
  ["6.16", [["code-6.16", "K"]]],
  ["6.17", [["code-6.17", "S"]]],
  ["6.18", [["code-6.18", "P"]]],
  ["6.19", [["code-6.19", "K"]]],
  ["6.20", [["code-6.20", "S"]]],
  ["6.21 to 6.22", [["code-6.21", "K"]]],
  ["6.23", [["code-6.23", "K"]]],
  ["6.27 to 6.33", [["code-6.28", "P"]]],
  ["6.39", [["code-6.39", "K"]]],
  ["6.44", [["code-6.44", "S"]]],
  ["6.45", [["code-6.45", "S"]]],
  ["6.48", [["code-6.48", "P"]]],
  ["6.49", [["code-6.49", "S"]]],
  [
    "6.52 to 6.56",
    [
      ["code-6.52", "P"],
      ["code-6.55", "S"],
    ],
  ],
  ["6.58 to 6.62", [["code-6.58", "P"]]],
  ["6.63", [["code-6.63", "K"]]],
  [
    "6.64 to 6.71",
    [
      ["code-6.65", "S"],
      ["code-6.71", "P"],
    ],
  ],
  ["6.72 to 6.76", [["code-6.72", "P"]]],
  ["6.79", [["code-6.79", "S"]]],
  ["9.14", [["code-9.14", "K"]]],
  [
    "9.39 to 9.44",
    [
      ["code-9.39", "K"],
      ["code-9.43", "S"],
    ],
  ],
  ["Chapter 11", [["code-complaints", "S"]]],
  ["No diagnosis and no plan needed", [["code-no-diagnosis", "S"]]],
];

const ACTS: Row[] = [
  ["Children and Families Act 2014, s.19", [["views-of-parents", "S"]]],
  ["ss.20 and 21", [["meaning-of-needs", "S"]]],
  [
    "s.36(1), (3), (5), (8)",
    [
      ["ehc-request", "L"],
      ["ehc-decide", "L"],
      ["ehc-reasons", "L"],
      ["ehc-test", "S"],
    ],
  ],
  ["s.42", [["ehc-secure", "S"]]],
  ["s.51", [["ehc-appeal", "S"]]],
  ["s.66", [["best-endeavours", "L"]]],
  ["s.68", [["tell-parents", "P"]]],
  ["s.100", [["medical-conditions", "S"]]],
  [
    "SEND Regulations, reg 4, 5(1), 5(3)",
    [
      ["ehc-notice", "S"],
      ["ehc-six-weeks", "L"],
    ],
  ],
  ["reg 8", [["ehc-advice", "S"]]],
  [
    "reg 10(1), 10(4)",
    [
      ["ehc-sixteen-weeks", "L"],
      ["ehc-exceptions", "L"],
    ],
  ],
  [
    "reg 13(1), (2), (3)",
    [
      ["ehc-draft", "L"],
      ["ehc-twenty-weeks", "L"],
      ["ehc-final-exceptions", "L"],
    ],
  ],
  ["reg 18", [["phase-transfer", "S"]]],
  ["Equality Act 2010, s.6", [["disability", "S"]]],
  [
    "ss.13, 15, 19, 20",
    [
      ["discrimination-direct", "S"],
      ["discrimination-arising", "S"],
      ["discrimination-indirect", "S"],
      ["reasonable-adjustments", "S"],
    ],
  ],
  [
    "ss.21, 85(2), 85(6)",
    [
      ["adjustments-failed", "S"],
      ["school-discrimination", "L"],
      ["adjustments-schools", "K"],
    ],
  ],
  ["Schedule 13", [["adjustments-buildings", "S"]]],
  ["Schedule 17, paragraph 4", [["disability-claim", "L"]]],
  ["Education Act 1996, s.7", [["parents-duty", "S"]]],
  ["s.19", [["education-otherwise", "S"]]],
  ["s.19 “or otherwise”, IPSEA", [["education-feels-unable", "S"]]],
  ["s.444", [["attendance-offence", "L"]]],
  ["Regularly: Platt", [["attend-regularly", "L"]]],
  ["s.444A, penalty notices", [["penalty-notices", "S"]]],
  ["Pupil Registration Regulations 2024", [["sickness-return", "S"]]],
  ["Education Act 2002, s.29", [["complaints-maintained", "S"]]],
  ["Independent School Standards, Part 7", [["complaints-academy", "S"]]],
  ["Education and Inspections Act 2006, s.89(5)", [["behaviour-bullying", "S"]]],
  ["Pupil Information Regulations, reg 5", [["educational-record", "S"]]],
  ["UK GDPR, art 15", [["subject-access", "S"]]],
  ["A child’s own right", [["own-data-child", "S"]]],
  ["Data Protection Act 2018, s.164A", [["data-complaint", "S"]]],
  ["Freedom of Information Act 2000, s.10", [["freedom-of-information", "S"]]],
  ["Time for Compliance Regulations", [["information-school-time", "S"]]],
  ["School Day and School Year Regulations, reg 3", [["school-year", "L"]]],
  ["Local Government Act 1974, ss.26(1), 26A(1)", [["ombudsman", "S"]]],
  ["Education Act 2005, s.11A", [["ofsted-complaints", "S"]]],
  ["Education Act 1996, ss.496, 497", [["secretary-of-state", "K"]]],
  [
    "Children and Families Act 2014, ss.32, 57",
    [
      ["sendiass", "K"],
      ["disagreement-resolution", "K"],
    ],
  ],
];

const GUIDANCE: Row[] = [
  ["Working together to improve school attendance", [["attendance-support", "S"]]],
  [
    "Summary of responsibilities, mental health",
    [
      ["mental-health-absence", "S"],
      ["mental-health-evidence", "S"],
      ["mental-health-adjustments", "S"],
    ],
  ],
  ["Arranging education, health needs", [["health-needs-education", "S"]]],
  ["Supporting pupils with medical conditions", [["medical-conditions-guidance", "S"]]],
  ["Keeping children safe in education", [["safeguarding-mental-health", "S"]]],
  ["Preventing and tackling bullying", [["bullying-guidance", "P"]]],
  [
    "Best practice for complaints procedures",
    [
      ["complaints-guidance-maintained", "S"],
      ["complaints-guidance-academy", "S"],
    ],
  ],
  ["Complaint time limit", [["complaint-time-limit", "S"]]],
  ["Do not approach governors one by one", [["governors-not-approached", "K"]]],
];

const ALL = [...CODE, ...ACTS, ...GUIDANCE];

test.each(ALL)("%s", (_row, clauses) => {
  for (const [id, mark] of clauses) expect(findClause(id)?.mark, id).toBe(mark);
});

test("no clause is in the pack without its row", () => {
  const listed = ALL.flatMap(([, clauses]) => clauses.map(([id]) => id));
  expect(LAW.clauses.map(({ id }) => id).toSorted()).toEqual(listed.toSorted());
});

test("every clause has all that is shown of it", () => {
  for (const one of LAW.clauses) {
    expect(one.citation, one.id).not.toBe("");
    expect(one.plain, one.id).toMatch(/^[A-Z].*\.$/);
    expect(["must", "should"], one.id).toContain(one.duty);
    expect(one.schools.length, one.id).toBeGreaterThan(0);
    expect(one.nation, one.id).toBe("England");
    expect(["L", "S", "P", "K"], one.id).toContain(one.mark);
    expect(one.source.text, one.id).not.toBe("");
    expect(one.checkedOn, one.id).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (one.mark === "K") expect(one.source.quotes, one.id).toBe(false);
  }
});
