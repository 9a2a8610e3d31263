// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { selfCheck } from "../common/check/self-check.ts";
import type { SelfCheck } from "../common/check/site.ts";
import { inWords as inWordsOf } from "../common/check/words.ts";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { SELECTORS, type SelectorName } from "./selectors.ts";
import { gmailCheck } from "./self-check.ts";
import { gmailWords } from "./self-check-words.ts";

// A page that is laid out nowhere: everything counts as shown.
beforeEach(() => {
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
});

function checked(inside: string, change: (body: HTMLElement) => void = () => {}): SelfCheck {
  document.title = "Inbox - jo.whitlock@example.org - Gmail";
  document.body.innerHTML = pageOf(inside);
  change(document.body);
  return selfCheck(document, gmailCheck);
}

const inWords = (check: SelfCheck) => inWordsOf(check, gmailWords);

const inState = (check: SelfCheck, state: string) =>
  inWords(check).flatMap(({ parts }) => parts.filter((part) => part.state === state).map(({ name }) => name));

const LIST = '<div role="main"></div>';

describe("selfCheck", () => {
  it("finds all it needs on a page with an email and a message open", () => {
    const check = checked(COMPOSE + THREAD);
    expect(inState(check, "missing")).toEqual([]);
    expect(inState(check, "older")).toEqual([]);
    expect(check.forms.map(({ times }) => times)).toEqual([1]);
    expect(check.messages.map(({ times }) => times)).toEqual([1]);
  });

  it("says what is not open", () => {
    const check = checked(LIST);
    expect(inWords(check).map(({ notOpen }) => notOpen)).toEqual([
      null,
      expect.stringContaining("No email is being written there"),
      expect.stringContaining("No message is open there"),
    ]);
    expect(inState(check, "missing")).toEqual([]);
  });

  it.each<[string, string, string, string[]]>([
    ["the To line", ".anm[name=to]", "name class", ["row to"]],
    ["the field of the To line alone", ".anm[name=to] input", "role class", ["rowInput to"]],
    ["the subject", "input[name=subjectbox]", "name class", ["subject"]],
    ["the body", ".Am", "class role g_editable contenteditable aria-multiline", ["body"]],
    ["the sender", ".gD", "class email", ["sender"]],
    ["the date", ".g3", "class", ["date"]],
    ["the ids of the thread", ".hP", "data-thread-perm-id data-legacy-thread-id", ["threadId", "legacyThread"]],
  ])("names %s when it is lost, and nothing else", (_, css, attributes, names) => {
    const check = checked(COMPOSE + THREAD, (body) => {
      const part = body.querySelector(css);
      for (const attribute of attributes.split(" ")) part?.removeAttribute(attribute);
    });
    expect(inState(check, "missing")).toEqual(names);
  });

  it("tells which alternative counts, and that it is an older way", () => {
    const check = checked(COMPOSE + LIST, (body) => body.querySelector(".oh")?.closest(".gU")?.classList.remove("gU"));
    const [form] = check.forms;
    expect(form?.lookups.find(({ name }) => name === "discard")).toEqual({
      name: "discard",
      word: "",
      found: [0, 1],
      used: 1,
      state: "older",
    });
    expect(inState(check, "older")).toEqual(["discard"]);
  });

  it("takes a thread whose messages it does not know for open", () => {
    const check = checked(THREAD, (body) => {
      const message = body.querySelector(".adn");
      message?.removeAttribute("class");
      message?.removeAttribute("data-message-id");
    });
    expect(inState(check, "missing")).toEqual(["message"]);
  });

  it("takes what has the marks of a form for an email, though its body is not known", () => {
    const check = checked(COMPOSE + LIST, (body) => {
      const editor = body.querySelector(".Am");
      for (const name of editor?.getAttributeNames() ?? []) editor?.removeAttribute(name);
    });
    expect(check.forms).toHaveLength(1);
    expect(inState(check, "missing")).toEqual(["body"]);
  });

  it("puts forms with the same result together, and shows the worst of those that differ", () => {
    const check = checked(COMPOSE + COMPOSE + COMPOSE + LIST, (body) =>
      body.querySelector("input[name=subjectbox]")?.setAttribute("name", "other"),
    );
    expect(check.forms.map(({ times }) => times).sort()).toEqual([1, 2]);
    expect(inState(check, "missing")).toEqual(["subject"]);
    expect(inWords(check)[1]?.count).toBe(3);
  });

  it("looks for every name of the table, and has words for each", () => {
    const parts = inWords(checked(COMPOSE + THREAD)).flatMap((group) => group.parts);
    const names = new Set(parts.map(({ name }) => name.split(" ")[0]));
    const wanted = Object.keys(SELECTORS) as SelectorName[];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
    expect(parts.filter(({ thing }) => thing.includes("a part called")).map(({ name }) => name)).toEqual([]);
  });

  it("holds nothing of the page but numbers", () => {
    const text = JSON.stringify(checked(COMPOSE + THREAD));
    expect(text).not.toMatch(/whitlock|patel|mornings|corridor|example|\d{5}/i);
  });
});
