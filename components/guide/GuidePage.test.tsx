// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { londonDate } from "../../lib/calendar/dates.ts";
import { HELPERS } from "../../lib/guide/helpers.ts";
import { LAW, packNote } from "../../lib/law/pack.ts";
import { EMPTY_PROFILE, FIRST } from "../../lib/record/profile.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { memoryAddress } from "../record/route.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { LOWE, london, message, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { OKORO, TWO } from "../testing/two-children.ts";
import { GuidePage } from "./GuidePage.tsx";
import { guideState } from "./state.ts";

let screen: Screen;
afterEach(() => screen.unmount());

const NOW = london("2027-03-23T22:58");
const letter = (id: string) => ({ id, askedBy: null, clock: null, about: [] });
const CONCERN = message({ id: "c1", kind: "sent", number: 1, at: london("2027-03-01T20:00"), letter: letter("C1") });
const CHASE = message({ id: "h1", kind: "sent", number: 2, at: london("2027-03-12T16:20"), letter: letter("H1") });
const ANSWER = { answer: "answer", at: 0, promise: null } as const;

async function open(start: Partial<Snapshot> = {}, hash = "", now = NOW) {
  const store = fakeStore(start, () => now);
  const address = memoryAddress(hash);
  const state = guideState(store, { address, now: () => now });
  screen = await show(<GuidePage state={state} />);
  return { store, address, state };
}
const chased = (more: Partial<Snapshot> = {}) => open({ profile: WHITLOCKS, entries: [CONCERN, CHASE], ...more });
const step = (name: string) => screen.get("heading", name).closest("li") as HTMLElement;

describe("where you are", () => {
  it("before anything was sent: the whole way, and one thing to do", async () => {
    await open();
    expect(screen.text()).toContain("Nothing has been sent to school yet");
    expect(screen.get("link", "Write a first concern").getAttribute("href")).toBe("composer.html?letter=C1");
    expect(step("Teacher, tutor or SENCO").textContent).toContain("Next");
    expect(step("The Department for Education").textContent).toContain("Later, if at all");
  });

  it("the next step with its reason, what to do first, and what comes after it", async () => {
    await chased();
    expect(screen.get("heading", "Ask Ms Patel again, firmly").tagName).toBe("H2");
    expect(screen.text()).toContain("7 school days since your email of Fri 12 Mar, no reply recorded.");
    expect(screen.text()).toContain("Check your phone, your spam folder and the school’s app");
    expect(screen.text()).toMatch(/If nothing has come by (about )?\w+ \d+ \w+: one last letter before a complaint\./);
    expect(screen.get("link", "Write it now").getAttribute("href")).toBe("composer.html?letter=H2&about=c1%2Ch1");
    expect(screen.get("link", "Write it now").getAttribute("rel")).toBe("noreferrer");
  });

  it("what has been done on each step, with its date and the way to it", async () => {
    await chased();
    const first = step("Teacher, tutor or SENCO");
    expect(first.textContent).toContain("Done");
    expect(first.querySelector("a.done-row")?.getAttribute("href")).toBe("record.html#e-1");
    expect(first.textContent).toContain("Mon 1 Mar");
    const here = step("The SENCO again, the head copied");
    expect(here.getAttribute("aria-current")).toBe("step");
    expect(here.textContent).toContain("You are here");
    expect(step("The head").textContent).toContain("Next");
    expect(screen.text()).toContain("You are here: the SENCO again, the head copied");
  });

  it("says that there is nothing to write, and what waits", async () => {
    await open({ profile: WHITLOCKS, entries: [CONCERN] }, "", london("2027-03-03T09:00"));
    expect(screen.get("heading", "There is no letter to write now.").tagName).toBe("H2");
    expect(screen.text()).toContain("Day 2; by Mon 8 Mar");
    expect(screen.find("link", "Write it now")).toBeNull();
  });

  it("after an answer nothing is open, and what was done stays", async () => {
    const reply = message({ id: "r", kind: "reply", number: 3, at: london("2027-03-15T09:00"), was: ANSWER });
    await open({ profile: WHITLOCKS, entries: [CONCERN, CHASE, reply] });
    expect(screen.text()).toContain("Nothing is open with the school");
    expect(step("The SENCO again, the head copied").textContent).toContain("Done");
    expect(screen.root.querySelector("[aria-current=step]")).toBeNull();
  });

  it("each step says how it works, with where that was seen; the letters of it lead to the composer", async () => {
    await chased();
    const complaint = step("A formal complaint, stage 1");
    expect(complaint.textContent).toContain("Many policies take a complaint within 3 months");
    expect(complaint.textContent).toContain("checked 22 November 2026");
    expect(complaint.querySelector("a[href='composer.html?letter=K1']")).not.toBeNull();
  });

  it("what stands beside it: with the date a letter set going, and what is begun first", async () => {
    const asked = message({
      id: "l1",
      kind: "sent",
      number: 3,
      at: london("2027-03-02T09:00"),
      to: [{ name: "", address: "send@exampleshire.example.org" }],
      thread: "council",
      letter: letter("L1"),
    });
    await chased({ entries: [CONCERN, CHASE, asked] });
    const beside = screen.get("heading", "Beside the steps").closest("section") as HTMLElement;
    expect(beside.querySelector("li.way h3")?.textContent).toBe("An EHC needs assessment");
    expect(beside.textContent).toContain("Legal, Tue 13 Apr");
    expect(beside.textContent).toContain("without the school’s consent");
  });

  it("you can pause, and which times do not", async () => {
    await chased();
    const pause = screen.get("heading", "You can pause").closest("section") as HTMLElement;
    expect(pause.textContent).toContain("Nothing here has to be done tonight.");
    expect(pause.textContent).toContain("an appeal or a claim to the Tribunal");
  });

  it("says when the record could not be opened, and the rest is there", async () => {
    const store = fakeStore();
    store.watch = (_listener, failed) => {
      failed?.(new Error("no"));
      return () => undefined;
    };
    const state = guideState(store, { address: memoryAddress("#who"), now: () => NOW });
    screen = await show(<GuidePage state={state} />);
    expect(screen.get("alert").textContent).toContain("The record could not be opened");
    expect(screen.get("heading", "IPSEA")).not.toBeNull();
  });
});

describe("with several children", () => {
  const about = (id: string) => ({ children: [id] });
  const CHASED_FOR_K = [
    { ...CONCERN, ...about("k") },
    { ...CHASE, ...about("k") },
  ];
  const okoro = [{ name: OKORO.name, address: OKORO.email }];
  const OLD = message({ id: "o", kind: "sent", number: 3, at: london("2027-02-01T09:00"), ...about(FIRST) });
  const NEW = message({
    ...{ id: "n", kind: "sent", number: 4, at: london("2027-03-22T09:00"), to: okoro, thread: "brook" },
    letter: letter("C1"),
  });
  const two = (hash = "") => open({ profile: TWO, entries: [OLD, ...CHASED_FOR_K, NEW] }, hash);

  it("one at a time is shown, the one whose step is next first", async () => {
    await two();
    expect((screen.get("radio", "K.") as HTMLInputElement).checked).toBe(true);
    expect(screen.text()).toContain("K., Hillcrest Primary");
    expect(screen.get("heading", "Ask Ms Patel again, firmly").tagName).toBe("H2");
    const link = screen.get("link", "Write it now").getAttribute("href");
    expect(link).toBe("composer.html?letter=H2&about=c1%2Ch1&child=k");
    const numbers = [...screen.root.querySelectorAll("a.done-row")].map((one) => one.getAttribute("href"));
    expect(numbers).toEqual(["record.html#e-1", "record.html#e-2"]);
  });

  it("the other by a press: their own entries, school, days and waits, and what is with a school they left", async () => {
    await two();
    await screen.press("radio", "R.");
    expect(screen.text()).toContain("R., Brook High");
    expect(screen.get("heading", "There is no letter to write now.")).toBeDefined();
    // Brook answers within two school days; K.'s email to Hillcrest waits too, and is not said here.
    expect(screen.text()).toContain("Day 1; by Wed 24 Mar");
    expect(screen.root.querySelector(".now-waits")?.querySelectorAll("li")).toHaveLength(1);
    expect(screen.text()).toContain("One entry with another school is not on these steps.");
    expect(screen.get("link", "It is in the record").getAttribute("href")).toBe("record.html#days?child=first");
  });

  it("who can help follows it", async () => {
    await two("#who");
    expect(step("SENCO").textContent).toContain("Ms Patel");
    await screen.press("radio", "R.");
    expect(step("SENCO").textContent).toContain("Mr Okoro");
    expect(step("SENCO").textContent).not.toContain("Ms Patel");
  });

  it("with one child there is nothing to choose", async () => {
    await chased();
    expect(screen.find("radio")).toBeNull();
    expect(screen.text()).not.toContain("another school");
  });
});

describe("help", () => {
  it("is one press away on every part, and the way back is too", async () => {
    await chased();
    await screen.press("button", "Help now");
    expect(screen.get("alert").textContent).toContain("Is R. safe now?");
    expect(screen.get("link", "116 123").getAttribute("href")).toBe("tel:116123");
    await screen.press("button", "Back to the page");
    expect(screen.find("alert")).toBeNull();
  });
});

describe("who can help", () => {
  const people = [
    ...WHITLOCKS.contacts,
    { id: "s", role: "sendiass" as const, name: "Exampleshire SENDIASS", email: "help@sendiass.example.org" },
    { id: "e", role: "other" as const, name: "ESMA", email: "" },
  ];

  it("one’s own first, then everybody; those one knows are named", async () => {
    await open({ profile: { ...WHITLOCKS, contacts: people } }, "#who");
    const own = screen.get("heading", "Where you live").closest("section") as HTMLElement;
    expect(own.textContent).toContain("Exampleshire SENDIASS");
    expect(own.textContent).toContain("ESMA");
    expect(screen.get("link", "Add one in Settings").getAttribute("href")).toBe("settings.html#people");
    expect(step("Headteacher").textContent).toContain(LOWE.name);
    expect(screen.root.querySelectorAll(".helper")).toHaveLength(HELPERS.length);
  });

  it("says what to search for, with the council’s name once it is known", async () => {
    await open({ profile: EMPTY_PROFILE }, "#who");
    expect(screen.text()).toContain("With your council’s name in Settings");
    screen.unmount();
    await open({ profile: WHITLOCKS }, "#who");
    expect(screen.text()).toContain("Your SENDIASS: search the web for SENDIASS Exampleshire");
  });

  it("says where and when a number was seen", async () => {
    await open({ profile: WHITLOCKS }, "#who");
    expect(screen.get("link", "0303 123 1113").getAttribute("href")).toBe("tel:03031231113");
    expect(step("Information Commissioner (ICO)").textContent).toContain(
      "Number seen on: ICO, service standards, 22 November 2026.",
    );
  });

  it("finds people by what it is about, and says when nothing fits", async () => {
    await open({ profile: WHITLOCKS }, "#who");
    await screen.type("textbox", "Who, or what about?", "palms");
    expect(screen.root.querySelectorAll(".helper")).toHaveLength(1);
    await screen.type("textbox", "Who, or what about?", "zebra");
    expect(screen.text()).toContain("Nothing here fits that.");
  });

  it("every link out opens a tab of its own and tells nobody where it was pressed", async () => {
    for (const hash of ["#who", "#rules", "#next"]) {
      await open({ profile: WHITLOCKS, entries: [CONCERN] }, hash);
      for (const link of screen.root.querySelectorAll<HTMLAnchorElement>("a[href^=http]")) {
        expect([link.target, link.rel], link.href).toEqual(["_blank", "noreferrer"]);
      }
      screen.unmount();
    }
    await open();
  });
});

describe("the rules", () => {
  it("are all there, with duty, whom they bind, how well they are known, and the letters that use them", async () => {
    await open({ profile: WHITLOCKS }, "#rules");
    for (const { id } of LAW.clauses) expect(document.getElementById(`rules-${id}`), id).not.toBeNull();
    const rule = document.getElementById("rules-code-6.45");
    expect(rule?.textContent).toContain("Should");
    expect(rule?.textContent).toContain("Stated on a named page.");
    expect(rule?.querySelector("a[href='composer.html?letter=C1']")?.textContent).toBe("A first concern");
    expect(screen.text()).toContain(packNote(LAW, londonDate(NOW)));
  });

  it("say so once they are older than three months", async () => {
    await open({}, "#rules");
    expect(screen.text()).toContain("the rules want checking");
    screen.unmount();
    await open({}, "#rules", london("2026-12-01T09:00"));
    expect(screen.text()).not.toContain("the rules want checking");
  });

  it("can be looked through, times too", async () => {
    await open({ profile: WHITLOCKS }, "#rules");
    await screen.type("textbox", "Look for a rule", "mediation certificate");
    expect(screen.text()).toContain("Appeal to the SEND Tribunal");
    expect(document.getElementById("rules-code-6.45")).toBeNull();
    await screen.type("textbox", "Look for a rule", "zebra");
    expect(screen.text()).toContain("Nothing here fits that.");
  });

  it("bring the one that the address names into focus", async () => {
    await open({ profile: WHITLOCKS }, "#rules-code-6.45");
    expect(document.activeElement?.id).toBe("rules-code-6.45");
  });
});

it("another part begins at the top for a screen reader", async () => {
  const { address } = await open({ profile: WHITLOCKS });
  address.go("#rules");
  await screen.settle();
  expect(screen.get("link", "The rules behind the letters").getAttribute("aria-current")).toBe("page");
  expect(document.activeElement?.textContent).toBe("What comes next");
});
