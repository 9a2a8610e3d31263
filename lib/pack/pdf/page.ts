/** The page of a pack: A4 in points, prints well on any printer. */
export const PAGE = { width: 595.28, height: 841.89 };
export const EDGE = { left: 48, right: 48, top: 50, bottom: 62 };
export const WIDE = PAGE.width - EDGE.left - EDGE.right;
export const FOOT = PAGE.height - 44;

/** Sizes: body 10.5, nothing under 9. */
export const SIZE = { title: 23, lead: 12.5, section: 14, entry: 11.5, body: 10.5, row: 10, small: 9.5, foot: 9 };
/** Height of a line as a multiple of its size. */
export const LEADING = { words: 1.5, plain: 1.38, tight: 1.22 };

/** Greys that stay legible in black and white: words, lesser words, hairlines, the margin rule. */
export const INK = { text: "#14161c", soft: "#3c3f47", rule: "#b4b4b4", edge: "#6b6b6b" };

/** Labels stand left of the margin rule, what happened to its right. */
export const MARGIN = 92;
