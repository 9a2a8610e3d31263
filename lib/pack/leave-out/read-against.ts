import { placeAt, sentencesOf } from "../../letters/sentences.ts";
import { NO_ADMISSION } from "../../letters/tone-admissions.ts";
import { TONE_RULES } from "../../letters/tone-phrases.ts";

/**
 * Sentences of the family's own that a reader may hold against it. The words of a pack are read by people who decide, and by
 * those who are complained of; what is said here is said to a tired parent, so it says what can be done.
 */

export type Against =
  | "admission"
  | "threat"
  | "blame"
  | "temper"
  | "regret"
  | "force"
  | "strain"
  | "accused"
  | "recorded";

export interface AgainstPlace {
  kind: Against;
  start: number;
  words: string;
}

/** Each stands after the words. */
export const WHY: Record<Against, string> = {
  admission:
    "can be read as a choice to keep your child off, even if it was none. Show it to SENDIASS or a solicitor first. What your child could not do that day, said beside it, helps.",
  threat: "can be read as a threat, though you may have meant a plain next step. The pack may be stronger without it.",
  blame: "can be read as anger at a person. What was done, or not done, may say enough without it.",
  temper: "can be read as losing your temper, as anybody might. What happened that day may say enough without it.",
  regret: "can be read as owning up, though it only shows that you care. The pack may be stronger without it.",
  force: "can be read as using force, though it may have been the only way. Show it to SENDIASS or a solicitor first.",
  strain: "is a fair thing to say. Some readers take it as a worry about home. SENDIASS can tell you whether it helps.",
  accused: "repeats what was said against you. It can stay. Your own account of it should be in the pack too.",
  recorded: "says that somebody was recorded. Ask SENDIASS or a solicitor before this goes out.",
};

const PRE = "(?<![\\p{L}\\p{N}])(?:";
const POST = ")(?![\\p{L}\\p{N}])";

const I = "(?:i|we)(?: have|['’]ve| had|['’]d| was| were| am| are|['’]m|['’]re)?";
const NEARLY = "(?: (?:nearly|almost|just|then|really|finally|also|even|completely|so|a bit|both|only))*";
const CHILD = "(?:him|her|them|my (?:son|daughter|child|boy|girl)|our (?:son|daughter|child)|\\p{L}\\.|\\p{L}{2,15})";
/** What can be accused of, said of oneself by others. */
const WRONG =
  "(?:threat\\p{L}*|abus\\p{L}*|aggress\\p{L}*|rude|shout\\p{L}*|sw(?:ore|earing)|intimidat\\p{L}*|harass\\p{L}*|hostile|neglect\\p{L}*|lying|lied|a liar|unreasonable|over-?anxious|over-?protective|too soft|making (?:it|this|things) up|exaggerat\\p{L}*|fabricat\\p{L}*|vexatious|confrontational|obstructive)";
const SAID =
  "(?:said|says|told|tells|wrote|writes|claim\\p{L}*|alleg\\p{L}*|accus\\p{L}*|called|thinks?|thought|felt|feels)";

const OWN: [kind: Against, words: string][] = [
  [
    "admission",
    `(?:i|we)(?: will|['’]ll| shall| may| might| would| am going to| are going to)(?: (?:just|simply|now|have to|then))* (?:keep|be keeping) ${CHILD} (?:off|at home|home|out of school)`,
  ],
  ["regret", "(?:i|we) should(?: not|n['’]?t) have (?:sent|said|written|shouted|done|told|let|signed|gone)"],
  [
    "strain",
    "(?:(?:i|we)(?: have| had|['’]ve)?|\\p{L}{2,15} and i|and i) (?:argued|rowed|had (?:a|another|an awful) (?:row|argument|fight)|shouted at each other)(?! (?:that|for|with (?:the|him|her|them) about (?:it|the plan)))",
  ],
  [
    "temper",
    `${I}${NEARLY} (?:los(?:e|t|ing) (?:my|our) (?:temper|rag|patience|cool|head)|lost it|(?:shout|yell|scream)(?:ed|ing) (?:at|back)|swore|swearing at|snapped at|saw red|kicked off|flew off the handle|storm(?:ed|ing) (?:out|off|in)|raised my voice|threw (?:it|my|the) \\p{L}+ at)`,
  ],
  ["temper", "(?:i(?: am|['’]m| was)|we(?: are|['’]re| were)) (?:not proud of|ashamed of|embarrassed by)"],
  [
    "temper",
    "(?:i(?: am|['’]m)|we(?: are|['’]re)) (?:so |just |absolutely |frankly )?(?:sick(?: and tired)?|fed up|tired) of (?!waking|being (?:sick|ill))(?:being|this|it|you|your|the|all|having|hearing|fighting|asking|chasing)",
  ],
  [
    "temper",
    "(?:i|we)(?: have|['’]ve) (?:just )?had (?:quite )?enough(?= of (?:you|this|it|the|your|all)|[.!,;]|\\s*$)",
  ],
  [
    "force",
    `${I}${NEARLY}(?: to)? (?:drag(?:ged|ging)?|forc(?:e|ed|ing)|man-?handl(?:e|ed|ing)|push(?:ed|ing)|pull(?:ed|ing)|carr(?:y|ied|ying)|restrain(?:ed|ing)?) ${CHILD} (?:(?:kicking|screaming|crying|and)[, ]*)*(?:in|into|out|out of|to|through|down|up|off)(?: (?:the|school|class|my|our))`,
  ],
  [
    "force",
    `${I}${NEARLY}(?: to)? (?:smack(?:ed|ing)?|slapp?(?:ed|ing)?|hit|shook|grabb?(?:ed|ing)?|lock(?:ed|ing)) ${CHILD}(?! (?:up|a|the|for)\\b)`,
  ],
  [
    "strain",
    "(?:i|we)(?: really| just| simply)? (?:can(?:not|['’]?t| not)|could(?: not|n['’]?t)|am not|['’]m not|are not|['’]re not) (?:cope|coping)(?! with (?:the|that) (?:noise|light|crowd))",
  ],
  [
    "strain",
    "(?:i|we)(?: am| are|['’]m|['’]re| was| were)? (?:at (?:the end of (?:my|our) (?:tether|rope)|breaking point|(?:my|our) wits?['’]? end)|on the (?:edge|verge|brink) of (?:a )?(?:nervous )?(?:breakdown|breaking down|collapse))",
  ],
  [
    "accused",
    `${SAID}(?: to)?(?: me| us)?(?: that| of)? (?:(?:i|we|my|me|us)(?: had| have| was| were| am| are|['’]d|['’]ve|['’]m)?(?: been)?(?: being)? )?["“”‘'’]{0,2}${WRONG}`,
  ],
  ["accused", "parenting(?: (?:style|skills?|issues?|class(?:es)?|course|programme|strategies|support|at home))"],
  [
    "accused",
    "(?:safeguarding|child protection) (?:referral|concern) (?:about|against|on) (?:me|us|our family|the family)",
  ],
  [
    "recorded",
    "(?:i|we)(?: have|['’]ve| had)?(?: secretly| also| always| now)? (?:record(?:ed)?|tap(?:e|ed)) (?:the|this|that|our|every|each|all|him|her|them|you|it|mr|mrs|ms|miss)(?! (?:in|down)\\b)",
  ],
];

