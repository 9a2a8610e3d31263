/** A few plain signs, drawn as strokes on a 24 by 24 field. */
const PATHS = {
  back: "M20 12H5m6-7-7 7 7 7",
  archive: "M4 8v11h16V8M3 4h18v4H3zm6 8h6",
  bin: "M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13",
  clip: "m20 11-8 8a5 5 0 0 1-7-7l8-8a3.5 3.5 0 0 1 5 5l-8 8a2 2 0 0 1-3-3l7-7",
  reply: "m10 5-6 6 6 6m-6-6h9a7 7 0 0 1 7 7",
  star: "m12 4 2.4 5 5.6.8-4 3.9.9 5.5-4.9-2.6-4.9 2.6.9-5.5-4-3.9 5.6-.8z",
  letters: "m4 18 5-13 5 13m-8-4h6m4 4h5",
} as const;

/** @returns the sign as an image that a screen reader passes over */
export function icon(name: keyof typeof PATHS): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const attributes = { viewBox: "0 0 24 24", width: "18", height: "18", class: "icon", "aria-hidden": "true" };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
