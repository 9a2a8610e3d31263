import type { CodeRow } from "./clauses-code.ts";

/** The SEND Code of Practice on seeing that a child has needs, and on listening. */
export const CODE_NEEDS: readonly CodeRow[] = [
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
    paragraph: "6.16",
    plain:
      "Schools should look at what a child can do when the child arrives, and think about disability and what adjustments it calls for.",
    duty: "should",
    mark: "K",
    seen: "No page found",
    from: "none",
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
    paragraph: "6.18",
    plain: "Progress is more than marks: how a child develops and gets on with others counts too.",
    duty: "should",
    mark: "P",
    seen: "IPSEA’s blog of 2014, on a draft with other numbers, for the gist",
    from: "ipsea",
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
    paragraph: "6.28",
    plain:
      "Social, emotional and mental health is one of the four broad areas of need, and anxiety and withdrawal belong to it.",
    duty: "should",
    mark: "P",
    seen: "Essex SENDIASS, on anxiety about school, for the gist",
    from: "sendiass",
  },
  {
    paragraph: "6.39",
    plain: "A short note of an early talk with parents should be put on the child’s record and given to them.",
    duty: "should",
    mark: "K",
    seen: "No page found",
    from: "none",
  },
];