interface Rule {
  kind: Against;
  find: RegExp;
  /** Words in the same sentence with which there is nothing to say. */
  unless: RegExp | null;
}

/** Nobody did it, or it was not so. */
const NOT_SO = /\b(?:without (?:ever )?(?:losing|shouting|raising)|never (?:shout|swear|swore|lose|lost))/iu;

const RULES: Rule[] = [
  ...TONE_RULES.flatMap(({ kind, find, unless = null }): Rule[] =>
    kind === "admission" || kind === "threat" || kind === "blame" ? [{ kind, find, unless }] : [],
  ),
  ...OWN.map(
    ([kind, words]): Rule => ({
      kind,
      find: new RegExp(`${PRE}${words}${POST}`, "giu"),
      unless: kind === "admission" ? NO_ADMISSION : NOT_SO,
    }),
  ),
];

/** So many rules at a time: a larger expression takes the browser longer to make ready than a page may be held up. */
const TOGETHER = 3;

interface Group {
  /** Finds in small letters whatever one of them finds, and a little more: of most texts it says at once that none fits. */
  any: RegExp;
  rules: Rule[];
}

const GROUPS: Group[] = Array.from({ length: Math.ceil(RULES.length / TOGETHER) }, (_, at) => {
  const rules = RULES.slice(at * TOGETHER, (at + 1) * TOGETHER);
  return { any: anyOf(rules.map(({ find }) => within(find.source))), rules };
});

/** The words of a rule without its ends, which are the same in all of them. */
function within(source: string): string {
  const same = source.startsWith(PRE) && source.endsWith(POST);
  return same ? source.slice(PRE.length, -POST.length) : source;
}

/** Each \p{L} is a table of its own, and they are many. */
function anyOf(words: readonly string[]): RegExp {
  const all = words.map((one) =>
    one.replace(/(\[[^\]]*)?\\p\{L\}/gu, (_, open?: string) =>
      open === undefined ? "[a-z\\u0080-\\uffff]" : `${open}a-z\\u0080-\\uffff`,
    ),
  );
  return new RegExp(`(?:\\b|(?<=_))(?:${all.map((one) => `(?:${one})`).join("|")})(?![a-z0-9])`, "u");
}

/** Makes the expressions ready, one a slice: the first use of each takes tens of milliseconds. */
export function* readied(): Generator<undefined> {
  while (unready > 0) {
    unready -= 1;
    const any = GROUPS[unready]?.any;
    // The browser makes an expression ready in two steps, at its first and at its second use.
    any?.test("ready");
    any?.test("ready again");
    yield;
  }
}

let unready = GROUPS.length;

/** @param text of the family's own; @returns in the order of the text, one a sentence */
export function readAgainst(text: string): AgainstPlace[] {
  const low = text.toLowerCase();
  const rules = GROUPS.flatMap(({ any, rules: own }) => (any.test(low) ? own : []));
  if (rules.length === 0) return [];
  const sentences = sentencesOf(text);
  const found = rules.flatMap(({ kind, find, unless }) =>
    [...text.matchAll(find)].flatMap((match): (AgainstPlace & { sentence: number })[] => {
      const start = match.index;
      const first = placeAt(sentences, start) ?? { start, end: start };
      const last = placeAt(sentences, start + Math.max(0, match[0].length - 1)) ?? first;
      if (unless?.test(text.slice(first.start, last.end))) return [];
      return [{ kind, start, words: match[0].trim(), sentence: first.start }];
    }),
  );
  const told = new Set<number>();
  return found
    .toSorted((a, b) => a.start - b.start || b.words.length - a.words.length)
    .filter(({ sentence }) => !told.has(sentence) && told.add(sentence))
    .map(({ kind, start, words }) => ({ kind, start, words }));
}
