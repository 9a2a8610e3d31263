// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { LIMIT, NASTY, reportNow, TOLD } from "../common/check/nasty.fixtures.ts";
import { printReport } from "../common/check/print.ts";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { outlookCheck } from "./self-check.ts";

/** What must never be in a report of Outlook's page, by hand. The generated pages are in report.property.test.ts. */

function reportOf(inside: string, title = "Mail - Jo Whitlock - Outlook"): string {
  document.title = title;
  document.body.innerHTML = pageOf(inside);
  const report = reportNow(outlookCheck);
  const text = printReport(report);
  expect(JSON.parse(text)).toEqual(report);
  expect(text.length).toBeLessThan(LIMIT);
  return text;
}

describe("a report holds nothing of", () => {
  it.each(Object.entries(NASTY))("%s", (_, html) => {
    const text = reportOf(COMPOSE.replace("<!--here-->", html));
    expect(text.toLowerCase()).not.toMatch(TOLD);
    expect(text).toContain("+^docking_InitVisiblePart_");
  });

  it.each(Object.entries(NASTY))("%s, in a message's header", (_, html) => {
    const text = reportOf(THREAD.replace("<!--here-->", html));
    expect(text.toLowerCase()).not.toMatch(TOLD);
    expect(text).toContain("+^UniqueMessageBody");
  });

  it("the mailbox, the folders, the subject, the people and the words of a conversation with a reply open", () => {
    const text = reportOf(THREAD + COMPOSE);
    expect(text).not.toMatch(/whitlock|patel|senco|hillcrest|example|corridor|mornings|school/i);
    expect(text).toContain("title=~address");
    expect(text).toContain("aria-label=~text<address>");
    expect(text).toContain("~words");
  });

  it("ids, in which a number or something random stands, and classes that are made anew at each load", () => {
    const text = reportOf(THREAD + COMPOSE);
    expect(text).not.toMatch(/1c3b5a0f2d|AQMk|AAQk|AQAAA|REKhx|7f3ad1d2|r3a|118|qVt4k|dKc3v|xKz2m|zWq7n|zwq7n/);
    for (const end of ["_TO", "_CC", "_SUBJECT"]) expect(text).toMatch(new RegExp(`id=~id\\d+\\+\\^MSG_\\+\\$${end}`));
    expect(text).toContain(".textContainer-");
  });

  it("the address of the page", () => {
    const at = globalThis as unknown as { happyDOM: { setURL(url: string): void } };
    at.happyDOM.setURL("https://outlook.live.com/mail/3/zebedee/id/AQQkADAwATM3ZmYAZS1?zebedee=1#zebedee");
    const text = reportOf("");
    expect(text).not.toMatch(/zebedee|AQQk/);
    expect(text).toContain(`"/mail/9/token/id/token"`);
    expect(text).toContain(`"outlook.live.com"`);
  });
});

it("the same random part has the same number, and another has another", () => {
  const text = reportOf(THREAD + COMPOSE);
  const numbers = (end: string) =>
    [...text.matchAll(new RegExp(`id=~(id\\d+)\\+\\^MSG_\\+\\$${end}`, "g"))].map(([, id]) => id);
  const [ofMessage, ofForm] = numbers("_TO");
  expect(numbers("_SUBJECT")).toEqual([ofMessage, ofForm]);
  expect(ofMessage).not.toBe(ofForm);
});

it("names that programs gave to parts are told, so that a part with a new name can be found", () => {
  const part = `<div id="ReadingPaneMessageHeader" data-testid="compose-send-area" class="recipientPickerInput"></div>`;
  const text = reportOf(COMPOSE.replace("<!--here-->", part));
  expect(text).toContain("id=ReadingPaneMessageHeader data-testid=compose-send-area");
  expect(text).toContain("div.recipientPickerInput");
});
