/** The page of a pack: A4 in points, prints well on any printer. */
export const PAGE = { width: 595.28, height: 841.89 };
export const EDGE = { left: 48, right: 48, top: 50, bottom: 62 };
export const WIDE = PAGE.width - EDGE.left - EDGE.right;
/** Where the last line of words may end, and the words at the foot of each page, measured from the page's bottom. */
export const BOTTOM = PAGE.height - EDGE.bottom;
export const FOOT = 44;

/** Sizes in points; nothing under 9. */
export interface Scale {
  title: number;
  lead: number;
  section: number;
  entry: number;
  body: number;
  row: number;
  small: number;
  foot: number;
  /** Room for labels, which stand left of the margin rule; what happened stands to its right. */
  margin: number;
}

const TEN: Scale = {
  title: 22,
  lead: 12.5,
  section: 14,
  entry: 11.5,
  body: 10,
  row: 10,
  small: 9.5,
  foot: 9,
  margin: 92,
};

/** For the Tribunal every word that is evidence is 12 points; only page numbers and notes for the eye are smaller. */
const TWELVE: Scale = {
  title: 24,
  lead: 14,
  section: 16,
  entry: 13,
  body: 12,
  row: 12,
  small: 12,
  foot: 10,
  margin: 104,
};

/** @returns the sizes that go with a body type of 10 or 12 points */
export const scaleOf = (size: 10 | 12): Scale => (size === 12 ? TWELVE : TEN);

/** Height of a line as a multiple of its size. */
export const LEADING = { words: 1.45, plain: 1.36, tight: 1.22 };

/** Greys that stay legible in black and white: words, lesser words, hairlines, the margin rule. */
export const INK = { text: "#14161c", soft: "#3c3f47", rule: "#b4b4b4", edge: "#6b6b6b" };
