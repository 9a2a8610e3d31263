import { ADMISSIONS, ADMISSIONS_EVEN_SO, NO_ADMISSION } from "./tone-admissions.ts";

/** What the tone checker looks for, with what it says. Advice stands after the quoted words: “nobody cares” is how it feels. */

export type ToneKind = "blame" | "sarcasm" | "threat" | "capitals" | "marks" | "admission";

export interface ToneRule {
  kind: ToneKind;
  /** With flags g, i and u. Apostrophes in the text may be of any kind: write ['’] for them. */
  find: RegExp;
  advice: string;
  /** Words in the same sentence with which there is nothing to say. */
  unless?: RegExp;
}

const NOBODY = "(?:nobody|no[- ]?one|none of you|no body)";
const AT_SCHOOL = "(?: (?:at|in) (?:the |your |this )?school| there| here)?";
const YOU = "(?:you|you all|the school|your school|(?:the |your )?staff)";
const REALLY = "(?: (?:just|simply|clearly|obviously|really|still|even|ever|all|totally|completely|utterly))*";

const BLAME: [words: string, advice: string][] = [
  [
    `${NOBODY}${AT_SCHOOL}${REALLY} (?:seems? to |appears? to )?(?:cares?|cared|listens?|listened|bothers?|bothered|is listening|is bothered|gives? a (?:damn|toss|monkey['’]?s))(?! to (?:him|her|them)\\b)`,
    "is how it feels. The fact before it will carry further.",
  ],
  [
    `${YOU}${REALLY} (?:do not|don['’]?t|does not|doesn['’]?t|did not|didn['’]?t|never|could not|couldn['’]?t) (?:seem to )?(?:care|listen|bother|be bothered|give a (?:damn|toss))(?: less)?`,
    "is how it feels. What was or was not done will carry further.",
  ],
  [
    `${YOU} (?:(?:have|has|are|is|were|was|keep|keeps) )?(?:(?:clearly|simply|completely|totally|utterly|just|always|been) )*(?:failed|failing|let down|letting down|neglected|neglecting|abandoned|ignored|ignoring)(?: (?:him|her|them|us|me|my (?:son|daughter|child)))?`,
    "may be true, and will be argued with. The dates say it and cannot be argued with.",
  ],
  [
    "(?:it['’]?s|it is|this is|that is|that['’]?s)(?: all| entirely)? (?:your|the school['’]?s) (?:own )?fault",
    "asks for a defence. What happened asks for an answer.",
  ],
  [
    "(?:you are|you['’]?re|they are|they['’]?re|(?:s?he) is|staff are|the school is) (?:all )?(?:absolutely |totally |completely |utterly |just )?(?:useless|incompetent|pathetic|liars?|lying|lazy|clueless|hopeless|heartless|cruel|idiots?|stupid|a joke|a disgrace|a shambles|not fit for purpose)",
    "is about a person. What was done or not done is easier to answer.",
  ],
  [
    "(?:absolute(?:ly)?|total(?:ly)?|complete(?:ly)?|utter(?:ly)?) (?:disgrace(?:ful)?|disgusting|joke|shambles|appalling|pathetic|useless|incompetent|unacceptable|ridiculous)",
    "is a judgement. The fact under it is stronger alone.",
  ],
  [
    "(?:is|are|was|were) (?:a )?(?:disgrace(?:ful)?|disgusting|appalling|pathetic|shambles|shameful|diabolical)",
    "is a judgement. The fact under it is stronger alone.",
  ],
  [
    "you (?:never (?:reply|replied|answer|answered|listen|listened|help|helped|call|called|bother|respond|responded|return|tell|told|let|do)|always (?:ignore|blame|forget|fob|make excuses|have an excuse|say that))",
    "is seldom quite true, so it is easy to answer. One day and what happened on it is not.",
  ],
  [
    "(?:you|they) should be ashamed(?: of (?:yourselves|yourself|themselves))?",
    "will be what they remember, and not what you ask for.",
  ],
  [
    "(?:shame on (?:you|the school)|(?:just )?do your (?:own )?jobs?|if you (?:did|were doing) your jobs?|it(?: is|['’]?s) your job|(?:you|they) (?:have no|haven['’]?t (?:got )?a|don['’]?t have a) (?:clue|idea what you are doing)|washed? (?:your|their) hands of)",
    "is about a person. What was done or not done is easier to answer.",
  ],
  [
    "(?:you|the school) (?:have |has )?(?:ruined|destroyed|broken|damaged|traumatised) (?:him|her|them|my (?:son|daughter|child)|his life|her life|their life|our lives)",
    "may be true, and will be argued with. What you have seen, with its days, cannot be.",
  ],
  ["you people", "sets you apart from those who can help. A name, or “the school”, will do."],
  ["sick and tired(?: of (?:this|it|you|waiting))?", "is how it feels. How long it has been will carry further."],
];

