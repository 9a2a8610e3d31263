import type { Clock, ClockSource } from "./clock.ts";
import { CHECKED } from "./clocks-school.ts";
import { daysBeginningWith, fixedDate, months, schoolDays, weeks, workingDays } from "./rules.ts";

/** What the council must do and when: EHC needs assessments and plans, education for a child who cannot attend. */

function sendRegulations(regulation: string, page: string, mark: ClockSource["mark"]): ClockSource {
  return {
    text: `Special Educational Needs and Disability Regulations 2014, regulation ${regulation}`,
    url: `https://www.legislation.gov.uk/uksi/2014/1530/regulation/${page}`,
    mark,
    checkedOn: CHECKED,
  };
}

function seen(text: string): ClockSource {
  return { text, url: "", mark: "S", checkedOn: CHECKED };
}

const REQUEST = "the day the council received the request";
const EXCEPTIONS = "There are a few exceptions, such as a school closed for at least 4 weeks.";

const EHC_CLOCKS: readonly Clock[] = [
  {
    id: "ehc-decision",
    name: "Decision whether to assess for an EHC plan",
    kind: "legal",
    startsWith: REQUEST,
    rule: `The council must say within 6 weeks whether it will assess. ${EXCEPTIONS}`,
    source: sendRegulations("5(1)", "5", "L"),
    whose: "council",
    due: weeks(6),
  },
  {
    id: "ehc-advice",
    name: "Advice for an EHC needs assessment",
    kind: "legal",
    startsWith: "the day the council asked for the advice",
    rule: "Those whom the council asks for advice, such as school or health services, answer within 6 weeks, with few exceptions.",
    source: {
      ...sendRegulations("8", "8", "S"),
      text: "Special Educational Needs and Disability Regulations 2014, regulation 8, as edyourself.org sums it up",
    },
    whose: "council",
    due: weeks(6),
  },
  {
    id: "ehc-no-plan",
    name: "Decision not to issue an EHC plan",
    kind: "legal",
    startsWith: REQUEST,
    rule: `A council that will not issue a plan must say so within 16 weeks of the request. ${EXCEPTIONS}`,
    source: sendRegulations("10(1)", "10", "L"),
    whose: "council",
    due: weeks(16),
  },
  {
    id: "ehc-final",
    name: "Final EHC plan",
    kind: "legal",
    startsWith: REQUEST,
    rule: `The final plan must be there within 20 weeks of the request. ${EXCEPTIONS}`,
    source: sendRegulations("13(2)", "13", "L"),
    whose: "council",
    due: weeks(20),
  },
  {
    id: "ehc-draft-comments",
    name: "Comments on a draft EHC plan",
    kind: "legal",
    startsWith: "the day the draft plan was served on you",
    rule: "You must have at least 15 days to comment, the day it was served being the first.",
    source: sendRegulations("13(1)", "13", "L"),
    whose: "family",
    due: daysBeginningWith(15),
  },
  {
    id: "annual-review-decision",
    name: "Decision after an annual review",
    kind: "legal",
    startsWith: "the day of the review meeting",
    rule: "The council must say within 4 weeks of the meeting whether it keeps, changes or ends the plan.",
    source: seen("IPSEA, model letter 8: annual review not completed"),
    whose: "council",
    due: weeks(4),
  },
  {
    id: "annual-review",
    name: "Next annual review of an EHC plan",
    kind: "legal",
    startsWith: "the day of the last review, or of the plan",
    rule: "The council must review the plan within 12 months.",
    source: seen("IPSEA, model letter 8: annual review not completed"),
    whose: "council",
    due: months(12),
  },
  {
    id: "phase-transfer",
    name: "Plan for the next phase of school",
    kind: "legal",
    startsWith: "any day of the school year before the move",
    rule: "Before a move to the next phase of school, the plan must be reviewed and changed by 15 February.",
    source: sendRegulations("18", "18", "S"),
    whose: "council",
    due: fixedDate(2, 15, "15 February"),
  },
  {
    id: "phase-transfer-post-16",
    name: "Plan for the move after 16",
    kind: "legal",
    startsWith: "any day of the school year before the move",
    rule: "Before a move from school to a place after 16, the plan must be reviewed and changed by 31 March.",
    source: sendRegulations("18", "18", "S"),
    whose: "council",
    due: fixedDate(3, 31, "31 March"),
  },
];

const REPLY: ClockSource = seen("IPSEA, model letters: what to do after 5 working days, or two weeks, without a reply");

/** No law sets a time for an ordinary answer: these are only fair days to ask for. */
const REPLY_CLOCKS: readonly Clock[] = [
  {
    id: "council-reply",
    name: "Answer from the council",
    kind: "courtesy",
    startsWith: "the day you wrote",
    rule: "10 working days is a fair time to wait for an ordinary answer. No law sets it.",
    source: REPLY,
    whose: "council",
    due: workingDays(10, "england-and-wales"),
  },
  {
    id: "council-reply-soon",
    name: "Answer from the council about something late",
    kind: "courtesy",
    startsWith: "the day you wrote",
    rule: "5 working days is a fair time to wait when something is late already. No law sets it.",
    source: REPLY,
    whose: "council",
    due: workingDays(5, "england-and-wales"),
  },
];

const OUT_OF_SCHOOL_CLOCKS: readonly Clock[] = [
  {
    id: "alternative-education",
    name: "Other education from the council for a child who cannot attend",
    kind: "courtesy",
    startsWith: "the last day in school",
    rule: "Councils should act as soon as it is clear that a child will miss more than 15 school days. You need not wait until they are missed.",
    source: seen(
      "DfE, Arranging education for children who cannot attend school because of health needs (December 2023)",
    ),
    whose: "council",
    due: schoolDays(15),
  },
  {
    id: "exclusion-day-6",
    name: "Other education after a permanent exclusion",
    kind: "legal",
    startsWith: "the last school day before the exclusion began",
    rule: "The council must arrange full-time education from the sixth school day of a permanent exclusion.",
    source: seen("IPSEA and council pages on section 19 of the Education Act 1996"),
    whose: "council",
    due: schoolDays(6),
  },
  {
    id: "sickness-return",
    name: "School tells the council about a long illness",
    kind: "legal",
    startsWith: "the last day in school",
    rule: "The school must tell the council when a pupil will miss 15 school days because of illness, in a row or in all.",
    source: seen("School Attendance (Pupil Registration) (England) Regulations 2024"),
    due: schoolDays(15),
  },
  {
    id: "council-complaint-acknowledgement",
    name: "A word from the council that your complaint arrived",
    kind: "courtesy",
    startsWith: "the day the council received your complaint",
    rule: "Each council sets its own times; 3 working days is one that is seen. Look on its website.",
    source: seen("One council’s published complaints procedure; others differ"),
    whose: "council",
    due: workingDays(3, "england-and-wales"),
  },
  {
    id: "council-complaint",
    name: "Answer to a complaint to the council",
    kind: "courtesy",
    startsWith: "the day the council received your complaint",
    rule: "Each council sets its own times; 20 working days for the first stage is one that is seen. Look on its website.",
    source: seen("One council’s published complaints procedure; others differ"),
    whose: "council",
    due: workingDays(20, "england-and-wales"),
  },
];

export const COUNCIL_CLOCKS: readonly Clock[] = [...EHC_CLOCKS, ...REPLY_CLOCKS, ...OUT_OF_SCHOOL_CLOCKS];
