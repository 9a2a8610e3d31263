// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { WHITLOCKS } from "../testing/family.ts";
import { SCENES } from "./dev/scenes.ts";
import type { FakeOptions } from "./fake-deps.ts";
import { type Opened, openComposer } from "./testing.tsx";

let open: Opened | null = null;
const start = async (options: FakeOptions = {}) => {
  open = await openComposer(options);
  return open;
};
const scene = (name: string) => start(SCENES[name]);
const at = (letter: string, school: Partial<typeof WHITLOCKS.school> = {}): FakeOptions => ({
  start: { letter, about: [] },
  context: { profile: { ...WHITLOCKS, school: { ...WHITLOCKS.school, ...school } } },
});
const role = (name: string) => open?.screen.root.querySelector(name)?.textContent ?? "";

afterEach(() => {
  open?.composer.stop();
  open?.screen.unmount();
});

describe("about this letter", () => {
  test("says what it is for, when not, what is fair, by when with its kind, and what comes next", async () => {
    await start(at("C1"));
    const about = role(".about-letter");
    for (const words of [
      "What it is for",
      "When something else is better",
      "A fair reply",
      "School’s policy",
      "5 school days",
      "If nothing comes",
      "What you see at school",
    ])
      expect(about).toContain(words);
    expect(about).not.toContain("Law that is left out");
  });

  test("law that does not bind this school is named with the reason; an unknown type leads to the settings", async () => {
    await start(at("C1", { type: "independent" }));
    expect(role(".about-letter")).toContain("not for independent schools");
    open?.composer.stop();
    open?.screen.unmount();
    const { screen, did } = await start(at("C1", { type: "unknown" }));
    await screen.press("button", "Say what type of school it is");
    expect(did("page")).toEqual(["settings"]);
  });

  test("what does not fit the case is said before the questions, and in the list, and stops nothing", async () => {
    const { screen, composer } = await start(at("R5", { type: "academy" }));
    expect(role(".cautions")).toContain("An academy need not answer this request");
    expect(screen.find("button", "Put it in my email")).not.toBeNull();
    composer.change();
    await screen.settle();
    await screen.type("textbox", "Find a letter", "educational record");
    const row = screen.all("button", /educational record/)[0];
    expect(row?.textContent).toContain("An academy need not answer this request");
    expect(row?.getAttribute("aria-disabled")).toBeNull();
  });

  test("a letter that goes into somebody's own form says so, and Copy is the main button", async () => {
    const { screen, press, did } = await start(at("X2"));
    expect(role(".cautions")).toContain("by the form on its website");
    expect(screen.get("button", "Copy the letter").className).toContain("btn-main");
    await press("Copy the letter");
    expect(did("copy")).toHaveLength(1);
  });
});

describe("the note for the reader", () => {
  test("goes below the letter when it is ticked, and leaves with it", async () => {
    const { screen, letter, press, did } = await start(at("C1"));
    expect(letter()).not.toContain("What would help in an answer");
    await screen.press("checkbox", /Add a short note for the school/);
    expect(letter()).toContain("R.’s mum, Year 4\n\nWhat would help in an answer:\n• ");
    expect(screen.text()).toContain(", and a note");
    await press("Put it in my email");
    expect(JSON.stringify(did("fill"))).toContain("What would help in an answer");
  });

  test("is kept with a half-filled letter", async () => {
    const { screen, composer, deps } = await start(at("C1"));
    await screen.press("checkbox", /Add a short note for the school/);
    await composer.flush();
    expect(deps.kept?.answers).toMatchObject({ "@note": "yes" });
  });
});

describe("on paper", () => {
  test("the letter goes there as it stands, with what would help", async () => {
    const { press, did } = await scene("concern");
    await press("Print it");
    expect(did("paper")).toMatchObject([
      {
        letter: "C1",
        reader: "school",
        to: [{ contact: "patel", name: "Ms Patel", role: "SENCO" }],
        cc: [{ name: "Mr Lowe" }],
        note: expect.arrayContaining(["What would help in an answer:"]),
      },
    ]);
    expect(JSON.stringify(did("paper"))).toContain("too frightened to leave the car");
  });

  test("what passes it on by the office calls it a letter, and the parent's own words stay", async () => {
    const contacts = WHITLOCKS.contacts.filter(({ role }) => role === "office");
    const { screen, press, did } = await start({
      start: { letter: "C1", about: [] },
      context: { profile: { ...WHITLOCKS, contacts } },
    });
    await screen.type("textbox", "What is happening?", "He read this email with me.");
    await press("Print it");
    const said = JSON.stringify(did("paper"));
    expect(said).toContain("please could you pass this letter to the SENCO?");
    expect(said).toContain("He read this email with me.");
  });

  test("a tab that could not be opened is said, and the letter is still there", async () => {
    const { screen, press } = await start({ ...SCENES.concern, failing: ["paper"] });
    await press("Print it");
    expect(screen.get("heading", "It could not be opened as paper")).not.toBeNull();
    await screen.press("button", "Back to the letter");
    expect(screen.text()).toContain("too frightened to leave the car");
  });
});