const SARCASM: [words: string, advice: string][] = [
  ["thanks (?:a lot )?for nothing", "will be what they remember, and not what you ask for."],
  ["with (?:all due |the greatest )respect", "is often read as the opposite."],
  [
    "(?:surprise,? surprise|what a surprise(?! (?:it|that|to|for|when|party))|no surprise there|as per usual|how convenient|how hard can it be|must be nice)",
    "can be read as a sneer. The letter is stronger without.",
  ],
  [
    "(?:i|we) (?:suppose|assume|guess|expect) (?:you are|you['’]?re|you were|the school is|everyone is) (?:just |simply )?(?:too|far too|very) busy",
    "can be read as a sneer. The letter already says how long it has been.",
  ],
  [
    "(?:you|the school) (?:are|is) (?:clearly|obviously|apparently|evidently) (?:far |much )?too (?:busy|important)(?: to [a-z]+)?",
    "can be read as a sneer. The letter already says how long it has been.",
  ],
  [
    "(?:thanks a bunch|in your infinite wisdom|god forbid|heaven forbid|(?:i|we) (?:won['’]?t|will not|am not|['’]m not) hold(?:ing)? (?:my|our) breath|if it(?: is|['’]?s)(?: not|n['’]?t) too much (?:trouble|bother|to ask)|when(?:ever)? you can be bothered|silly me|yet another excuse|let me spell it out|for the (?:umpteenth|hundredth|thousandth|millionth) time|how many (?:more )?times do (?:i|we) have to|congratulations on|bravo|slow clap)",
    "can be read as a sneer. The letter is stronger without.",
  ],
  [
    "so[- ]called (?:professionals?|experts?|support|school|plan|teachers?)",
    "can be read as a sneer. The plain word will do.",
  ],
];

const THREATS: [words: string, advice: string][] = [
  ["or else\\b(?! (?:he|she|they|we|i|it) )", "can be read as a threat. The date you ask for is firm enough."],
  [
    "(?:i|we)(?: will|['’]?ll| am going to| are going to| may| might| intend to| shall)(?: have to| be forced to| then| be)? (?:take|taking|seek|seeking|start|starting) (?:legal (?:action|advice)|you to court|this to court|it to court|proceedings)",
    "closes doors that you may need. Steps are stronger when they are taken, not announced.",
  ],
  [
    "(?:legal action|my solicitor|our solicitor|my lawyer|our lawyer|see you in court|take you to court|sue (?:you|the school)|hear(?:ing)? from my)",
    "closes doors that you may need. Talk to SENDIASS or a solicitor first.",
  ],
  [
    "(?:go|going|take this|taking this|take it|speak|talk|contact(?:ing)?) (?:straight )?(?:to )?(?:the )?(?:press|papers|newspapers?|media|local paper|bbc|itv|daily mail)",
    "can be read as a threat, and your child may be known by it.",
  ],
  [
    "(?:report(?:ing)? (?:you|the school|this|it)|contact(?:ing)?|go(?:ing)?) to ofsted",
    "can be read as a threat. The complaints policy says the steps.",
  ],
  [
    "(?:post|posting|put|putting|share|sharing) (?:this|it|about (?:this|you)|everything)(?: all)? (?:on|over|all over) (?:facebook|social media|twitter|tiktok|instagram)",
    "can be read as a threat, and your child may be known by it.",
  ],
  [
    "(?:you(?: will|['’]?ll)|they(?: will|['’]?ll)) (?:regret|be sorry(?! (?:to|that|for|about|if)\\b)|pay for|live to regret)(?: this| it)?",
    "can be read as a threat. The date you ask for is firm enough.",
  ],
  [
    "(?:you have (?:24|48|72|twenty[- ]four|forty[- ]eight) hours|mark my words|(?:there will be|face the|suffer the) consequences|name and shame|(?:lose|cost you|have) your jobs? (?:for|over) this|see to it that you|i know where you|heads will roll|i(?: am|['’]?m) recording (?:you|this|every)|(?:call|calling|go|going) (?:in )?the police on you)",
    "can be read as a threat. The date you ask for is firm enough.",
  ],
  [
    "(?:this is (?:your|the) (?:last|final) (?:chance|warning)|last warning|final warning)",
    "can be read as a threat. The date you ask for is firm enough.",
  ],
];

function rules(kind: ToneKind, table: readonly (readonly [string, string])[], unless?: RegExp): ToneRule[] {
  return table.map(([words, advice]) => ({
    kind,
    find: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "giu"),
    advice,
    ...(unless ? { unless } : {}),
  }));
}

export const TONE_RULES: readonly ToneRule[] = [
  ...rules("admission", ADMISSIONS, NO_ADMISSION),
  ...rules("admission", ADMISSIONS_EVEN_SO),
  ...rules("threat", THREATS),
  ...rules("blame", BLAME),
  ...rules("sarcasm", SARCASM),
];
