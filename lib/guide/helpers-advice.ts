import { ask, type Helper, search, web } from "./helper.ts";

/** Free advice, and families who know it themselves. */

const OWN = "Its own page";

export const ADVICE_HELPERS: readonly Helper[] = [
  {
    id: "sendiass",
    group: "advice",
    name: "SENDIASS",
    finds: ["iass", "sendias", "information advice support"],
    can: [
      "Advise you free, impartially and in confidence.",
      "Help with letters, come to meetings with you, and speak to the school when you say so.",
    ],
    cannot: ["Decide anything, or take your side against the school."],
    reach: [
      search("SENDIASS {council}"),
      ask("The school’s SEN information report and the council’s local offer name it too."),
    ],
    source: "SENDIASS services’ own pages",
    roles: ["sendiass"],
  },
  {
    id: "ipsea",
    group: "advice",
    name: "IPSEA",
    finds: ["independent provider of special education advice"],
    can: [
      "Give free advice on the law of special needs in England, by appointments that you book on its website.",
      "Help with appeals and discrimination claims; it also publishes model letters.",
    ],
    cannot: ["Act as your solicitor, or advise schools and councils."],
    reach: [web("https://www.ipsea.org.uk/", OWN)],
    source: "IPSEA, terms of its helplines",
    roles: ["helpline"],
  },
  {
    id: "sossen",
    group: "advice",
    name: "SOS!SEN",
    finds: ["sos sen"],
    can: ["Advise free by phone and at advice centres; it also checks EHC plans."],
    cannot: ["Give legal advice as a law firm does."],
    reach: [web("https://sossen.org.uk/", OWN)],
    source: "SOS!SEN, its terms and its own account of what it does",
    roles: ["helpline"],
  },
  {
    id: "child-law-advice",
    group: "advice",
    name: "Child Law Advice",
    finds: ["coram", "children’s legal centre"],
    can: ["Explain family, child and education law in England, with guides on complaints to schools."],
    cannot: ["Take your case to court."],
    reach: [web("https://childlawadvice.org.uk/", OWN)],
    source: "Child Law Advice, run by Coram Children’s Legal Centre",
    roles: ["helpline"],
  },
  {
    id: "contact",
    group: "advice",
    name: "Contact",
    finds: ["disabled children", "contact a family"],
    can: ["Advise families with a disabled child: school, benefits, and somebody who listens."],
    cannot: ["Act for you against school or council."],
    reach: [web("https://contact.org.uk/", OWN)],
    source: "Contact, the charity for families with disabled children",
    roles: ["helpline"],
  },
  {
    id: "youngminds",
    group: "advice",
    name: "YoungMinds, Parents Helpline",
    finds: ["mental health", "anxiety"],
    can: [
      "Listen and advise when you worry about the mental health of your child, up to 25: by phone, email and chat.",
    ],
    cannot: ["Treat your child, or help in an emergency."],
    reach: [web("https://youngminds.org.uk/", OWN)],
    source: "YoungMinds, on its Parents Helpline",
    roles: ["helpline"],
  },
];

export const FAMILY_HELPERS: readonly Helper[] = [
  {
    id: "not-fine-in-school",
    group: "families",
    name: "Not Fine in School",
    finds: ["nfis", "school refusal", "ebsa", "attendance"],
    can: [
      "Bring you together with many thousands of families whose child struggles to attend, and share what helped them.",
    ],
    cannot: ["Advise on the law for your case."],
    reach: [web("https://notfineinschool.co.uk/", OWN)],
    source: "Its own page",
    roles: [],
  },
  {
    id: "square-peg",
    group: "families",
    name: "Square Peg",
    finds: ["attendance"],
    can: ["Speak up for families of children who cannot attend, with Not Fine in School."],
    cannot: ["Advise single families."],
    reach: [web("https://www.teamsquarepeg.org/", OWN)],
    source: "Its own page",
    roles: [],
  },
  {
    id: "define-fine",
    group: "families",
    name: "Define Fine",
    finds: ["ebsa", "attendance"],
    can: ["Offer support by parents for parents, with material on attendance made from official guidance."],
    cannot: ["Advise on the law for your case."],
    reach: [search("Define Fine school attendance parent peer support")],
    source: "Its own page",
    roles: [],
  },
  {
    id: "parent-carer-forum",
    group: "families",
    name: "Parent carer forum",
    can: ["Tell you how things really go in your area, and which teams are worth asking for."],
    cannot: ["Take up single cases."],
    reach: [search("parent carer forum {council}")],
    source: "",
    roles: [],
  },
];
