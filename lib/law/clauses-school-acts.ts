import { type ActRow, actClauses, LEGISLATION, MAINSTREAM, source } from "./clause.ts";

/** Acts and regulations that bind the school, and the time for a claim against it. */

const FAMILIES = `${LEGISLATION}/ukpga/2014/6/section`;
const EQUALITY = `${LEGISLATION}/ukpga/2010/15`;

const ROWS: readonly ActRow[] = [
  {
    id: "best-endeavours",
    citation: "Children and Families Act 2014, section 66",
    plain:
      "A mainstream school must use its best endeavours to secure the special educational provision that a child’s needs call for.",
    binds: "school",
    schools: MAINSTREAM,
    mark: "L",
    source: source("The Act, Part 3", `${FAMILIES}/66`, "legislation", true),
  },
  {
    id: "tell-parents",
    citation: "Children and Families Act 2014, section 68",
    plain:
      "A school must tell the parents when it makes special educational provision for a child without an EHC plan.",
    binds: "school",
    schools: MAINSTREAM,
    mark: "P",
    source: source("Special Needs Jungle, an answer by IPSEA; Suffolk SENDIASS", `${FAMILIES}/68`, "charity"),
  },
  {
    id: "medical-conditions",
    citation: "Children and Families Act 2014, section 100",
    plain: "A school must make arrangements to support pupils with medical conditions.",
    binds: "school",
    schools: MAINSTREAM,
    mark: "S",
    source: source("West Sussex SENDIAS", `${FAMILIES}/100`, "sendiass"),
  },
  {
    id: "disability",
    citation: "Equality Act 2010, section 6",
    plain: "A disability is an impairment of body or mind with a substantial and long-term effect on everyday life.",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("Rotherham SENDIASS; Sheffield SENDIAS", `${EQUALITY}/section/6`, "sendiass"),
  },
  {
    id: "reasonable-adjustments",
    citation: "Equality Act 2010, section 20",
    plain: "A school must make reasonable adjustments so that a disabled pupil is not at a substantial disadvantage.",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source(
      "The section as set out in [2024] UKUT 139 (AAC); Sheffield SENDIAS",
      `${EQUALITY}/section/20`,
      "judgment",
      true,
    ),
  },
  {
    id: "school-discrimination",
    citation: "Equality Act 2010, section 85(2)",
    plain:
      "A school must not discriminate against a disabled pupil in how it teaches, in what it gives access to, or by shutting the pupil out.",
    binds: "school",
    schools: "all",
    mark: "L",
    source: source("The section as set out in [2023] UKUT 311 (AAC)", `${EQUALITY}/section/85`, "judgment", true),
  },
  {
    id: "disability-claim",
    citation: "Equality Act 2010, Schedule 17, paragraph 4",
    plain:
      "A claim of disability discrimination must reach the Tribunal within 6 months starting with the day it happened.",
    binds: "family",
    schools: "all",
    mark: "L",
    source: source("The paragraph as set out in [2023] UKUT 311 (AAC)", `${EQUALITY}/schedule/17`, "judgment", true),
    quote:
      "Proceedings on a claim may not be brought after the end of the period of 6 months starting with the date when the conduct complained of occurred.",
  },
  {
    id: "complaints-maintained",
    citation: "Education Act 2002, section 29",
    plain: "A maintained school must have a procedure for complaints and must publish it.",
    binds: "school",
    schools: ["maintained"],
    mark: "S",
    source: source(
      "DfE, Best practice guidance for school complaints procedures 2020",
      `${LEGISLATION}/ukpga/2002/32/section/29`,
      "gov.uk",
    ),
  },
  {
    id: "complaints-academy",
    citation: "Education (Independent School Standards) Regulations 2014, Part 7",
    plain:
      "An academy or independent school must have a written complaints procedure with clear times: first informal, then formal in writing, then a panel with a member who is independent of the school.",
    binds: "school",
    schools: ["academy", "independent"],
    mark: "S",
    source: source(
      "DfE, Best practice guidance for academies complaints procedures",
      "https://www.gov.uk/government/publications/setting-up-an-academies-complaints-procedure/best-practice-guidance-for-academies-complaints-procedures",
      "gov.uk",
    ),
  },
  {
    id: "educational-record",
    citation: "Education (Pupil Information) (England) Regulations 2005, regulation 5",
    plain:
      "A maintained school must let a parent see or have a copy of the child’s educational record within 15 school days of a written request.",
    binds: "school",
    schools: ["maintained"],
    mark: "S",
    source: source(
      "The Regulations’ explanatory note; SEND Advice Surrey and SENDIASS 4BCP for the 15 school days",
      `${LEGISLATION}/uksi/2005/1437/regulation/5`,
      "legislation",
    ),
  },
  {
    id: "behaviour-bullying",
    citation: "Education and Inspections Act 2006, section 89(5)",
    plain: "A maintained school’s behaviour policy must say what it does to prevent bullying.",
    binds: "school",
    schools: ["maintained"],
    mark: "S",
    source: source("A copy of an Anti-Bullying Alliance pack", "", "sharing"),
  },
  {
    id: "subject-access",
    citation: "UK GDPR, article 15",
    plain: "Everyone has a right to a copy of the personal data held about them, within one calendar month.",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("Luton council; two law firms", "", "council"),
  },
  {
    id: "data-complaint",
    citation: "Data Protection Act 2018, section 164A",
    plain:
      "A school must take complaints about how it handles personal data, acknowledge them within 30 days and answer without undue delay.",
    binds: "school",
    schools: "all",
    mark: "S",
    source: source("Three law firms, on the Data (Use and Access) Act 2025", "", "commercial"),
    doubt: "In force from 19 June 2026. On no page was the number of the section found.",
  },
  {
    id: "freedom-of-information",
    citation: "Freedom of Information Act 2000, section 10",
    plain:
      "A public body must answer a request for information promptly and within 20 working days; a school within 20 school days or 60 working days, whichever comes first.",
    binds: "school",
    schools: ["maintained", "academy", "special", "pru"],
    mark: "S",
    source: source("WhatDoTheyKnow, help for officers", `${LEGISLATION}/ukpga/2000/36/section/10`, "charity", true),
  },
];

export const SCHOOL_ACT_CLAUSES = actClauses(ROWS);
