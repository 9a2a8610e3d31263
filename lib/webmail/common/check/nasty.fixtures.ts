import { printReport, type Report, reportOf } from "./print.ts";
import { pageReport } from "./report.ts";
import { selfCheck } from "./self-check.ts";
import type { CheckedSite } from "./site.ts";

/** What must never be in a report, by hand, for each site's own test. The generated pages are in generated.fixtures.ts. */

/** Characters that no report is longer than. */
export const LIMIT = 60_000;

export function reportNow(site: CheckedSite): Report {
  const looked = { check: selfCheck(document, site), page: pageReport(document, site) };
  return reportOf(looked, { version: "0.1.0", date: "2026-11-22", agent: "Chrome/149.0.0.0" });
}

/** The report of the document as it is now, in small letters. */
export const printed = (site: CheckedSite) => printReport(reportNow(site)).toLowerCase();

/** Each puts one thing into a compose form that must not come out. */
export const NASTY: Record<string, string> = {
  "a name as a class": `<div class="zebedee">x</div>`,
  "a name with a large letter inside, as a class": `<div class="McZebedee">x</div>`,
  "a name with a number, as a class": `<div class="zebedee77 zebedee-2">x</div>`,
  "a class that looks made but stands in the words": `<div class="zBdQ">x</div><p>Zbdq</p>`,
  "an address in an attribute's name": `<div zebedee@example.org="x" data-zebedee="x">x</div>`,
  "a name in a tag": `<zebedee-tag>x</zebedee-tag><zebedee>x</zebedee>`,
  "data of one's own": `<div data-foo="zebedee" data-name="Zebedee" data-hovercard-id="zebedee@example.org">x</div>`,
  "a style": `<div style="background: url('https://example.org/zebedee.png'); font-family: Zebedee">x</div>`,
  "a link": `<a href="https://example.org/zebedee?q=zebedee#zebedee" title="Zebedee">x</a>`,
  "a link that our own selector knows": `<a href="?view=lg&zebedee=1">x</a>`,
  "words in a drawing": `<svg><title>Zebedee</title><text class="zebedee">Zebedee</text></svg>`,
  "a comment": `<!-- Zebedee -->`,
  "a template": `<template><div class="zebedee">Zebedee</div></template>`,
  "a script and a style": `<script type="text/plain">zebedee</script><style>.zebedee { color: red }</style>`,
  "an id": `<div id="zebedee" aria-labelledby="zebedee" aria-describedby="zebedee" for="zebedee">x</div>`,
  "a role, a language and a direction": `<div role="zebedee" lang="zebedee" dir="zebedee" gh="zebedee" command="zebedee">x</div>`,
  "a state": `<div aria-expanded="zebedee" contenteditable="zebedee" g_editable="zebedee" type="zebedee">x</div>`,
  "what is typed": `<input name="zebedee" value="zebedee" placeholder="Zebedee"><textarea>Zebedee</textarea>`,
  choices: `<select><option value="zebedee">Zebedee</option></select>`,
  numbers: `<div data-message-id="#msg-f:1840959905192440233" id="a198c6a4c1ee4f1a9" tabindex="1840959905192440233">x</div>`,
  "a number as a class": `<div class="x1840959 c6a4c1ee4">x</div>`,
  "a frame": `<iframe name="zebedee" title="Zebedee" srcdoc="Zebedee"></iframe>`,
  "a log": `<div jslog="25286; 11:zebedee; track:zebedee" jsaction="zebedee:zebedee">x</div>`,
  "an own part": `<span data-in-writing="zebedee" class="zebedee">Zebedee</span>`,
};

/** None of what the nasty parts hold. */
export const TOLD = /zebedee|zbdq|\d{5}|[0-9a-f]{9}/;
