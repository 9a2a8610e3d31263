// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { accountOf } from "./account.ts";

const JO = "jo.whitlock@example.org";

beforeEach(() => {
  document.title = "Gmail";
  document.body.replaceChildren();
});

function add(tag: string, attributes: Record<string, string>, text = ""): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  document.body.append(element);
  return element;
}

describe("whose mailbox it is", () => {
  const titles: [string, string | null][] = [
    [`Inbox (3) - ${JO} - Gmail`, JO],
    [`${JO} - Gmail`, JO],
    [`Inbox - ${JO} - Hillcrest - Mail`, JO],
    [`From head@hillcrest.example.sch.uk - ${JO} - Gmail`, JO],
    [`About - head@hillcrest.example.sch.uk - ${JO} - Gmail`, JO],
    [`\u202bالبريد الوارد (2) - \u202a${JO}\u202c - Gmail\u202c`, JO],
    [`\u200fالبريد الوارد - ${JO}\u200f - Gmail`, JO],
    [`Gmail - ${JO} - Hộp thư đến (2)`, JO],
    [`Входящие (1) – ${JO} – Gmail`, JO],
    [`Odebrane — ${JO} — Poczta Hillcrest`, JO],
    [`(3) Inbox - ${JO} - Gmail`, JO],
    [`Re: head@hillcrest.example.sch.uk – moved – ${JO} – Gmail`, JO],
    ["Gmail", null],
    [`Write to ${JO}`, null],
  ];
  it.each(titles)("stands in the title %s", (title, account) => {
    document.title = title;
    expect(accountOf(document)).toBe(account);
  });

  it("stands in the line shown while loading, and in the account's button", () => {
    add("a", { href: "https://accounts.google.com/SignOutOptions?x", "aria-label": `Google Account: Jo (${JO})` });
    expect(accountOf(document)).toBe(JO);
    const loading = add("div", { id: "loading" });
    const line = add("div", { class: "msg" }, "Loading sam@example.org…");
    loading.append(line);
    expect(accountOf(document)).toBe("sam@example.org");
  });

  it("is read without the marks of right-to-left pages", () => {
    add("a", { href: "https://accounts.google.com/SignOutOptions?x", "aria-label": `حساب: Jo\n(\u202a${JO}\u202c)` });
    expect(accountOf(document)).toBe(JO);
  });

  it("is found however long the subject is", () => {
    document.title = `${"a".repeat(300_000)} - ${JO} - Gmail`;
    expect(accountOf(document)).toBe(JO);
  });

  it("is taken from the forms only when they agree", () => {
    add("input", { name: "from", value: JO });
    expect(accountOf(document)).toBe(JO);
    add("input", { name: "from", value: "other@example.org" });
    expect(accountOf(document)).toBeNull();
  });
});
