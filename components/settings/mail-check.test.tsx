// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Screen, show } from "../testing/screen.ts";
import { MailCheckPart } from "./MailCheckPart.tsx";
import { found, JO, noMail, part, SAM } from "./mail-check.fixtures.ts";
import { type MailPages, mailCheckDesk } from "./mail-check.ts";
import { seenWords } from "./mail-check-words.ts";

let screen: Screen;
afterEach(() => screen.unmount());

const TO = part("the To line", "missing", "What belongs there has to be copied in by hand.");

async function open(mail: Partial<MailPages>): Promise<MailPages> {
  const pages = { ...noMail, copy: vi.fn(noMail.copy), ...mail };
  screen = await show(<MailCheckPart desk={mailCheckDesk(pages)} />);
  return pages;
}

async function checked(mail: Partial<MailPages>): Promise<void> {
  await open({ list: async () => [JO], ...mail });
  await screen.press("button", "Check the open mail page");
}

describe("the check of the mail page", () => {
  it("says that everything was found", async () => {
    await checked({ check: async () => found([part("the To line", "found"), part("quoted history", "absent")]) });
    expect(screen.text()).toContain("Everything In Writing needs was found.");
    expect(screen.text()).toContain("An email being written (1 open)All found.");
    expect(screen.text()).not.toContain("not running");
  });

  it("names what was not found, what does not work now and what does", async () => {
    await checked({ check: async () => found([TO, part("the subject line", "missing"), part("the bin", "older")]) });
    const text = screen.text();
    expect(text).toContain("Two things were not found: the To line and the subject line.");
    expect(text).toContain("The To line: What belongs there has to be copied in by hand.");
    expect(text).toContain("You can still write, copy and send. What you send is still recorded.");
    expect(text).toContain("One thing was found in an older way: the bin. This should work as before.");
    expect(text).toContain("An email being written (1 open)Two things were not found.");
  });

  it("says of an older way alone that it works", async () => {
    await checked({ check: async () => found([part("the bin", "older")]) });
    expect(screen.text()).toContain("One thing was found in an older way: the bin. It all should work as before.");
  });

  it("says what could not be checked, and does not call it well", async () => {
    const check = found([]);
    const groups = check.groups.map((group, i) =>
      i === 1 ? { ...group, count: 0, notOpen: "Open one and check again." } : group,
    );
    await checked({ check: async () => ({ ...check, groups }) });
    expect(screen.text()).toContain("Everything that could be checked was found.");
    expect(screen.text()).toContain("Open one and check again.");
  });

  it("says that it is not running in a tab", async () => {
    await checked({ check: async () => found([], { running: false }) });
    expect(screen.text()).toContain("In Writing is not running in this tab: load the page again");
  });

  it("asks which of several, by their mailboxes", async () => {
    const check = vi.fn(async () => found([]));
    await checked({ list: async () => [JO, SAM], check });
    expect(check).not.toHaveBeenCalled();
    expect(screen.get("list", "Open mail pages").textContent).toContain("Outlook: sam.whitlock@example.org");
    await screen.press("button", "Check this one: Outlook: sam.whitlock@example.org, page 2 of 2");
    expect(check).toHaveBeenCalledWith(SAM.tab);
    const said = [...screen.root.querySelectorAll("[aria-live] p:not(.sr)")].map(({ textContent }) => textContent);
    expect(said).toContain("Checked just now, in Outlook: sam.whitlock@example.org. This is what was found.");
    expect(screen.text()).toContain("Everything In Writing needs was found.");
  });

  it.each([
    ["no page is open", { list: async () => [] }, "No mail page is open in this browser."],
    ["the page is asleep", { check: async () => "asleep" as const }, "put that mail page to sleep"],
    ["the page does not answer", { check: async () => "no answer" as const }, "could not be reached"],
    ["the browser refuses", { check: () => Promise.reject(new Error("no")) }, "could not be reached"],
  ])("has a sentence for when %s, and can be asked again", async (_, mail, words) => {
    await checked(mail);
    expect(screen.root.querySelector("[aria-live]")?.textContent).toContain(words);
    expect(screen.get("button", "Check again").getAttribute("aria-disabled")).toBeNull();
  });

  it("links to the mail when none is open", async () => {
    await checked({ list: async () => [] });
    expect(screen.text()).toContain("Open Gmail or Outlook, wait until it shows your mail");
    expect(screen.get("link", "Open Gmail").getAttribute("href")).toBe("https://gmail.example.org/");
    expect(screen.get("link", "Open Outlook").getAttribute("href")).toBe("https://outlook.example.org/");
  });

  it("shows the whole report before it can be copied, and copies exactly that", async () => {
    const copy = vi.fn(async () => {});
    await checked({ check: async () => found([TO]), copy });
    expect(screen.find("button", "Copy report")).toBeNull();
    await screen.press("button", "See the report");
    expect(screen.text()).toContain("This is all that is copied: structure, no words.");
    const shown = screen.root.querySelector("pre")?.textContent;
    await screen.press("button", "Copy report");
    expect(copy).toHaveBeenCalledWith(shown);
    expect(screen.text()).toContain("Copied.");
  });

  it("says when the browser does not allow copying", async () => {
    await checked({ check: async () => found([TO]), copy: () => Promise.reject(new Error("no")) });
    await screen.press("button", "See the report");
    await screen.press("button", "Copy report");
    expect(screen.text()).toContain("The browser did not allow copying. Select the report and copy it.");
  });
});

describe("seenWords", () => {
  it.each([
    ["2026-07 IS", "last seen to work July 2026"],
    ["2026 NOTE", "last seen to work 2026"],
    ["2020-10 CAP OLD", "last seen to work October 2020, in an older form of the page"],
    ["GUESS", "never seen to work yet"],
  ])("%s", (seen, words) => expect(seenWords(seen)).toBe(words));
});
