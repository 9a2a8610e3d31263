/**
 * Sentences that can be read as saying that the child was kept at home by choice. They are pointed out, never changed: how to
 * say it is for SENDIASS or a solicitor. What a child could not do is no such sentence.
 */

const READ_AGAINST = "can be read as a choice you made. Talk to SENDIASS or a solicitor first about how to say it.";
const HARD_TO_UNDO = "is hard to undo, and can be read as a choice you made. Talk to SENDIASS or a solicitor first.";

/** A word for the child: a pronoun, an initial or a name, and none of the things one keeps or sends otherwise. */
const CHILD =
  "(?:(?:my|our) (?:(?:little|own|youngest|eldest|oldest|other) )?(?:son|daughter|child|boy|girl|kids?|children)|(?!(?:calm|quiet|busy|it|things|notes|going|warm|well|this|that|all|records|a|an|any|anything|the|to|you|your|my|our|me|us|more|in|on|off|out|up|back|money|letters?|emails?|everyone|work)\\b)(?:\\p{L}\\.|\\p{L}+))";
const HOME = "(?:off(?: school)?|at home|back at home|home|out of school|away from school)";
/** What follows when it is about going to school, and not about sending something. */
const IN = "(?: in(?:to school)?| to school| to lessons| back(?: in)?)";
const IN_OR_END = `(?:${IN}|(?= (?:today|tomorrow|yesterday|until|unless|any ?more|this week|next week|because|as|since|on (?:mon|tues|wednes|thurs|fri)day)\\b(?!['’])|[.,;!?]|\\s*$))`;
const I = "(?<!\\b(?:should|can|could|must|may|shall|would|if|whether|that) )(?:i|we)";
const BE = "(?: am| are|['’]m|['’]re| have been|['’]ve been| was| were| have|['’]ve| had)?";
const OFTEN = "(?: (?:just|only|simply|also|then|therefore|now|always|often|sometimes|usually|again|both|all))?";
const NOT = "(?: not|n['’]?t)";
const DECIDED =
  "(?:decided|chose|chosen|opted|thought it (?:was )?(?:best|better|kinder|easier|safer)|felt it (?:was )?(?:best|better|kinder|easier|safer)|made the (?:decision|choice)|took the decision|made a (?:decision|choice))(?: together| as a family| for now| today| in the end)?";
const THEY_WONT =
  "(?:s?he|they|CHILD) (?:will not|won['’]?t|would not|wouldn['’]?t|should not|shouldn['’]?t|is not|isn['’]?t|are not|aren['’]?t)".replace(
    "CHILD",
    CHILD,
  );

