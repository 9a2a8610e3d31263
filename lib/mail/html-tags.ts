/** What a mail's HTML tags mean for its plain text. */

export type Attributes = Map<string, string>;

const words = (list: string) => new Set(list.split(" "));

const BLOCKS = words(
  "address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header " +
    "hr html li main nav ol section summary table tbody tfoot thead tr ul",
);
const PARAGRAPHS = words("p h1 h2 h3 h4 h5 h6 blockquote pre");
const NEVER_SHOWN = words("script style title template svg iframe noembed noframes object audio video");
const VOID = words("area base br col embed hr img input link meta param source track wbr");

/** The attributes that the rules below look at; all others are not even read. */
export const USED_ATTRIBUTES = words("style hidden class type cite data-emoji");

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0\s*(?:;|!|$)/i;
const NO_HEIGHT = /max-height\s*:\s*0/i;
const CUT_OFF = /overflow\s*:\s*hidden/i;
const NO_MARGIN = /margin\s*:\s*0|margin-(?:top|bottom)\s*:\s*0/i;

/**
 * Whether the reader of the mail never sees this element's content. A font size of 0 does not count: newsletters give it
 * to a table cell and set a real size again inside.
 */
export function isHidden(tag: string, attributes: Attributes): boolean {
  if (VOID.has(tag)) return false;
  if (NEVER_SHOWN.has(tag) || attributes.has("hidden")) return true;
  const style = attributes.get("style");
  if (style === undefined) return false;
  return HIDING.test(style) || (NO_HEIGHT.test(style) && CUT_OFF.test(style));
}

export function isVoid(tag: string): boolean {
  return VOID.has(tag);
}

/** @returns line breaks around the element: 2 for a paragraph, 1 for a block, 0 for a run of words */
export function breaksAround(tag: string, attributes: Attributes): 0 | 1 | 2 {
  if (!PARAGRAPHS.has(tag)) return BLOCKS.has(tag) ? 1 : 0;
  // Outlook writes every line as a paragraph without margins.
  const tight = attributes.get("class")?.includes("MsoNormal") || NO_MARGIN.test(attributes.get("style") ?? "");
  return tag === "p" && tight ? 1 : 2;
}

/** Whether a `blockquote` holds earlier mail. Gmail also indents with it, and then the words are the writer's own. */
export function isCitation(attributes: Attributes): boolean {
  const type = attributes.get("type")?.toLowerCase();
  return type === "cite" || attributes.has("cite") || /quote/i.test(attributes.get("class") ?? "");
}
