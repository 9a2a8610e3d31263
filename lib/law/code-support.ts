import type { CodeRow } from "./clauses-code.ts";

/** The SEND Code of Practice on support in school, and on the council's assessment. */
export const CODE_SUPPORT: readonly CodeRow[] = [
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
