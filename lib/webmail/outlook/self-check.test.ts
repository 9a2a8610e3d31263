// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { selfCheck } from "../common/check/self-check.ts";
import type { SelfCheck } from "../common/check/site.ts";
import { inWords } from "../common/check/words.ts";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { SELECTORS } from "./selectors.ts";
import { outlookCheck } from "./self-check.ts";
import { outlookWords } from "./self-check-words.ts";

function checked(inside: string, change: (body: HTMLElement) => void = () => {}): SelfCheck {
  document.title = "Mail - Jo Whitlock - Outlook";
  document.body.innerHTML = pageOf(inside);
  change(document.body);
  return selfCheck(document, outlookCheck);
}

const words = (check: SelfCheck) => inWords(check, outlookWords);

const inState = (check: SelfCheck, state: string) =>
  words(check).flatMap(({ parts }) => parts.filter((part) => part.state === state).map(({ name }) => name));

const without = (css: string, attributes: string) => (body: HTMLElement) => {
  for (const part of body.querySelectorAll(css))
    for (const attribute of attributes.split(" ")) part.removeAttribute(attribute);
};

describe("the check of Outlook's page", () => {
  it("finds all it needs on a page with an email and a message open", () => {
    const check = checked(THREAD + COMPOSE);
    expect(check.account).toBe(true);
    expect(inState(check, "missing")).toEqual([]);
    expect(inState(check, "older")).toEqual([]);
    expect(check.forms.map(({ times }) => times)).toEqual([1]);
    expect(check.messages.map(({ times }) => times)).toEqual([1]);
  });

  it("says what is not open, and how it is opened there", () => {
    const check = checked("");
    expect(words(check).map(({ notOpen }) => notOpen)).toEqual([
      null,
      expect.stringContaining("open one with New mail and check again"),
      expect.stringContaining("No message is open there"),
    ]);
    expect(inState(check, "missing")).toEqual([]);
  });

  it.each<[string, string, string, string[]]>([
    ["the To line", "[id$=_TO][role=group]", "id", ["row TO"]],
    ["the field of the To line alone", "[id$=_TO][role=group] > div", "contenteditable", ["row TO"]],
    ["the subject", "[id$=_SUBJECT]", "id type placeholder", ["subject"]],
    [
      "the Send button",
      "[data-testid=ComposeSendButton], [id$=__primaryActionButton]",
      "data-testid id title aria-label",
      ["send"],
    ],
    ["the bin", "#discardCompose", "id", ["discard"]],
    ["the date", "[id$=_DATETIME]", "id data-testid", ["date"]],
    ["who it went to", "[data-testid=RecipientWell]", "id data-testid", ["wells"]],
  ])("names %s when it is lost, and nothing else of the form or the message", (_, css, attributes, names) => {
    const lost = inState(checked(THREAD + COMPOSE, without(css, attributes)), "missing");
    // The heading of the conversation is one of its subjects, and so goes with them.
    expect(lost.filter((name) => name !== "threadSubject")).toEqual(names);
  });

  it("tells which alternative counts, and that it is an older way", () => {
    const check = checked(COMPOSE, without("[id$=_SUBJECT]", "id"));
    expect(inState(check, "older")).toEqual(["subject"]);
  });

  it("takes a conversation whose messages it does not know for open", () => {
    const check = checked(THREAD, without("[role=document], [id^=UniqueMessageBody]", "id role"));
    expect(inState(check, "missing")).toEqual(["messageBody"]);
  });

  it("takes what has the marks of a form for an email, though its body is not known", () => {
    const check = checked(COMPOSE, without("[role=textbox]", "role aria-multiline contenteditable aria-label"));
    expect(check.forms).toHaveLength(1);
    expect(inState(check, "missing")).toEqual(["body"]);
  });

  it("knows an email whose frame has lost its name", () => {
    const check = checked(COMPOSE, without("#docking_InitVisiblePart_0", "id"));
    expect(check.forms).toHaveLength(1);
    expect(inState(check, "missing")).toEqual(["composeRoot"]);
  });

  it("does not miss the wells of people that are folded into one line", () => {
    const check = checked(COMPOSE, (body) => {
      for (const well of body.querySelectorAll("[role=group][id]")) well.parentElement?.remove();
      const line = body.ownerDocument.createElement("div");
      line.tabIndex = 0;
      body.querySelector("[role=toolbar]")?.after(line);
    });
    expect(inState(check, "missing")).toEqual([]);
  });

  it("looks for every name of the table, and has words for each", () => {
    const parts = words(checked(THREAD + COMPOSE)).flatMap((group) => group.parts);
    const names = new Set(parts.map(({ name }) => name.split(" ")[0]));
    expect(Object.keys(SELECTORS).filter((name) => !names.has(name))).toEqual([]);
    expect(parts.filter(({ thing }) => thing.includes("a part called")).map(({ name }) => name)).toEqual([]);
  });

  it("holds nothing of the page but numbers", () => {
    const text = JSON.stringify(checked(THREAD + COMPOSE));
    expect(text).not.toMatch(/whitlock|patel|mornings|corridor|example|\d{5}/i);
  });
});