describe("letters of one's own", () => {
  test("stand first, are filled, and go to whom the parent chooses", async () => {
    const { screen, letter, composer } = await scene("own");
    const headings = screen.all("heading").map((one) => one.textContent);
    expect(headings.indexOf("Your own letters")).toBeLessThan(headings.indexOf("Used most"));
    expect(screen.get("button", /^Monday note/).textContent).toContain("R., Year 4: Monday mornings");
    await screen.press("button", /^Monday note/);
    expect(screen.get("heading", "Monday note")).toBe(document.activeElement);
    expect(composer.letter.to.value).toEqual([]);
    await screen.press("button", "Add Ms Patel to To");
    expect(letter()).toMatch(/^Dear Ms Patel,\n\nR\. finds Mondays hard\. Could Hillcrest Primary let us/);
  });

  test("are found by the search as well", async () => {
    const { screen } = await scene("own");
    await screen.type("textbox", "Find a letter", "monday");
    expect(screen.find("button", /^Monday note/)).not.toBeNull();
  });

  test("saved from a letter, with known values as fields, back at the letter", async () => {
    const { screen, did, composer } = await scene("concern");
    await screen.press("button", "Save as my own letter");
    expect((screen.get("textbox", "Words") as HTMLTextAreaElement).value).toContain("{child} was too frightened");
    await screen.type("textbox", "Name", "");
    await screen.press("button", "Keep it");
    expect(screen.text()).toContain("Give it a name");
    expect(did("template")).toEqual([]);
    await screen.type("textbox", "Name", "Mornings");
    await screen.press("button", "Keep it");
    expect(did("template")).toMatchObject([{ id: "new-1", template: { name: "Mornings", from: "C1" } }]);
    expect(composer.step.value).toBe("write");
    expect(screen.text()).toContain("“Mornings” is kept.");
    await screen.press("button", "See it there");
    await screen.press("button", /^Mornings/);
    expect(screen.text()).not.toContain("is kept");
  });

  test("a field goes in where the parent writes", async () => {
    const { screen } = await scene("own");
    await screen.press("button", "Write a letter of your own to keep");
    const words = screen.get("textbox", "Words") as HTMLTextAreaElement;
    await screen.type("textbox", "Words", "Dear  team");
    words.dispatchEvent(new FocusEvent("focus"));
    words.setSelectionRange(5, 5);
    await screen.press("button", "My name");
    expect((screen.get("textbox", "Words") as HTMLTextAreaElement).value).toBe("Dear {my name} team");
  });

  test("deleted, it is gone and can be had back", async () => {
    const { screen, did } = await scene("own");
    await screen.press("button", "Edit Monday note");
    await screen.press("button", "Delete it");
    expect(screen.find("button", /^Monday note/)).toBeNull();
    await screen.press("button", "Undo");
    expect(screen.find("button", /^Monday note/)).not.toBeNull();
    expect(did("template")).toMatchObject([{ template: null }, { template: { name: "Monday note" } }]);
  });

  test("what could not be written down is said, and nothing typed is lost", async () => {
    const { screen } = await start({ ...SCENES.concern, failing: ["template"] });
    await screen.press("button", "Save as my own letter");
    await screen.press("button", "Keep it");
    expect(screen.get("alert").textContent).toContain("could not be written down");
    expect((screen.get("textbox", "Words") as HTMLTextAreaElement).value).toContain("{child}");
  });

  test("Escape leaves the editor and not the composer", async () => {
    const { did, composer, screen } = await scene("own");
    await screen.press("button", "Edit Monday note");
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await screen.settle();
    expect(composer.step.value).toBe("choose");
    expect(did("close")).toEqual([]);
  });

  test("danger in one's own words brings help first", async () => {
    const { screen } = await scene("own");
    await screen.press("button", "Write a letter of your own to keep");
    await screen.type("textbox", "Words", "He says he wants to die.");
    expect(screen.text()).toContain("999");
  });

  test("a letter that was taken out since is not shown again", async () => {
    const { composer } = await start({ start: { letter: "own:gone", about: [] } });
    expect(composer.step.value).toBe("choose");
  });
});
