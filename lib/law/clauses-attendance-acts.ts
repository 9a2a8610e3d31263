import { type ActRow, actClauses, LEGISLATION, source } from "./clause.ts";

/** Acts, regulations and judgments on going to school. */

const EDUCATION = `${LEGISLATION}/ukpga/1996/56/section`;
const BILL =
  "The Children’s Wellbeing and Schools Bill may have become an Act that changes this: not confirmed since July 2026.";

const ROWS: readonly ActRow[] = [
  {
    id: "parents-duty",
    citation: "Education Act 1996, section 7",
    plain: "A parent must see that a child of compulsory school age has suitable full-time education.",
    binds: "family",
    schools: "all",
    mark: "S",
    source: source("Special Needs Jungle, on the DfE’s document of 2023", `${EDUCATION}/7`, "charity"),
    doubt: BILL,
  },
  {
    id: "attendance-offence",
    citation: "Education Act 1996, section 444",
    plain:
      "A parent of a child who does not attend regularly can be prosecuted, with a heavier charge for one who knows of it, and sickness, an unavoidable cause and reasonable justification are narrow defences.",
    binds: "family",
    schools: "all",
    mark: "L",
    source: source(
      "The section as set out in West Sussex CC v C [2013] EWHC 1757 (Admin); 11KBW’s education law pages",
      `${EDUCATION}/444`,
      "judgment",
      true,
    ),
    doubt: BILL,
  },
  {
    id: "attend-regularly",
    citation: "Isle of Wight Council v Platt [2017] UKSC 28",
    plain: "To attend regularly is to attend in line with the school’s own rules.",
    binds: "family",
    schools: "all",
    mark: "L",
    source: source("The judgment", "", "judgment", true),
  },
  {
    id: "penalty-notices",
    citation: "Education (Penalty Notices) (England) Regulations 2007, as changed in 2024",
    plain:
      "After 10 unauthorised sessions in 10 school weeks a school has to think about a penalty notice, which is £80 within 21 days or £160 within 28, and £160 for a second within 3 years.",
    binds: "family",
    schools: "all",
    mark: "S",
    source: source("A primary school’s page on the national framework", "", "sharing"),
    doubt: BILL,
  },
  {
    id: "sickness-return",
    citation: "School Attendance (Pupil Registration) (England) Regulations 2024",
    plain:
      "A school must tell the council when a pupil is recorded as ill and will miss 15 school days, in a row or in all, and when one is absent without leave for 10 school days in a row.",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("Hertfordshire’s and Derbyshire’s pages for schools", "", "council"),
    doubt: "The numbers of the regulations were not found.",
  },
  {
    id: "school-year",
    citation: "Education (School Day and School Year) (England) Regulations 1999, regulation 3",
    plain: "A school must meet for at least 380 half days in a school year.",
    binds: "school",
    schools: ["maintained"],
    mark: "L",
    source: source("The Regulations, in the copy of beta.bailii.org", "", "legislation", true),
    doubt: "Which other types of school it binds was not seen; academies set their own days.",
  },
];

export const ATTENDANCE_ACT_CLAUSES = actClauses(ROWS);
