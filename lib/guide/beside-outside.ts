import type { Way } from "./beside.ts";
import { known, law, ours, seen } from "./said.ts";

/** Ways outside school and council. */

const IPSEA_HELP = "IPSEA, “Where can I get help”";

export const OUTSIDE_WAYS: readonly Way[] = [
  {
    id: "lgsco",
    name: "The Ombudsman",
    what: seen(
      "The Local Government and Social Care Ombudsman looks at what a council got wrong and what that did to you. Free.",
      "The Ombudsman’s fact sheet on special educational needs",
    ),
    condition: seen(
      "After the council’s own procedure, or when 12 weeks have gone by without its answer; and within 12 months of knowing about it.",
      "Norfolk SENDIASS; the Ombudsman’s own pages",
    ),
    limits: [
      seen("It cannot look at most of what happens inside a school.", "The Ombudsman’s decision 25 000 264 (2025)"),
      seen(
        "Nor at what you could appeal to the Tribunal instead.",
        "The Ombudsman’s fact sheet on special educational needs",
      ),
      seen("It aims to finish within 26 weeks.", "Norfolk SENDIASS"),
    ],
    letters: ["X2"],
    keep: ["ombudsman-12-months"],
    helper: "lgsco",
  },
  {
    id: "tribunal",
    name: "The SEND Tribunal",
    what: seen(
      "An independent tribunal for appeals against the council’s decisions about an EHC plan, and for claims of disability discrimination by a school. There is no fee.",
      "IPSEA, on the SEND Tribunal",
    ),
    condition: seen(
      "An appeal: within 2 months of the date on the council’s letter, or 1 month of the mediation certificate, whichever is later.",
      "IPSEA, frequently asked questions on appeals",
    ),
    limits: [
      law(
        "A claim of discrimination: within 6 months, the day it happened being the first.",
        "Equality Act 2010, Schedule 17, paragraph 4, as set out in [2023] UKUT 311 (AAC)",
      ),
      known("It takes months. Most families have nobody to speak for them, and that is all right."),
    ],
    letters: ["K5"],
    keep: ["tribunal-appeal", "disability-claim"],
    helper: "tribunal",
  },
  {
    id: "ico",
    name: "The Information Commissioner",
    what: seen("For personal data that was not handed out, or was handled wrongly.", "ICO, service standards"),
    condition: seen(
      "After you have complained to the school about it; the school has to acknowledge that within 30 days.",
      "Law firms’ pages on the Data (Use and Access) Act 2025",
    ),
    limits: [
      seen(
        "It wants to see the school’s reply first, and asks you to come within 3 months of it. It is no ombudsman for each case.",
        "ICO, service standards",
      ),
    ],
    letters: ["R9", "X4"],
    runs: { R9: "data-complaint" },
    helper: "ico",
  },
  {
    id: "ofsted",
    name: "Ofsted",
    what: seen(
      "It may use what you say when it decides when to inspect and what to look at.",
      "East Sussex council’s page on complaints about a school",
    ),
    condition: known("After the school’s own procedure, and when it concerns the school as a whole."),
    limits: [
      seen(
        "It does not answer or settle the complaint of one family.",
        "East Sussex council’s page on complaints about a school",
      ),
    ],
    letters: ["X3"],
    helper: "ofsted",
  },
  {
    id: "mp",
    name: "Your MP or a councillor",
    what: known("They can write to the council or the school, and ask why something has stopped."),
    condition: ours("At any time. It helps most when a date that binds the council has passed."),
    limits: [
      ours("They cannot decide anything; a question from them is often answered sooner.", "What their office is."),
    ],
    letters: ["X5"],
    helper: "mp",
  },
  {
    id: "solicitor",
    name: "A solicitor",
    what: seen(
      "For judicial review and for what is urgent: an EHC plan that is not carried out, or a child without any education.",
      IPSEA_HELP,
    ),
    condition: seen("Early: IPSEA advises to take legal advice as soon as you think of judicial review.", IPSEA_HELP),
    limits: [
      seen("Legal aid depends on income. A solicitor’s first question can be whether you may have it.", IPSEA_HELP),
    ],
    letters: [],
    helper: "solicitor",
  },
];
