import { CHECKED_ON, type Clause, MAINSTREAM, type Mark, type Publisher, source } from "./clause.ts";

/** The SEND Code of Practice: 0 to 25 years (January 2015), by paragraph. */

const CODE = "https://www.gov.uk/government/publications/send-code-of-practice-0-to-25";

interface Row {
  paragraph: string;
  plain: string;
  duty: Clause["duty"];
  mark: Mark;
  seen: string;
  from: Publisher;
  quote?: string;
  /** The page quotes the words, though they are not repeated here. */
  quotes?: true;
  binds?: Clause["binds"];
}

const ROWS: readonly Row[] = [
  {
    paragraph: "6.2",
    plain:
      "A mainstream school must use its best endeavours for a child with special educational needs, and must tell the parents when it makes special provision.",
    duty: "must",
    mark: "S",
    seen: "Suffolk SENDIASS, “SEND support in schools”",
    from: "sendiass",
  },
  {
    paragraph: "6.11",
    plain: "A school must make arrangements to support pupils with medical conditions.",
    duty: "must",
    mark: "S",
    seen: "Suffolk SENDIASS",
    from: "sendiass",
  },
  {
    paragraph: "6.15",
    plain:
      "A child has special educational needs when a learning difficulty or disability calls for provision that is different from or additional to what is normally there.",
    duty: "should",
    mark: "S",
    seen: "A forum for SENCOs that quotes the paragraph",
    from: "commercial",
    quotes: true,
  },
  {
    paragraph: "6.17",
    plain:
      "Schools should look regularly at how all pupils are getting on, to see who makes less progress than expected.",
    duty: "should",
    mark: "S",
    seen: "Torbay Family Hub, quoting the paragraph",
    from: "council",
    quotes: true,
  },
  {
    paragraph: "6.19",
    plain: "Schools should not put off extra help while they are still gathering evidence.",
    duty: "should",
    mark: "K",
    seen: "No page found",
    from: "none",
  },
  {
    paragraph: "6.20",
    plain:
      "Parents know their children best, and professionals should listen and understand when parents express concerns.",
    duty: "should",
    mark: "S",
    seen: "Suffolk SENDIASS, “Participation”, quoting the paragraph",
    from: "sendiass",
    quote:
      "parents know their children best and it is important that all professionals listen and understand when parents express concerns about their child’s development",
  },
  {
    paragraph: "6.21",
    plain: "Where a child is withdrawn or disruptive, a school should look for what lies behind it.",
    duty: "should",
    mark: "K",
    seen: "No page found",
    from: "none",
  },
  {
    paragraph: "6.23",
    plain: "Doing well in lessons does not mean that a child has no special educational needs.",
    duty: "should",
    mark: "K",
    seen: "IPSEA says the same in its own words, without the number",
    from: "ipsea",
  },
  {
    paragraph: "6.39",
    plain: "A short note of an early talk with parents should be put on the child’s record and given to them.",
    duty: "should",
    mark: "K",
    seen: "No page found",
    from: "none",
  },
  {
    paragraph: "6.44",
    plain:
      "Schools should remove barriers to learning and put effective support in place, in a cycle of assess, plan, do, review.",
    duty: "should",
    mark: "S",
    seen: "Torbay Family Hub, quoting the paragraph",
    from: "council",
    quotes: true,
  },
  {
    paragraph: "6.45",
    plain: "Schools should take seriously any concerns raised by a parent.",
    duty: "should",
    mark: "S",
    seen: "Enfield SENDIAS, quoting the paragraph",
    from: "sendiass",
    quote: "Schools should take seriously any concerns raised by a parent",
  },
  {
    paragraph: "6.48",
    plain:
      "When a school plans support, parents should be told, and the adjustments, the help, the expected effect and a clear date for review should be agreed with them.",
    duty: "should",
    mark: "P",
    seen: "Suffolk SENDIASS and Enfield SENDIAS, for the gist",
    from: "sendiass",
  },
  {
    paragraph: "6.49",
    plain: "All staff who work with a child should know about the child’s needs, the plan and what helps.",
    duty: "should",
    mark: "S",
    seen: "Suffolk SENDIASS",
    from: "sendiass",
  },
  {
    paragraph: "6.55",
    plain:
      "Parents should have clear information about what the support has achieved, so that they can help to plan the next steps.",
    duty: "should",
    mark: "S",
    seen: "Suffolk SENDIASS, “Participation”, quoting the paragraph",
    from: "sendiass",
    quote:
      "Parents should have clear information about the impact of the support and interventions provided, enabling them to be involved in planning next steps.",
  },
  {
    paragraph: "6.58",
    plain: "A school may ask specialists for help at any point, and parents should always be part of that decision.",
    duty: "should",
    mark: "P",
    seen: "Torbay Family Hub, for the gist",
    from: "council",
  },
  {
    paragraph: "6.63",
    plain:
      "Where a child still makes too little progress, the school or the parents should think about asking for an EHC needs assessment.",
    duty: "should",
    mark: "K",
    seen: "No page found",
    from: "none",
  },
  {
    paragraph: "6.65",
    plain: "Where a child has SEN support, the school should meet the parents at least three times a year.",
    duty: "should",
    mark: "S",
    seen: "Suffolk SENDIASS for the number; Southwark’s local offer for the words",
    from: "sendiass",
  },
  {
    paragraph: "6.71",
    plain: "The parents should be given a record of the outcomes, action and support agreed when they meet the school.",
    duty: "should",
    mark: "P",
    seen: "Southwark’s local offer, for the words",
    from: "council",
  },
  {
    paragraph: "6.79",
    plain: "A school must publish a SEN information report.",
    duty: "must",
    mark: "S",
    seen: "Suffolk SENDIASS",
    from: "sendiass",
  },
  {
    paragraph: "9.14",
    plain: "The council looks at what the school has done and what progress the child has made in spite of it.",
    duty: "should",
    mark: "K",
    seen: "Leeds local offer lists the same evidence",
    from: "council",
    binds: "council",
  },
  {
    paragraph: "9.43",
    plain: "The council should keep delays in an EHC needs assessment as short as it can.",
    duty: "should",
    mark: "S",
    seen: "IPSEA, model letters, quoting the paragraph",
    from: "ipsea",
    quotes: true,
    binds: "council",
  },
];

function clause(row: Row): Clause {
  const binds = row.binds ?? "school";
  return {
    id: `code-${row.paragraph}`,
    citation: `SEND Code of Practice (2015), paragraph ${row.paragraph}`,
    plain: row.plain,
    duty: row.duty,
    binds,
    schools: binds === "school" ? MAINSTREAM : "all",
    nation: "England",
    mark: row.mark,
    source: source(row.seen, CODE, row.from, row.quotes ?? row.quote !== undefined),
    checkedOn: CHECKED_ON,
    ...(row.quote ? { quote: row.quote } : {}),
  };
}

export const CODE_CLAUSES: readonly Clause[] = ROWS.map(clause);
