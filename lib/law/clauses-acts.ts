import { CHECKED_ON, type Clause, MAINSTREAM, source } from "./clause.ts";

/** Acts and regulations. "Section 19" is two things: this file names the Act in every citation. */

const LEGISLATION = "https://www.legislation.gov.uk";
const FAMILIES = `${LEGISLATION}/ukpga/2014/6/section`;
const SEND_REGULATIONS = `${LEGISLATION}/uksi/2014/1530/regulation`;
const EQUALITY = `${LEGISLATION}/ukpga/2010/15`;

type Row = Omit<Clause, "nation" | "checkedOn" | "duty"> & { duty?: Clause["duty"] };

const SCHOOL_ROWS: readonly Row[] = [
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

const COUNCIL_ROWS: readonly Row[] = [
  {
    id: "ehc-request",
    citation: "Children and Families Act 2014, section 36(1)",
    plain: "A parent, a young person or a school may ask the council for an EHC needs assessment.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Act", `${FAMILIES}/36`, "legislation", true),
  },
  {
    id: "ehc-test",
    citation: "Children and Families Act 2014, section 36(8)",
    plain:
      "The council must assess when a child has or may have special educational needs and may need provision through an EHC plan.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "SEND Advice Surrey, on refusals to assess, with the words of the section",
      `${FAMILIES}/36`,
      "sendiass",
      true,
    ),
  },
  {
    id: "ehc-secure",
    citation: "Children and Families Act 2014, section 42",
    plain: "The council must secure the special educational provision set out in an EHC plan.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "The Act’s explanatory notes, paragraph 234; IPSEA, model letter 6",
      `${FAMILIES}/42`,
      "legislation",
    ),
  },
  {
    id: "ehc-six-weeks",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 5(1)",
    plain: "The council must say within 6 weeks of receiving the request whether it will assess.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/5`, "legislation", true),
  },
  {
    id: "ehc-sixteen-weeks",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 10(1)",
    plain: "A council that will not issue an EHC plan must say so within 16 weeks of receiving the request.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/10`, "legislation", true),
  },
  {
    id: "ehc-draft",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 13(1)",
    plain: "The council must give the parents at least 15 days to comment on a draft EHC plan.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/13`, "legislation", true),
  },
  {
    id: "ehc-twenty-weeks",
    citation: "Special Educational Needs and Disability Regulations 2014, regulation 13(2)",
    plain: "The council must send the final EHC plan within 20 weeks of receiving the request.",
    binds: "council",
    schools: "all",
    mark: "L",
    source: source("The Regulations", `${SEND_REGULATIONS}/13`, "legislation", true),
  },
  {
    id: "education-otherwise",
    citation: "Education Act 1996, section 19(1)",
    plain:
      "The council must arrange suitable education for a child of compulsory school age who, because of illness, exclusion or otherwise, may not receive it without.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source(
      "IPSEA, model letter 22 and an answer that quotes section 19(1)",
      `${LEGISLATION}/ukpga/1996/56/section/19`,
      "ipsea",
      true,
    ),
  },
  {
    id: "views-of-parents",
    citation: "Children and Families Act 2014, section 19",
    plain: "The council must have regard to the views, wishes and feelings of the child and the parents.",
    binds: "council",
    schools: "all",
    mark: "S",
    source: source("Special Needs Jungle; Beaakon", `${FAMILIES}/19`, "charity"),
  },
];

export const ACT_CLAUSES: readonly Clause[] = [...SCHOOL_ROWS, ...COUNCIL_ROWS].map((row) => ({
  duty: "must",
  ...row,
  nation: "England",
  checkedOn: CHECKED_ON,
}));
