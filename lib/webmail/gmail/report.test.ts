// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { type PageReport, pageReport, printReport, type Report } from "./report.ts";
import { selfCheck } from "./self-check.ts";

/** What must never be in a report, by hand. The generated pages are in report.property.test.ts. */

const LIMIT = 60_000;

// A page that is laid out nowhere: everything counts as shown.
beforeEach(() => {
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
});

function printed(): string {
  const page: PageReport = pageReport(document);
  const about = {
    format: 1,
    product: "In Writing",
    version: "0.1.0",
    date: "2026-11-22",
    browser: "Chrome 149",
  } as const;
  const report: Report = { ...about, ...page, found: selfCheck(document) };
  const text = printReport(report);
  expect(JSON.parse(text)).toEqual(report);
  expect(text.length).toBeLessThan(LIMIT);
  return text.toLowerCase();
}

function reportOf(inside: string, title = "Inbox"): string {
  document.title = title;
  document.body.innerHTML = pageOf(inside);
  return printed();
}

/** Each puts one thing into a compose form that must not come out. */
const NASTY: Record<string, string> = {
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

describe("a report holds nothing of", () => {
  it.each(Object.entries(NASTY))("%s", (_, html) => {
    const text = reportOf(COMPOSE.replace("<!--here-->", html));
    expect(text).not.toMatch(/zebedee|zbdq|\d{5}|[0-9a-f]{9}/);
    expect(text).toContain("g_editable");
  });

  it.each(Object.entries(NASTY))("%s, in a message's header", (_, html) => {
    const text = reportOf(THREAD.replace("<!--here-->", html));
    expect(text).not.toMatch(/zebedee|zbdq|\d{5}|[0-9a-f]{9}/);
    expect(text).toContain("data-message-id=~#msg-f:9");
  });

  it("the title, the subject, the people and the words of a thread with a reply open", () => {
    const text = reportOf(THREAD + COMPOSE, "Secret mornings - jo.whitlock@example.org - Gmail");
    expect(text).not.toMatch(/secret|mornings|whitlock|patel|senco|hillcrest|example|corridor/);
    expect(text).toContain("email=~address");
    expect(text).toContain("~words");
  });

  it.each([
    ["two letters that stand in the words", "Jo", "<p>Dear Jo, thank you</p>"],
    ["two letters that are typed", "Li", `<input value="for li">`],
    ["two syllables, though they stand nowhere else", "JoLi", ""],
    ["two syllables and a dash", "jo-li", ""],
    ["a syllable and the last numbers of a year", "Jo14", ""],
    ["no vowel, but in the words", "Ng", "<p>Mr Ng rang.</p>"],
  ])("a very short name as a class: %s", (_, name, html) => {
    const text = reportOf(COMPOSE.replace("<!--here-->", `<div class="${name} qZ7">x</div>${html}`));
    expect(text).not.toMatch(new RegExp(`\\b${name}\\b`, "i"));
    expect(text).toContain(".qz7");
  });

  it("an open shadow", () => {
    document.body.innerHTML = pageOf(COMPOSE.replace("<!--here-->", `<div id="host"></div>`));
    const root = document.querySelector("#host")?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = "<p class='zebedee'>Zebedee</p>";
    expect(printed()).not.toContain("zebedee");
  });

  it("the address of the page", () => {
    (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
      "https://mail.google.com/mail/u/3/#search/zebedee/FMfcgzQdzabcdefABCDEF?compose=CllgCJabc",
    );
    const text = reportOf("");
    expect(text).not.toMatch(/zebedee|fmfcg|cllg/);
    expect(text).toContain(`"/mail/u/9 #search/token compose=token"`);
  });
});
