/**
 * The form of a text in which phrases are looked for: lower case, no apostrophes ("cant"), single spaces, a lone full stop
 * where a sentence ends, and a space at both ends so that every word stands between spaces.
 */
export function plainWords(text: string): string {
  const words = text
    .replace(/\bwe['’]re\b/giu, "we are")
    .replace(/['’‘‛`´ʼ＇]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\d):(\d)/gu, "$1 to $2")
    .replace(/\b(mr|mrs|ms|dr|ta)\./gu, "$1")
    .replace(/[.!?;:\n\r]+/gu, " . ")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return ` ${words} `;
}

/**
 * Builds a phrase matcher from a regular expression that begins and ends at a word's edge. A space stands for one space,
 * {NAME} for a part of the table below, `<not: a|b>` for "unless this comes next" and `<unless: a|b>` for "unless this
 * stands before".
 */
export function phrase(source: string): RegExp {
  const filled = source
    .replace(/<not: ([^<>]*)>/g, "(?! (?:$1)(?= ))")
    .replace(/<unless: ([^<>]*)>/g, "(?<! (?:$1) )")
    .replace(/\{([A-Z]+)\}/g, (_, name: string) => PARTS[name] ?? `missing part ${name}`);
  return new RegExp(` (?:${filled})(?= )`);
}

const PARTS: Record<string, string> = {
  /** What may follow "hit her" for it to mean a person, not "hit her targets". */
  NEXT: "(?= (?:[.]|by|and|so|hard|across|round|around|on|in|with|until|when|because|again|today|yesterday|last|this|over|into|against|down|onto|to the|out|off|from|while|for|at|through|twice|till|before|after|every|too|if|but|as|or|most|all|physically|regularly|often) | $)",
  /** himself, her self, hisself, themselfs … */
  SELF: "(?:him|her|my|them|his|their|there)[ ]?sel(?:f|fs|ve|ves)",
  WANT: "(?:(?:want|wants|wanted|wanting|wish|wishes|wished) (?:to|too)|wanna|wana)",
  TRY: "(?:try|tries|tried|trying|threaten|threatens|threatened|threatening|going|planning|plans|planned|want|wants|wanted|wanting|tempted) (?:to|too)",
  WHO: "(?:i|he|she|they|we|it)",
  WHOM: "(?:me|him|her|them|us)",
  HIS: "(?:my|his|her|their|there|our)",
  DONT: "(?:dont|doesnt|didnt|do not|does not|did not|dosent|doesent|dosnt|not)",
  ANYMORE: "(?:any ?more|anylonger|any longer)",
  CHILD:
    "(?:(?:my|our) (?:(?:little|own|youngest|eldest|oldest) )?(?:son|daughter|child|boy|girl|kid|kids|children|baby|grandson|granddaughter))",
  PARTNER:
    "(?:(?:my|her|his|their|the childrens|the kids) (?:ex|ex husband|ex wife|ex partner|husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mother|step ?dad|step ?mum|step ?father|step ?mother|uncle|grandad|grandfather|brother|mums boyfriend|mums partner|dads girlfriend))",
  MEDICINE: "(?:tablets|pills|paracetamol|medication|medicine|ibuprofen|antidepressants|meds)",
};
