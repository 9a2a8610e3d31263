/**
 * Words in a reply that a parent may want to answer, and what answers them. Data only: each phrase leads to clauses of lib/law
 * and to a letter of the catalogue. Patterns have no nested repeats, and every gap in them has an end, so that they take time by the
 * length of the text alone. GAP stays within a sentence.
 */
export interface PhraseRule {
  id: string;
  /** Any of them, without regard to case; apostrophes are straight and spaces single where they are tried. */
  finds: readonly RegExp[];
  /** Not where the sentence says this too: the words are on the family's side already, or are not about the child. */
  unless?: RegExp;
  /** Ids of clauses, the one that fits best first. */
  clauses: readonly string[];
  /** In plain words, where it is not the clause's own sentence that answers. */
  letter: string;
}

const GAP = "[^.!?;]{0,60}?";
const rx = (source: string) => new RegExp(source.replaceAll("~", GAP), "giu");

/** "he", "Sam", "your daughter": as somebody at a school would write of the child. */
const CHILD = "(?:s?he|they|[a-z][a-z'-]{1,20}|(?:your|the) (?:child|son|daughter))";

export const PHRASE_RULES: readonly PhraseRule[] = [
  {
    id: "no-plan",
    finds: [
      rx(
        "\\bno (?:ehcp|ehc plan|education,? health and care plan)\\b~\\b(?:support|help|provision|funding|adult|cannot|can't|unable)\\b",
      ),
      rx(
        "\\b(?:without|until|unless)\\b~\\b(?:an? |the )?(?:ehcp|ehc plan)\\b~\\b(?:cannot|can't|unable|not able|no (?:support|funding|provision))\\b",
      ),
      rx("\\b(?:cannot|can't|unable|not able|not possible)\\b~\\b(?:without|until|unless)\\b~\\b(?:ehcp|ehc plan)\\b"),
      rx(
        "\\b(?:does not|doesn't|do not|don't) have an? (?:ehcp|ehc plan)\\b~\\b(?:so|therefore|cannot|can't|not eligible|not entitled)\\b",
      ),
      rx("\\bonly (?:for|available to|offered to)\\b~\\b(?:with|who have|have) an? (?:ehcp|ehc plan)\\b"),
    ],
    clauses: ["code-no-diagnosis"],
    letter: "C3",
  },
  {
    id: "no-diagnosis",
    finds: [
      rx("\\b(?:has|have|had|there is|there's|is|with) no (?:formal |official |medical )?diagnosis\\b"),
      rx(
        "\\b(?:does not|doesn't|do not|don't|without) (?:yet )?(?:have|having)? ?an? (?:formal |official |medical )?diagnosis\\b",
      ),
      rx(
        "\\b(?:until|unless|once)\\b~\\b(?:is |has been |a |formal |formally |official |an? )?(?:diagnos(?:is|ed))\\b",
      ),
      rx("\\bwithout (?:formal |official |a formal |an official |the )?diagnosis\\b"),
      rx("\\b(?:would|will|do|does|we|you|he|she|they) needs? (?:to have )?a (?:formal |official )?diagnosis\\b"),
      rx("\\brequires? a (?:formal |official )?diagnosis\\b"),
      rx("(?:\\bnot|n't|\\bnever) been (?:formally )?diagnosed\\b"),
      rx("(?:^|[.!?:;,\\n-] ?)no (?:formal )?diagnosis\\b"),
    ],
    unless:
      /\b(?:not|n't|no) (?:need|have to have|require|wait|necessary)|\bno diagnosis (?:is |was )?(?:needed|required|necessary)|\bneed(?:s)? no diagnosis|\bwith or without|\bregardless|\beven (?:without|though|if)|\bdiagnosis (?:is|was) not (?:needed|required|necessary)|\bdiagnosis isn't (?:needed|required|necessary)|\bdoesn't matter|\bappointment\b/iu,
    clauses: ["code-no-diagnosis", "mental-health-adjustments"],
    letter: "C3",
  },
  {
    id: "no-capacity",
    finds: [
      rx(
        "(?:\\b(?:no|not|lack(?:ing)?(?: the)?|limited|without|beyond(?: our)?)\\b|n't\\b)(?: (?:have|got|currently|enough|any|sufficient|the|spare|the necessary|at the moment|staff|staffing)){0,4} (?:capacity|staffing|staff|resources?|funding|budget|manpower)\\b",
      ),
      rx("\\b(?:at|over|beyond|under) (?:full |our )?capacity\\b"),
      rx("\\bshort[- ]?staffed\\b|\\bstaff(?:ing)? shortages?\\b"),
      rx("\\b(?:cannot|can't|unable to|not able to|could not|couldn't) (?:afford|fund|staff|resource)\\b"),
    ],
    unless:
      /\b(?:staff (?:car ?park|room|meeting|training)|canteen|club|trip|coach|fair|fete|play|lacks? capacity to consent|mental capacity act|parking|car park|funding for the trip|staff (?:member )?(?:has|have) (?:not )?(?:seen|been))\b/iu,
    clauses: ["best-endeavours"],
    letter: "C3",
  },
  {
    id: "not-bad-enough",
    finds: [
      rx(
        "(?:\\bnot|n't|\\bnowhere near) (?:yet |currently |quite )?(?:at|in|reached|reach|at a|in a) ?(?:a |the )?crisis(?: point)?\\b",
      ),
      rx(
        "(?:\\bnot|n't|\\bbelow|\\bunder) (?:yet |currently )?(?:meet|met|meets|meeting|reach|reached|reaches|hit)?(?: the| our| their)? (?:threshold|criteria)\\b",
      ),
      rx(
        "\\b(?:does|do|did|would|will) not (?:yet |currently )?(?:meet|reach|hit) (?:the |our |their )?(?:threshold|criteria)\\b",
      ),
      rx(
        "\\bnot (?:considered |deemed |thought |felt )?(?:to be )?(?:severe|serious|significant|complex|bad) enough\\b",
      ),
      rx("\\b(?:not yet severe|monitor (?:it |this |the situation )?(?:for now|for the time being)|wait and see)\\b"),
    ],
    unless: /\b(?:grade|entry|team|trial|bursary|prize|competition|exam board|free school meals|weather|snow)\b/iu,
    clauses: ["code-6.45", "code-6.19"],
    letter: "C3",
  },
  {
    id: "specialist",
    finds: [
      rx(
        "\\b(?:educational psychologist|ed psych|ep|specialist teacher|specialist|outreach|camhs)\\b~\\b(?:waiting list|not eligible|no (?:allocation|hours|time|visits)|only (?:see|sees|for)|used up|cannot (?:refer|access)|can't (?:refer|access)|unable to refer|not (?:able|possible) to (?:refer|involve))",
      ),
      rx("\\b(?:cannot|can't|unable to|not able to|won't|will not) (?:make a |make the )?refer(?:ral)?\\b"),
      rx("\\bnot (?:a |at )?(?:priority|the top of the list) for the (?:educational psychologist|ed psych|ep)\\b"),
    ],
    unless:
      /\b(?:have (?:already )?referred|referral has been (?:made|sent|accepted)|refer to the (?:policy|website|letter|attached))\b/iu,
    clauses: ["code-6.58"],
    letter: "C15",
  },
  {
    id: "medical-evidence",
    finds: [
      rx(
        "\\b(?:need|needs|require|requires|requires you|provide|send|supply|submit|without|ask(?:ing)? (?:you )?for|until|unless|bring|see|further|receive)\\b~\\b(?:medical evidence|doctor's (?:note|letter)|gp (?:letter|note)|letter from (?:your |the |a )?(?:gp|doctor)|proof of (?:illness|appointment)|medical (?:letter|note|proof)|fit note|sick note)\\b",
      ),
      rx(
        "\\b(?:medical evidence|doctor's note|gp letter) (?:is |will be |must be |has to be )?(?:required|needed|necessary|requested)\\b",
      ),
    ],
    unless:
      /\b(?:not|n't|no longer) (?:need|require|ask|expect|have to)|\bno (?:medical evidence|doctor's note) (?:is )?(?:needed|required)|\bmedical evidence (?:is|was) not\b|\bthank you for (?:the|your|sending)|\b(?:school|residential) trip\b|\bmedicines?\b|\binhaler\b|\bepipen\b/iu,
    clauses: ["mental-health-evidence"],
    letter: "C11",
  },
  {
    id: "attainment",
    finds: [
      rx(
        "\\b(?:attainment|attainments|grades|results|academics?|progress) (?:is|are|remains?|has been) (?:fine|good|excellent|not a concern|on track|in line|where (?:it|they) should be|at (?:the )?expected)\\b",
      ),
      rx(
        "\\b(?:academically|in terms of (?:attainment|learning|progress))\\b~\\b(?:fine|on track|able|bright|no concerns?|very able|doing well|achieving|well)\\b",
      ),
      rx("\\b(?:on track|doing (?:very )?well|fine|able|bright) academically\\b"),
      rx("\\bno (?:academic|learning) (?:concerns?|needs?|difficult(?:y|ies))\\b"),
      rx(
        "\\b(?:working|achieving|performing|meeting)\\b~\\b(?:at|above|beyond)?\\b ?(?:the )?(?:age[- ]related|age|expected) (?:expectations?|standards?|levels?|expected)\\b",
      ),
      rx(`\\b${CHILD} (?:is|are) too (?:able|bright|clever) (?:for|to)\\b`),
    ],
    unless:
      /\b(?:but|although|however|despite) (?:we|i) (?:know|see|recognise|understand|agree)|\bthat does not mean\b|\bdoesn't mean\b/iu,
    clauses: ["code-6.23", "code-6.18"],
    letter: "C3",
  },
  {
    id: "fine-in-school",
    finds: [
      rx(
        `\\b${CHILD} (?:is|are|seems?|appears?|has been|'s) (?:absolutely |perfectly |completely |generally |always |usually |quite |to be )?(?:fine|happy|okay|ok|settled|well)\\b(?: and (?:settled|happy|calm|smiling))? (?:in|at|when (?:s?he is |they are |s?he's |they're )?(?:in|at)|once (?:s?he is |they are |s?he's |they're )?(?:in|at)|while (?:in|at)) (?:school|class|lessons)\\b`,
      ),
      rx(
        `\\bonce (?:s?he's|${CHILD} (?:is|are|gets?)) (?:in|here|through the (?:door|gate))\\b~\\b(?:fine|happy|okay|ok|settled|settles)\\b`,
      ),
      rx(
        `\\b(?:fine|happy|okay|ok|settled|settles)\\b(?: \\w+){0,3} once (?:s?he's|s?he is|they are|they're|in) ?(?:in|here|school|class)?\\b`,
      ),
      rx(
        "\\b(?:do not|don't|have not|haven't|never|not) (?:see|seen|saw|observed|noticed|experience|experienced)(?: \\w+){0,3} (?:this|that|these|such|it|any (?:anxiety|distress|difficulties|issues|problems|signs))(?: \\w+){0,3} (?:in|at) (?:school|class)\\b",
      ),
      rx(
        "\\bno (?:concerns?|issues?|problems?|difficulties|signs of (?:anxiety|distress))(?: \\w+){0,3} (?:in|at) (?:school|class)\\b",
      ),
      rx("\\b(?:presents?|presenting) (?:as )?(?:fine|happy|well|no concerns)\\b"),
    ],
    unless:
      /\b(?:glad|pleased|delighted|good news|lovely to see)\b|\bmasks?(?:ing)?\b|\bbut (?:we|i) (?:know|understand|recognise|believe)\b/iu,
    clauses: ["code-6.45", "code-6.20"],
    letter: "C3",
  },
  {
    id: "part-time",
    finds: [
      rx(
        "\\b(?:part[- ]time|reduced|phased|shortened) (?:timetable|hours|day|days)\\b~\\b(?:until|till|for now|indefinitely|for the foreseeable|in place|from|will|would)\\b",
      ),
      rx(
        "\\b(?:put|place|move|keep|remain|continue|suggest|propose|offer|agree)\\b~\\b(?:on |with )?(?:a |the )?(?:part[- ]time|reduced) (?:timetable|hours)\\b",
      ),
    ],
    unless: /\b(?:part[- ]time (?:member|teacher|job|staff|work|basis)|works? part[- ]time)\b/iu,
    clauses: ["attendance-support"],
    letter: "C12",
  },
  {
    id: "unauthorised",
    finds: [
      rx(
        "\\b(?:recorded|coded|marked|treated|registered|entered|code|record|mark) (?:\\w+ ){0,4}(?:as )?unauthori[sz]ed\\b",
      ),
      rx("\\b(?:cannot|can't|unable to|not able to|will not|won't) (?:be )?authori[sz]e\\b"),
      rx("\\babsences?\\b~\\b(?:will|are|is|be|remain) (?:\\w+ ){0,2}unauthori[sz]ed\\b"),
    ],
    unless:
      /\b(?:holidays?|term[- ]time leave|leave of absence|was a mistake|in error|changed (?:it |them )?to authori[sz]ed)\b/iu,
    clauses: ["mental-health-absence"],
    letter: "C10",
  },
];
