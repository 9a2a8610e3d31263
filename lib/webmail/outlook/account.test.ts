// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { isDelegated, ownerOf } from "./account.ts";
import { JO, paneHtml, rootHtml } from "./testing/message-html.ts";

const ELSE = "office@hillcrest.example.sch.uk";

beforeEach(() => {
  document.title = "";
  document.body.innerHTML = "";
  at("https://outlook.live.com/mail/0/inbox");
});

function at(url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

describe("whose mailbox is shown", () => {
  const shown: [string, string, string][] = [
    ["its first folder", rootHtml(JO), ""],
    ["the first of several", rootHtml(JO) + rootHtml(ELSE), ""],
    ["what opens from the button", `<div id="mectrl_currentAccount_secondary">${JO}</div>`, ""],
    ["the button", `<button id="mectrl_main_trigger" aria-label="Konto-Manager für ${JO}"></button>`, ""],
    ["a button of another name", `<button aria-label="Account manager for ${JO}"></button>`, ""],
    ["the title", "", `Mail - ${JO} - Outlook`],
  ];
  it.each(shown)("is told by %s", (_, html, title) => {
    document.title = title;
    document.body.innerHTML = html;
    expect(ownerOf(document).address).toBe(JO);
  });

  const others: [string, string, string][] = [
    ["a button in a mail", `<div role="main"><button aria-label="${ELSE}"></button></div>`, ""],
    ["two buttons that differ", `<button aria-label="${ELSE}"></button><button aria-label="${JO}"></button>`, ""],
    ["a mail", paneHtml("x", `<div role="document"><div id="x_mectrl">${ELSE}</div></div>`), ""],
    ["a subject in the title", "", `Write to ${ELSE} - Outlook`],
    ["the page's address", "", ""],
  ];
  it.each(others)("is not told by %s", (_, html, title) => {
    at(`https://outlook.cloud.microsoft/mail/${ELSE}/inbox`);
    document.title = title;
    document.body.innerHTML = html;
    expect(ownerOf(document).address).toBeNull();
  });

  it("and what the page calls its owner", () => {
    document.body.innerHTML = '<div id="mectrl_currentAccount_primary"> Jo \ue000 Whitlock </div>';
    expect(ownerOf(document)).toEqual({ address: null, name: "Jo Whitlock", label: "" });
  });
});

describe("somebody else's mailbox", () => {
  const signedIn = `<button id="mectrl_main_trigger" aria-label="Account manager for ${JO}"></button>`;
  const cases: [string, string, string, boolean][] = [
    ["one's own", "/mail/0/inbox", signedIn + rootHtml(JO, "inbox"), false],
    ["one's own, by its address", `/mail/${JO}/inbox`, signedIn + rootHtml(JO, "inbox"), false],
    ["another's, by its address", `/mail/${ELSE}/inbox`, signedIn + rootHtml(ELSE, "inbox"), true],
    ["another's, its address written for links", `/mail/${encodeURIComponent(ELSE)}/`, signedIn + rootHtml(ELSE), true],
    ["one by its address before anything is shown", `/mail/${ELSE}/`, "", true],
    ["one's own, with another's below", "/mail/", rootHtml(JO, "inbox") + rootHtml(ELSE), false],
    ["another's folder below one's own", "/mail/", rootHtml(JO) + rootHtml(ELSE, "inbox"), true],
    ["a page of no folders", "/mail/deeplink/read/AAMk", "", false],
    ["an address that cannot be read", "/mail/%E0%A4%A/", "", false],
  ];
  it.each(cases)("%s", (_, path, html, delegated) => {
    at(`https://outlook.cloud.microsoft${path}`);
    document.body.innerHTML = html;
    expect(isDelegated(document)).toBe(delegated);
  });
});
