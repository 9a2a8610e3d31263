/** The parts of the page, as its address names them. */
export const PARTS = ["next", "who", "rules"] as const;
export type Part = (typeof PARTS)[number];

export const PART_WORDS: Record<Part, string> = {
  next: "Where you are",
  who: "Who can help",
  rules: "The rules behind the letters",
};

export interface GuideRoute {
  part: Part;
  /** Id of the one thing to bring into view: a helper or a rule; null for the top. */
  at: string | null;
}

/** @param hash `#next`, `#who`, `#rules`; `#who-sendiass` and `#rules-code-6.45` name one thing. Anything else is the first. */
export function guideRoute(hash: string): GuideRoute {
  const found = /^#(next|who|rules)(?:-([\w.-]+))?$/.exec(hash);
  return { part: (found?.[1] as Part | undefined) ?? "next", at: found?.[2] ?? null };
}
