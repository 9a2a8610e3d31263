import { CHECKED_ON, type Clause, source } from "./clause.ts";

/** Guidance of the Department for Education, cited by its title. */

const PUBLICATIONS = "https://www.gov.uk/government/publications";
const EDITION = "Whether a newer edition exists could not be confirmed since July 2026.";

const MENTAL_HEALTH = {
  citation: "DfE, Summary of responsibilities where a mental health issue is affecting attendance (February 2023)",
  binds: "school",
  schools: "all",
  mark: "S",
  source: source(
    "The guidance’s page on gov.uk; Warwickshire’s summary for schools",
    `${PUBLICATIONS}/mental-health-issues-affecting-a-pupils-attendance-guidance-for-schools`,
    "gov.uk",
  ),
  doubt: EDITION,
} as const;

type Row = Omit<Clause, "nation" | "checkedOn">;

const ROWS: readonly Row[] = [
  {
    ...MENTAL_HEALTH,
    id: "mental-health-absence",
    plain:
      "When a child cannot attend because of illness, and that includes mental health, the school must record the absence as authorised.",
    duty: "must",
  },
  {
    ...MENTAL_HEALTH,
    id: "mental-health-evidence",
    plain: "Schools should not routinely ask for medical evidence when a child is absent because of mental health.",
    duty: "should",
  },
  {
    ...MENTAL_HEALTH,
    id: "mental-health-adjustments",
    plain:
      "Where a child’s mental health affects attendance, with or without a diagnosis, the school should agree adjustments with the parents early.",
    duty: "should",
  },
  {
    id: "attendance-support",
    citation: "DfE, Working together to improve school attendance (statutory from 19 August 2024)",
    plain: "Schools should understand what keeps a child from attending and offer support first.",
    duty: "should",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source(
      "Local Government Lawyer; a law firm; a written answer in Parliament",
      `${PUBLICATIONS}/working-together-to-improve-school-attendance`,
      "commercial",
    ),
    doubt: EDITION,
  },
  {
    id: "health-needs-education",
    citation: "DfE, Arranging education for children who cannot attend school because of health needs (December 2023)",
    plain:
      "The council should arrange education as soon as it is clear that a child will miss more than 15 school days because of health, in a row or in all.",
    duty: "should",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source("Pages of councils and schools", "", "council"),
    doubt: EDITION,
  },
  {
    id: "medical-conditions-guidance",
    citation: "DfE, Supporting pupils at school with medical conditions (2015)",
    plain: "A school should draw up an individual healthcare plan where a child’s health calls for one.",
    duty: "should",
    binds: "school",
    schools: ["maintained", "academy", "pru"],
    mark: "S",
    source: source("West Sussex SENDIAS", "", "sendiass"),
    doubt: EDITION,
  },
  {
    id: "safeguarding-mental-health",
    citation: "DfE, Keeping children safe in education",
    plain:
      "A mental health problem can be a sign that a child needs protecting, and staff should speak to the safeguarding lead.",
    duty: "should",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("A law firm, on an earlier edition", "", "commercial"),
    doubt: "Whether there is a 2026 edition could not be confirmed since July 2026.",
  },
  {
    id: "complaints-guidance-maintained",
    citation: "DfE, Best practice guidance for school complaints procedures 2020 (updated 15 January 2021)",
    plain: "A person who complains should be able to go through the whole of the school’s complaints procedure.",
    duty: "should",
    binds: "school",
    schools: ["maintained"],
    mark: "S",
    source: source("The guidance on gov.uk", "", "gov.uk"),
    doubt: EDITION,
  },
  {
    id: "complaints-guidance-academy",
    citation: "DfE, Best practice guidance for academies complaints procedures (updated 12 March 2021)",
    plain: "A person who complains should be able to go through the whole of the academy’s complaints procedure.",
    duty: "should",
    binds: "school",
    schools: ["academy"],
    mark: "S",
    source: source(
      "The guidance on gov.uk",
      `${PUBLICATIONS}/setting-up-an-academies-complaints-procedure/best-practice-guidance-for-academies-complaints-procedures`,
      "gov.uk",
      true,
    ),
    doubt: EDITION,
  },
  {
    id: "bullying-guidance",
    citation: "DfE, Preventing and tackling bullying (2017)",
    plain: "The headteacher should see to it that bullying is prevented and dealt with.",
    duty: "should",
    binds: "school",
    schools: "all",
    mark: "P",
    source: source("Named in a pack of the Anti-Bullying Alliance", "", "sharing"),
    doubt: EDITION,
  },
  {
    id: "complaint-time-limit",
    citation: "DfE’s model wording for complaints policies, on time",
    plain:
      "A complaints policy should set a time for raising a complaint, such as 3 months from what happened or the last time it did, with exceptions, and takes one made in the holidays as received on the first school day after them.",
    duty: "should",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("The Key for school leaders; a school’s policy", "", "commercial"),
    doubt: EDITION,
  },
  {
    id: "governors-not-approached",
    citation: "DfE’s model wording for complaints policies, on governors",
    plain: "A governor who was written to alone may not be able to sit on the panel, so a complaint goes to the clerk.",
    duty: "should",
    binds: "family",
    schools: "all",
    mark: "K",
    source: source("No page found", "", "none"),
    doubt: EDITION,
  },
];

export const GUIDANCE_CLAUSES: readonly Clause[] = ROWS.map((row) => ({
  ...row,
  nation: "England",
  checkedOn: CHECKED_ON,
}));