export const ADMISSIONS: readonly (readonly [words: string, advice: string])[] = [
  [`${I}${BE}${OFTEN} (?:keeping|keep|kept) ${CHILD} ${HOME}`, READ_AGAINST],
  [
    `${I}${BE}${OFTEN} ${DECIDED} (?:to (?:keep|leave|have|let) ${CHILD} (?:stay )?${HOME}|not to (?:send|bring|take|make) ${CHILD}(?:${IN}| go(?: in)?)?|against (?:sending|taking) ${CHILD}|(?:that )?${CHILD} (?:should|would|could) stay ${HOME}|(?:that )?${THEY_WONT} (?:be )?(?:go|going|attend|attending|return|returning|come|coming))`,
    READ_AGAINST,
  ],
  [
    `it (?:is|was|seems|seemed|felt) (?:just )?(?:easier|better|best|kinder|simpler) to (?:keep|leave|have) ${CHILD} ${HOME}`,
    READ_AGAINST,
  ],
  [
    `${I}(?: am| are|['’]m|['’]re| have| had|['’]ve| do| did| will| wo)?(?:${NOT}|${OFTEN} (?:refuse to|refusing to|refused to|stopped|won['’]?t|am not going to))(?: (?:be|been|going to))? ?(?:send|sending|sent|bring|bringing|brought|take|taking|taken) ${CHILD}${IN_OR_END}`,
    READ_AGAINST,
  ],
  [
    `${I}${BE}${OFTEN} (?:let|allowed|allow|letting|told) ${CHILD} (?:to )?(?:stay ${HOME}|have (?:a|the|some) (?:day|morning|afternoon|week|duvet day|rest day|mental health day)|take (?:a|the) day|miss school|skip school|skip (?:a|the) day)(?: ${HOME}| off)?`,
    READ_AGAINST,
  ],
  [
    `${I}${BE}${OFTEN} (?:give|gave|giving|given) ${CHILD} (?:(?:a|the) (?:day|morning|afternoon|week) (?:${HOME}|off)|a (?:rest day|duvet day|mental health day|day of rest))`,
    READ_AGAINST,
  ],
  [
    `${I}${BE}${OFTEN} (?:said|told ${CHILD})(?: that)? (?:s?he|they|${CHILD}) (?:(?:could|can|may) (?:stay ${HOME}|have (?:a|the) day off|miss school)|(?:did|do|does)(?:${NOT}) (?:have|need) to go(?: in| to school)?|need not go)`,
    READ_AGAINST,
  ],
  [
    `${I} (?:do not|don['’]?t|did not|didn['’]?t|won['’]?t|will not|have not|haven['’]?t|am not going to|have given up|gave up) (?:make|made|making|force|forced|forcing|try|tried|trying to (?:make|get)|trying)(?: to (?:make|get))? ?${CHILD}? ?(?:go|go in|to go|to go in|in|to school)`,
    READ_AGAINST,
  ],
  [
    `${I}${BE}${OFTEN}(?: (?:will|['’]ll))? ?(?:took|take|taking|taken|pulled|pull|pulling|withdrew|withdrawing|withdrawn|removed|removing) ${CHILD} (?:out of (?:school|class|lessons|year \\d+)|out early|out(?=[.,;!?]|\\s*$)|from school|out for (?:the|a) (?:day|week|rest|morning|afternoon))`,
    READ_AGAINST,
  ],
  [
    `${THEY_WONT} (?:be )?(?:coming|going|returning|attending|back)(?: back)?(?: in| to school| into school)?(?: at all)?,? (?:until|unless) (?:you|the school|school|this|that|it|something|there|i|we)`,
    READ_AGAINST,
  ],
  [
    `${I} (?:went|took (?:him|her|them)|were|was) (?:on|away on) (?:a )?(?:holiday|vacation)(?! (?:in|over|during|at) (?:july|august|the summer|summer|easter|christmas|half))(?: in term[- ]?time| during term)?`,
    READ_AGAINST,
  ],
];

/** Those that illness in the same sentence does not answer. */
export const ADMISSIONS_EVEN_SO: readonly (readonly [words: string, advice: string])[] = [
  [
    `${I}(?: have|['’]ve)? (?:told|said to|let) (?:the )?school (?:that )?(?:s?he|they) (?:was|were|had been) (?:ill|sick|poorly)(?:,)? (?:but|when|although|even though)`,
    READ_AGAINST,
  ],
  [
    `${I} (?:lied(?! down)(?: to (?:the )?school)?(?: about)?|overslept|could(?: not|n['’]?t) be bothered)`,
    READ_AGAINST,
  ],
  [
    `${I}(?: am| are|['’]m|['’]re| will|['’]ll| have| want to| would rather| may| might)*(?: (?:now|going to|decided to|thinking of|considering|planning to))* (?:(?:de-?register(?:ing|ed)?|home[- ]?(?:educate|educating|school|schooling))(?: ${CHILD})?|(?:take|taking|took|taken) ${CHILD} off (?:the |your )?(?:school )?(?:roll|register))`,
    HARD_TO_UNDO,
  ],
];

/** Words in the same sentence that make it illness, or somebody else's doing. */
export const NO_ADMISSION =
  /(?<!\bnot |n['’]t )\b(?:ill|sick(?! (?:of|and tired|to death)\b)|sickness|poorly|unwell|vomit(?:ed|ing)?|temperature|fever|chicken ?pox|tonsillitis|flu|covid|infection|infectious|contagious|norovirus|hospital|(?:doctor|gp|nurse|surgery|consultant|111|camhs|school|head|office|you) (?:has |have |had |also )?(?:told|asked|advised|said|suggested|sent)|(?:asked|told|advised) (?:me|us|to) (?:to |by )?|sent (?:him|her|them|home)|appointment|dentist|snow|closed|inset|strike|half[- ]term|holidays|(?:at|over) the weekend|(?:on )?(?:saturday|sunday)s?)\b/iu;
