import type { PageData } from "./data.ts";
import { WordSharer } from "./shared-words.ts";

/** The page's script and style as they were built, with what the page's own policy knows them by. */
export interface PageParts {
  script: string;
  style: string;
  /** SHA-256 of each, base64. */
  scriptHash: string;
  styleHash: string;
}

/**
 * Nothing may be loaded, sent or run but the one script and the one style that stand in the page, known by their hashes.
 * What stands in the data is never code, whatever it says.
 */
function policy({ scriptHash, styleHash }: PageParts): string {
  const [script, style] = [`'sha256-${scriptHash}'`, `'sha256-${styleHash}'`];
  return `default-src 'none'; script-src ${script}; style-src ${style}; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** JSON that no HTML can begin or end in: the data cannot leave its element. */
function inert(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.toWellFormed().replace(/[&<>"]/gu, (one) => ESCAPES[one] ?? "");

/**
 * The page, a piece at a time, so that a record of years is never one string.
 * @returns pieces of UTF-16 text to be written one after another as UTF-8
 */
export function* pageHtml({ cover, entries, items, prints, format }: PageData, parts: PageParts): Generator<string> {
  const sharer = new WordSharer();
  yield `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(cover.title)}: ${escaped(cover.subtitle)}</title>
<style>${parts.style}</style>
</head>
<body>
<noscript>
<h1>${escaped(cover.title)}</h1>
<p>This page needs JavaScript to show the record and to check it. It loads nothing from anywhere. Without it, read the PDF, or chronology.json in the same folder.</p>
</noscript>
<div id="page"></div>
<script type="application/json" id="pack">{"format":${inert(format)},"cover":${inert(cover)},"prints":${inert(prints)},"entries":[`;
  yield* listed(entries, sharer);
  yield '],"items":[';
  yield* listed(items, sharer);
  yield '],"words":[';
  for (const [index, words] of sharer.words.entries()) yield `${index > 0 ? "," : ""}${inert(words)}`;
  yield `]}</script>\n<script>${parts.script}</script>\n</body>\n</html>\n`;
}

function* listed(values: readonly unknown[], sharer: WordSharer): Generator<string> {
  for (const [index, value] of values.entries()) yield `${index > 0 ? ",\n" : "\n"}${inert(sharer.share(value))}`;
}
