// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { ROLES } from "../../lib/record/profile.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeAccess } from "../testing/fake-access.ts";
import { fakeReminders } from "../testing/fake-reminders.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { PATEL, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { noMail } from "./mail-check.fixtures.ts";
import { ROLE_GROUPS } from "./roles.ts";
import { Settings } from "./Settings.tsx";
import { settingsState } from "./state.ts";

let screen: Screen;
afterEach(() => screen.unmount());

async function open(start: Partial<Snapshot> = {}, access = fakeAccess()) {
  const store = fakeStore(start);
  const saveFile = vi.fn();
  const state = settingsState(store, {
    drafts: memoryDrafts(),
    saveFile,
    mail: noMail,
    access,
    reminders: fakeReminders(),
    now: () => Date.UTC(2027, 2, 22, 12),
    today: () => "2027-03-22",
    pause: 0,
  });
  screen = await show(<Settings state={state} />);
  return { store, saveFile, access, profile: () => store.now().profile };
}

/** Until what was picked, not typed, has been written: there is no field to leave. */
const settled = () => vi.waitFor(() => expect(screen.all("status").map((one) => one.textContent)).toContain("Kept"));

describe("Settings", () => {
  it("works with nothing filled in, and keeps what is typed", async () => {
    const { profile } = await open();
    await screen.type("textbox", "Name or initials", "R.");
    await screen.leave("textbox", "Name or initials");
    expect(profile().child.name).toBe("R.");
    expect(screen.get("status").textContent).toBe("Kept");
  });

  it("says of each mail site whether it can see it, and what came of asking", async () => {
    const { access } = await open({}, fakeAccess("outlook"));
    const sites = screen.get("list", "Mail sites");
    expect(sites.textContent).toContain("Gmail In Writing works here.");
    expect(sites.textContent).toContain("Outlook In Writing cannot see it.");
    access.answer = false;
    await screen.press("button", "Allow In Writing on Outlook");
    expect(screen.get("alert").textContent).toContain("nothing has changed. Nothing in the record is lost.");
    access.answer = new Error("This page cannot ask the browser.");
    await screen.press("button", "Allow In Writing on Outlook");
    expect(screen.get("alert").textContent).toContain("The browser could not ask from here");
    access.answer = true;
    await screen.press("button", "Allow In Writing on Outlook");
    expect(screen.find("button", "Allow In Writing on Outlook")).toBeNull();
    expect(sites.textContent).toContain("Outlook In Writing works here.");
  });

  it("says so where the browser does not tell", async () => {
    const access = fakeAccess();
    access.sites = [];
    await open({}, access);
    expect(screen.text()).toContain("This browser does not say where In Writing may work.");
  });

  it("adds the SENCO, with the reason to write to them, and lists them", async () => {
    const { profile } = await open();
    await screen.press("button", "Add the SENCO");
    expect(document.activeElement).toBe(screen.get("textbox", "Name"));
    await screen.type("textbox", "Name", "Ms Patel");
    await screen.type("textbox", "Email address", PATEL.email);
    await screen.press("button", "Done");
    expect(document.activeElement).toBe(screen.get("button", "Change Ms Patel"));
    expect(profile().contacts).toEqual([{ ...PATEL, id: expect.any(String) }]);
    expect(screen.get("list", "People").textContent).toContain("Ms Patel SENCO");
    expect(screen.find("button", "Add the SENCO")).toBeNull();
  });

  it("keeps a mistaken address in its field with a kind sentence, and keeps the rest", async () => {
    const { profile } = await open({ profile: WHITLOCKS });
    await screen.press("button", "Change Ms Patel");
    await screen.type("textbox", "Email address", "senco hillcrest.example.sch.uk");
    await screen.leave("textbox", "Email address");
    await screen.type("textbox", "Name", "Mrs Patel");
    await screen.press("button", "Done");
    expect(profile().contacts.find(({ id }) => id === PATEL.id)).toEqual({ ...PATEL, name: "Mrs Patel" });
    expect(screen.text()).toContain("The address needs another look.");
    await screen.press("button", "Change Mrs Patel");
    const field = screen.get("textbox", "Email address") as HTMLInputElement;
    expect(field.value).toBe("senco hillcrest.example.sch.uk");
    expect(screen.text()).toContain("There is no @ in this address.");
  });

  it("takes a person off the list and puts them back", async () => {
    const { profile } = await open({ profile: WHITLOCKS });
    await screen.press("button", "Change Ms Patel");
    await screen.press("button", "Take off the list");
    expect(document.activeElement).toBe(screen.get("button", "Undo"));
    expect(profile().contacts.map(({ id }) => id)).not.toContain(PATEL.id);
    await screen.press("button", "Undo");
    expect(document.activeElement).toBe(screen.get("button", "Change Ms Patel"));
    expect(profile().contacts).toContainEqual(PATEL);
  });

  it("asks before it takes a domain for the school's, and refuses a public one", async () => {
    const { profile } = await open({ profile: { ...WHITLOCKS, school: { ...WHITLOCKS.school, domain: "" } } });
    const field = "The school’s own part of its addresses";
    await screen.type("textbox", field, "gmail.com");
    await screen.leave("textbox", field);
    expect(profile().school.domain).toBe("");
    expect(screen.text()).toContain("Many people who are not at the school have addresses there.");
    await screen.press("button", "Yes, it is the school’s");
    expect(profile().school.domain).toBe("hillcrest.example.sch.uk");
  });

  it("keeps term dates as they are typed and points out a slip", async () => {
    const { profile } = await open();
    await screen.press("button", "Add a term");
    expect(document.activeElement).toBe(screen.get("textbox", "First day"));
    await screen.type("textbox", "First day", "2027-03-25");
    await screen.type("textbox", "Last day", "2027-01-04");
    await screen.leave("textbox", "Last day");
    expect(profile().terms).toEqual([
      { id: expect.any(String), first: "2027-03-25", last: "2027-01-04", name: "Autumn term" },
    ]);
    const last = screen.get("textbox", "Last day");
    const problem = document.getElementById(last.getAttribute("aria-describedby") ?? "");
    expect(problem?.textContent).toContain("The last day is before the first.");
    expect(problem?.closest(".field")).toBeNull();
    expect(last.getAttribute("aria-invalid")).toBe("true");
    await screen.press("button", "Take out Autumn term");
    expect(profile().terms).toEqual([]);
    await screen.press("button", "Undo");
    expect(profile().terms).toHaveLength(1);
  });

  it("keeps the school's own complaint days, and how far an EHC plan has come", async () => {
    const { profile } = await open({ profile: WHITLOCKS });
    const field = "School days in which its complaints policy answers a formal complaint";
    await screen.type("textbox", field, "fifteen");
    await screen.leave("textbox", field);
    expect(profile().school.complaintDays).toBeNull();
    await screen.type("textbox", field, "15");
    await screen.leave("textbox", field);
    expect(profile().school).toMatchObject({ complaintDays: 15, replyDays: 5 });
    await screen.press("radio", "It was asked for");
    await settled();
    expect(profile().child).toMatchObject({ ehc: "asked", name: "R." });
  });

  it("offers every role under a heading", async () => {
    await open({ profile: WHITLOCKS });
    await screen.press("button", "Change Ms Patel");
    const select = screen.get("combobox", "What they do") as HTMLSelectElement;
    expect([...select.querySelectorAll("optgroup")].map(({ label }) => label)).toEqual(
      ROLE_GROUPS.map(({ label }) => label),
    );
    expect([...select.options].map(({ value }) => value).sort()).toEqual([...ROLES].sort());
    await screen.type("combobox", "What they do", "mp");
    expect(screen.text()).toContain("Can write to the council or the school for you.");
  });

  it("has the rows of a whole school year to fill in, and says until when dates are known", async () => {
    const { profile } = await open();
    expect(screen.text()).toContain("No dates are known yet, so every date is an estimate.");
    await screen.press("button", "Add a whole school year");
    await settled();
    expect(profile().terms.map(({ name }) => name)).toEqual(["Autumn term", "Spring term", "Summer term"]);
    expect(profile().closures.map(({ name }) => name)[0]).toBe("Autumn half term");
    expect(screen.find("button", "Add a whole school year")).toBeNull();
    await screen.press("button", "Add an INSET day");
    await settled();
    expect(profile().closures.at(-1)).toMatchObject({ why: "inset" });
  });

  describe("a calendar file", () => {
    const ICS = [
      "BEGIN:VCALENDAR",
      ...[
        ["Spring term", "20270104", "20270326"],
        ["Half term", "20270218", "20270222"],
        ["INSET day", "20270301", "20270302"],
        ["Sports day", "20270702", "20270703"],
      ].flatMap(([name, first, end]) => [
        "BEGIN:VEVENT",
        `SUMMARY:${name}`,
        `DTSTART;VALUE=DATE:${first}`,
        `DTEND;VALUE=DATE:${end}`,
        "END:VEVENT",
      ]),
      "END:VCALENDAR",
    ].join("\r\n");

    async function choose(text: string) {
      const input = screen.root.querySelector<HTMLInputElement>('input[aria-label="The calendar file"]');
      Object.defineProperty(input, "files", { value: [new File([text], "dates.ics")], configurable: true });
      input?.dispatchEvent(new Event("change", { bubbles: true }));
      await vi.waitFor(async () => {
        await screen.settle();
        if (screen.text().includes("Reading the file")) throw new Error("still reading");
      }, 10_000);
    }

    it("is shown with what is here already and what was left out, and only what is ticked is added", async () => {
      const { profile } = await open({ profile: WHITLOCKS });
      await choose(ICS);
      const ticks = screen.all("checkbox").filter((one) => one.closest(".proposed")) as HTMLInputElement[];
      expect(ticks.map(({ checked }) => checked)).toEqual([false, false, true]);
      expect(screen.text()).toContain("These days are here already.");
      expect(screen.text()).toContain("Other dates are here for some of these days.");
      expect(screen.text()).toContain("Sports day, Fri 2 Jul 2027: no term, holiday or training day.");
      expect(profile()).toEqual(WHITLOCKS);
      await screen.press("button", "Add this one");
      await settled();
      expect(profile().terms).toEqual(WHITLOCKS.terms);
      expect(profile().closures).toEqual([
        ...WHITLOCKS.closures,
        { id: expect.any(String), first: "2027-03-01", last: "2027-03-01", why: "inset", name: "INSET day" },
      ]);
      await screen.press("button", "Undo");
      await settled();
      expect(profile().closures).toEqual(WHITLOCKS.closures);
    });

    it("that is none says so and changes nothing", async () => {
      const { profile } = await open({ profile: WHITLOCKS });
      await choose("<html>Term dates</html>");
      expect(screen.get("alert").textContent).toContain("It is a web page");
      expect(profile()).toEqual(WHITLOCKS);
    });
  });

  it("says plainly that the browser refused to keep the record safe, and shows its yes", async () => {
    const { store } = await open({ persisted: false });
    expect(screen.text()).toContain("The browser has not agreed to keep the record");
    store.agrees = false;
    await screen.press("button", "Ask the browser to keep it");
    expect(screen.text()).toContain("The browser has not agreed to keep the record");
    store.agrees = true;
    await screen.press("button", "Ask the browser to keep it");
    expect(screen.text()).toContain("The browser has agreed not to clear the record");
  });

  it("shows what could not be written into the record, gives it as a file, and deletes it when asked twice", async () => {
    const { store, saveFile } = await open({ putAside: 2 });
    expect(screen.text()).toContain("2 messages could not be written into the record.");
    await screen.press("button", "Save as a file");
    expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), "in-writing-not-in-the-record-2027-03-22.json");
    await screen.press("button", "Delete");
    await screen.press("button", "Leave them");
    expect(store.now().putAside).toBe(2);
    await screen.press("button", "Delete");
    await screen.press("button", "Delete for good");
    expect(screen.text()).not.toContain("could not be written");
  });

  it("says nothing of messages that could not be written while there are none", async () => {
    await open();
    expect(screen.text()).not.toContain("could not be written");
  });

  it("saves a backup that is locked, and says that nobody opens it without the passphrase", async () => {
    const { saveFile } = await open({ profile: WHITLOCKS });
    await screen.press("button", "Save a backup");
    expect(screen.text()).toContain("Without it nobody can open the file");
    await screen.press("button", "Suggest one");
    const words = (screen.get("textbox", "Passphrase") as HTMLInputElement).value;
    await screen.press("button", "Lock it and save");
    expect(screen.text()).toContain("This is not the same as the one above.");
    await screen.type("textbox", "The same passphrase again", words);
    await screen.press("button", "Lock it and save");
    await vi.waitFor(() => expect(screen.text()).toContain("Saved as"));
    expect(saveFile).toHaveBeenCalledOnce();
    expect(screen.text()).toContain("Saved as in-writing-backup-2027-03-22-1200-1.age");
  });

  it("when the record cannot be opened says so and still gives everything out", async () => {
    const store = fakeStore();
    const broken = {
      ...store,
      watch(_: unknown, failed?: (error: Error) => void) {
        failed?.(new Error("no"));
        return () => {};
      },
    };
    const saveFile = vi.fn();
    const state = settingsState(broken, {
      drafts: memoryDrafts(),
      saveFile,
      mail: noMail,
      access: fakeAccess(),
      reminders: fakeReminders(),
      now: () => Date.UTC(2027, 2, 22, 12),
      today: () => "2027-03-22",
    });
    screen = await show(<Settings state={state} />);
    expect(screen.get("alert").textContent).toContain("The record could not be opened.");
    await screen.press("button", "Take everything out as it stands");
    expect(saveFile).toHaveBeenCalledOnce();
  });
});
