import type { Clock, ClockSource } from "./clock.ts";
import { CHECKED } from "./clocks-school.ts";
import { calendarDays, months, pick, type Rule, schoolDays, toWorkingDay, workingDays } from "./rules.ts";

/** Times for copies of records and for information. */

const FOI: ClockSource = {
  text: "Freedom of Information Act 2000, section 10",
  url: "https://www.legislation.gov.uk/ukpga/2000/36/section/10",
  mark: "S",
  checkedOn: CHECKED,
};

const SUBJECT_ACCESS: ClockSource = {
  text: "UK GDPR, article 15, and the Information Commissioner’s guidance on time limits",
  url: "",
  mark: "S",
  checkedOn: CHECKED,
};

const schoolFoi: Rule = (start, calendar) =>
  pick("first", schoolDays(20)(start, calendar), workingDays(60, "united-kingdom")(start, calendar));

export const RECORD_CLOCKS: readonly Clock[] = [
  {
    id: "educational-record",
    name: "Copy of the educational record",
    kind: "legal",
    startsWith: "the day the school received your written request",
    rule: "A maintained school must show or copy the educational record within 15 school days.",
    source: {
      text: "Education (Pupil Information) (England) Regulations 2005, regulation 5",
      url: "https://www.legislation.gov.uk/uksi/2005/1437/regulation/5",
      mark: "S",
      checkedOn: CHECKED,
    },
    schools: ["maintained"],
    due: schoolDays(15),
  },
  {
    id: "subject-access",
    name: "Answer to a subject access request",
    kind: "legal",
    startsWith: "the day they received your request",
    rule: "One calendar month. A last day on a weekend or a bank holiday moves to the next working day. While they wait for you to say what you mean or who you are, the time stands still.",
    source: SUBJECT_ACCESS,
    due: toWorkingDay(months(1)),
  },
  {
    id: "subject-access-extended",
    name: "Answer to a subject access request, extended",
    kind: "legal",
    startsWith: "the day they received your request",
    rule: "Three calendar months where they have told you that it is complex and needs two more.",
    source: SUBJECT_ACCESS,
    due: toWorkingDay(months(3)),
  },
  {
    id: "data-complaint",
    name: "Acknowledgement of a data protection complaint",
    kind: "legal",
    startsWith: "the day they received your complaint",
    rule: "30 days, the day after it arrived being the first. A last day on a non-working day moves to the next working day.",
    source: {
      text: "Data (Use and Access) Act 2025: in force for complaints from 19 June 2026",
      url: "",
      mark: "S",
      checkedOn: CHECKED,
    },
    due: toWorkingDay(calendarDays(30)),
  },
  {
    id: "foi-school",
    name: "Answer to a freedom of information request to a school",
    kind: "legal",
    startsWith: "the day the school received your request",
    rule: "20 school days or 60 working days, whichever comes first. Bank holidays anywhere in the United Kingdom do not count.",
    source: { ...FOI, text: `${FOI.text}, and the Freedom of Information (Time for Compliance) Regulations` },
    schools: ["maintained", "academy", "special", "pru"],
    due: schoolFoi,
  },
  {
    id: "foi-council",
    name: "Answer to a freedom of information request to the council",
    kind: "legal",
    startsWith: "the day the council received your request",
    rule: "20 working days. Bank holidays anywhere in the United Kingdom do not count.",
    source: FOI,
    whose: "council",
    due: workingDays(20, "united-kingdom"),
  },
];
