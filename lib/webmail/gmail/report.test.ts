// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { LIMIT, NASTY, reportNow, TOLD } from "../common/check/nasty.fixtures.ts";
import { printReport } from "../common/check/print.ts";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { gmailCheck } from "./self-check.ts";

/** What must never be in a report of Gmail's page, by hand. The generated pages are in report.property.test.ts. */

function printed(): string {
  const report = reportNow(gmailCheck);
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

describe("a report holds nothing of", () => {
  it.each(Object.entries(NASTY))("%s", (_, html) => {
    const text = reportOf(COMPOSE.replace("<!--here-->", html));
    expect(text).not.toMatch(TOLD);
    expect(text).toContain("g_editable");
  });

  it.each(Object.entries(NASTY))("%s, in a message's header", (_, html) => {
    const text = reportOf(THREAD.replace("<!--here-->", html));
    expect(text).not.toMatch(TOLD);
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
