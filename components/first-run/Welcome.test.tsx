// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { LOWE, PATEL, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { welcomeState } from "./state.ts";
import { Welcome } from "./Welcome.tsx";

let screen: Screen;
afterEach(() => screen.unmount());

const SITES = [
  { site: "gmail", name: "Gmail" },
  { site: "outlook", name: "Outlook" },
] as const;

async function open(start = {}, access = fakeAccess()) {
  const store = fakeStore(start);
  const mail = vi.fn();
  const page = vi.fn();
  const state = welcomeState(store, { drafts: memoryDrafts(), sites: SITES, access, mail, open: page, pause: 60_000 });
  screen = await show(<Welcome state={state} />);
  return { store, mail, page, access, profile: () => store.now().profile };
}

describe("Welcome", () => {
  it("says what it never does", async () => {
    await open();
    expect(screen.text()).toContain("It never sends anything.");
    expect(screen.text()).toContain("Nothing leaves this browser.");
  });

  it("says of each person what address will do", async () => {
    await open();
    const hint = (label: string) => document.getElementById(`${screen.get("textbox", label).id}-hint`)?.textContent;
    expect(hint("The SENCO’s email address")).toContain("The school office’s will do");
    expect(hint("The headteacher’s email address")).toContain("Often head@ or the office’s.");
  });

  it("lets everything be left out", async () => {
    const { mail, store } = await open();
    await screen.press("button", "Open Gmail and write");
    expect(mail).toHaveBeenCalledOnce();
    expect(store.changed).toEqual([]);
  });

  it("keeps child, school, SENCO and head before it opens the mail", async () => {
    const { mail, profile } = await open();
    await screen.type("textbox", "Your child’s name or initials", "R.");
    await screen.type("combobox", "Year", "Year 4");
    await screen.type("textbox", "Your name", "Jo Whitlock");
    await screen.type("textbox", "Name of the school", "Hillcrest Primary");
    await screen.type("textbox", "The SENCO’s name", PATEL.name);
    await screen.type("textbox", "The SENCO’s email address", PATEL.email);
    await screen.type("textbox", "The headteacher’s email address", LOWE.email);
    await screen.press("button", "Open Gmail and write");
    expect(mail).toHaveBeenCalledOnce();
    expect(profile()).toMatchObject({
      child: { name: "R.", year: "Year 4" },
      writer: { name: "Jo Whitlock" },
      school: { name: "Hillcrest Primary" },
      contacts: [
        { role: "senco", name: PATEL.name, email: PATEL.email },
        { role: "head", name: "", email: LOWE.email },
      ],
    });
  });

  it("asks what kind of school it is, and whether an address is the school's own, and takes no answer for no", async () => {
    const { profile } = await open();
    const type = screen.get("combobox", "What kind of school is it?") as HTMLSelectElement;
    expect(type.value).toBe("unknown");
    expect(screen.text()).toContain("GOV.UK’s “Get information about schools” tells you");
    await screen.type("textbox", "The SENCO’s email address", PATEL.email);
    expect(screen.text()).toContain("This address ends in hillcrest.example.sch.uk. Does only the school use it?");
    await screen.type("combobox", "What kind of school is it?", "academy");
    await screen.leave("combobox", "What kind of school is it?");
    expect(profile().school).toMatchObject({ type: "academy", domain: "" });
    await screen.press("button", "Yes, it is the school’s");
    expect(profile().school.domain).toBe("hillcrest.example.sch.uk");
    expect(screen.text()).not.toContain("Does only the school use it?");
  });

  it("shows what is known already and changes it rather than doubling it", async () => {
    const { profile } = await open({ profile: WHITLOCKS });
    await screen.type("textbox", "The SENCO’s name", "Mrs Patel");
    await screen.leave("textbox", "The SENCO’s name");
    expect(profile().contacts.filter(({ role }) => role === "senco")).toEqual([{ ...PATEL, name: "Mrs Patel" }]);
  });

  it("opens the mailbox of either site, the one they use first", async () => {
    const { mail } = await open({
      profile: { ...WHITLOCKS, writer: { ...WHITLOCKS.writer, addresses: ["jo@hotmail.co.uk"] } },
    });
    expect(screen.get("button", "Open Outlook and write").className).toContain("btn-main");
    expect(screen.get("button", "Open Gmail and write").className).not.toContain("btn-main");
    await screen.press("button", "Open Outlook and write");
    expect(mail).toHaveBeenCalledExactlyOnceWith("outlook");
  });

  it("says which mailbox the browser keeps it from, and has it allowed", async () => {
    const { access } = await open({}, fakeAccess("gmail", "outlook"));
    expect(screen.text()).toContain("In Writing cannot see Gmail or Outlook.");
    await screen.press("button", "Allow In Writing on Outlook");
    expect(access.asked).toEqual(["outlook"]);
    expect(screen.text()).toContain("In Writing is allowed on Outlook now.");
    expect(screen.find("button", "Allow In Writing on Outlook")).toBeNull();
  });

  it("has it allowed on the way to the mailbox, and stays here when the browser refuses", async () => {
    const access = fakeAccess("outlook");
    const { mail } = await open({}, access);
    access.answer = false;
    await screen.press("button", "Open Outlook and write");
    expect(mail).not.toHaveBeenCalled();
    expect(screen.get("alert").textContent).toContain("Nothing in the record is lost");
    access.answer = true;
    await screen.press("button", "Open Outlook and write");
    expect(mail).toHaveBeenCalledExactlyOnceWith("outlook");
  });

  it("can begin with the letter instead of the mail", async () => {
    const { page } = await open();
    await screen.press("button", "Write the letter here first");
    expect(page).toHaveBeenCalledWith("composer.html");
  });
});
