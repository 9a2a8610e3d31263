import { ask, type Helper, search } from "./helper.ts";

/** Teams of the council, and health. Councils give them names of their own. */

export const COUNCIL_HELPERS: readonly Helper[] = [
  {
    id: "send-team",
    group: "council",
    name: "The council’s SEND team",
    finds: ["ehcp", "ehc", "caseworker"],
    can: ["Decide on EHC needs assessments and plans, and see that what a plan says is given."],
    cannot: ["Tell a school how to teach a child who has no plan."],
    reach: [search("EHC needs assessment {council}"), ask("The council’s local offer has the address.")],
    source: "Children and Families Act 2014, sections 36 and 42",
    roles: ["send-team"],
  },
  {
    id: "health-needs",
    group: "council",
    name: "The officer for children too unwell for school",
    finds: ["section 19", "medical needs", "hospital education", "alternative provision"],
    can: ["Arrange education for a child who cannot attend. Each council has a named officer."],
    cannot: ["Decide on an EHC plan."],
    reach: [search("education children health needs named officer {council}")],
    source:
      "DfE, Arranging education for children who cannot attend school because of health needs, as councils’ pages give it",
    roles: ["health-needs"],
  },
  {
    id: "attendance-team",
    group: "council",
    name: "The attendance team",
    finds: ["education welfare", "fines", "penalty notice", "ewo"],
    can: ["Help school and family before anything else, and join meetings.", "Issue penalty notices."],
    cannot: ["Change the register: the school writes it."],
    reach: [search("school attendance support {council}")],
    source: "DfE, Working together to improve school attendance",
    roles: ["attendance-team"],
  },
  {
    id: "ebsa-team",
    group: "council",
    name: "Teams for children who cannot get into school",
    finds: ["ebsa", "ebsna", "esma", "palms", "outreach", "inclusion", "school avoidance", "anxiety"],
    can: [
      "Work with child, family and school on anxiety about school: EBSA or EBSNA teams, outreach, behaviour and inclusion teams.",
      "They have names of their own in each area, such as ESMA or PALMS. Ask what yours is called.",
    ],
    cannot: ["Usually be called by a parent: many take children only through the school. Ask the SENCO to refer."],
    reach: [
      search("EBSA support {council}"),
      ask("Ask the SENCO, SENDIASS or the parent carer forum for the local names."),
    ],
    source: "Councils’ own pages; each has other names",
    roles: ["other"],
  },
  {
    id: "ed-psych",
    group: "council",
    name: "Educational psychologist",
    finds: ["ep", "psychology"],
    can: [
      "Look at how a child learns and feels at school, and say what would help. Reports carry weight in an assessment.",
    ],
    cannot: ["Be asked for by a parent in most areas: the school asks, or it is part of an EHC needs assessment."],
    reach: [
      ask("Ask the SENCO whether the school can bring one in."),
      search("educational psychology service {council}"),
    ],
    source: "",
    roles: [],
  },
  {
    id: "council-complaints",
    group: "council",
    name: "The council’s complaints team",
    can: ["Look at what the council did or did not do, in stages. It is the way to the Ombudsman."],
    cannot: ["Look at what a school does."],
    reach: [search("complain {council}")],
    source: "The Ombudsman’s own pages",
    roles: ["council-complaints"],
  },
];

export const HEALTH_HELPERS: readonly Helper[] = [
  {
    id: "gp",
    group: "health",
    name: "GP",
    finds: ["doctor"],
    can: ["See your child, refer to CAMHS or a paediatrician, and say in writing what keeps a child from school."],
    cannot: ["Always write letters free, or quickly. Schools should not ask for them as a routine."],
    reach: [ask("Your surgery.")],
    source: "DfE, Summary of responsibilities where a mental health issue is affecting attendance",
    roles: ["gp"],
  },
  {
    id: "camhs",
    group: "health",
    name: "CAMHS",
    finds: ["cypmhs", "mental health service", "therapy"],
    can: ["Assess and treat mental health. Many have a line for urgent help, and some take a parent’s own referral."],
    cannot: ["Often see a child soon. Support at school need not wait for them."],
    reach: [ask("Through the GP or the school."), search("CAMHS self referral {council}")],
    source: "",
    roles: ["camhs"],
  },
  {
    id: "mhst",
    group: "health",
    name: "Mental health support team in school",
    finds: ["mhst"],
    can: ["Help with worries and low mood at school, where the school has such a team."],
    cannot: ["Help in a crisis."],
    reach: [ask("Ask the SENCO or the office whether the school has one.")],
    source: "",
    roles: [],
  },
];
