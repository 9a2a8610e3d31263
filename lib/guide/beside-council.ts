import type { Way } from "./beside.ts";
import { known, law, ours, seen } from "./said.ts";

/** Ways with the council. */

const HEALTH_NEEDS =
  "DfE, Arranging education for children who cannot attend school because of health needs (December 2023), as councils’ pages give it";

export const COUNCIL_WAYS: readonly Way[] = [
  {
    id: "ehc",
    name: "An EHC needs assessment",
    what: law(
      "You ask the council to find out what your child needs. It has 6 weeks to say whether it will.",
      "Children and Families Act 2014, section 36; SEND Regulations 2014, regulation 5",
    ),
    condition: law(
      "At any time, and without the school’s consent: when your child has or may have special educational needs and may need a plan for them.",
      "Children and Families Act 2014, section 36(1) and (8)",
    ),
    limits: [
      law(
        "A no must come with reasons. You can then appeal to the Tribunal.",
        "Children and Families Act 2014, section 36(5); section 51 as a SENDIASS page gives it",
      ),
    ],
    letters: ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11", "L12", "L15", "L16", "L19", "L20"],
    runs: { L1: "ehc-decision" },
    helper: "send-team",
  },
  {
    id: "section-19",
    name: "Education while your child cannot attend",
    what: seen(
      "The council must arrange suitable education for a child who cannot be in school because of illness, exclusion or something else.",
      "Education Act 1996, section 19(1), as IPSEA quotes it",
    ),
    condition: seen(
      "As soon as it is clear that more than 15 school days will be missed because of health, in a row or in all. You need not wait until they are.",
      HEALTH_NEEDS,
    ),
    limits: [
      seen(
        "It matters to show that you have tried everything with the school and the council. Your record shows it.",
        "IPSEA, on children out of school for any reason",
      ),
    ],
    letters: ["A4", "L13", "L14"],
    helper: "health-needs",
  },
  {
    id: "attendance",
    name: "The attendance team",
    what: seen(
      "School and council should find out what keeps a child away and help first, before anything else.",
      "DfE, Working together to improve school attendance, as several pages give it",
    ),
    condition: ours("When letters about attendance or a fine come, or when you want their help before they do."),
    limits: [
      ours(
        "Talk to SENDIASS or a solicitor before you pay a fine, refuse it or answer it.",
        "What you write can be read against you.",
      ),
    ],
    letters: ["A2", "A3"],
    helper: "attendance-team",
  },
  {
    id: "mediation",
    name: "Mediation",
    what: known(
      "Somebody independent helps you and the school or the council to settle it. The council makes it available.",
    ),
    condition: known(
      "At any time when both are willing. Before most appeals you need a certificate from a mediation adviser.",
    ),
    limits: [
      seen(
        "For a certificate, ask within 2 months of the date on the council’s letter.",
        "Sunderland SENDIASS, on mediation certificates",
      ),
    ],
    letters: ["L15"],
    keep: ["mediation-certificate"],
    helper: "sendiass",
  },
  {
    id: "council-complaint",
    name: "A complaint to the council",
    what: ours(
      "For what the council itself did or did not do: late, not decided, not arranged.",
      "What the procedure is for.",
    ),
    condition: ours("When a date that binds the council has passed, and asking has not helped."),
    limits: [
      seen(
        "Each council sets its own times. 20 working days for the first stage is one that is seen.",
        "Southampton council’s complaints procedure; others differ",
      ),
    ],
    letters: ["L17", "L18"],
    runs: { L17: "council-complaint" },
    helper: "council-complaints",
  },
];
