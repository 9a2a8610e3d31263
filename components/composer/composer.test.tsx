// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { EARLIER, SCENES } from "./dev/scenes.ts";
import type { FakeOptions } from "./fake-deps.ts";
import { type Opened, openComposer } from "./testing.tsx";

let open: Opened | null = null;
const start = async (options: FakeOptions = {}) => {
  open = await openComposer(options);
  return open;
};
const scene = (name: string) => start(SCENES[name]);

afterEach(() => {
  open?.composer.stop();
  open?.screen.unmount();
});

describe("what is it for", () => {
  test("the suggested step comes first and leads to the check before a chase", async () => {
    const { screen } = await scene("choose");
    const [first] = screen.all("button", /A gentle chase/);
    expect(first?.textContent).toContain("day 7");
    first?.click();
    await screen.settle();
    expect(screen.get("heading", "Has an answer come another way?")).toBe(document.activeElement);
  });

  test("a chase cannot be picked while the record has no email of one's own, and says why", async () => {
    const { screen } = await start();
    expect(screen.find("button", /A gentle chase/)).toBeNull();
    await screen.press("button", /^Chase an answer/);
    const chase = screen.get("button", /A gentle chase/);
    expect(chase.getAttribute("aria-disabled")).toBe("true");
    expect(chase.textContent).toContain("no email of yours in the record yet");
    await screen.press("button", /A gentle chase/);
    expect(screen.find("heading", "What is the email for?")).not.toBeNull();
  });

  test("the most used stand open, the groups are folded with their counts, and each opens by itself", async () => {
    const { screen } = await start();
    expect(screen.find("button", /A first concern/)).not.toBeNull();
    expect(screen.find("button", /A formal complaint/)).toBeNull();
    const complain = screen.get("button", /^Complain/);
    expect(complain.getAttribute("aria-expanded")).toBe("false");
    expect(complain.textContent).toMatch(/\d+ letters/);
    await screen.press("button", /^Complain/);
    expect(screen.find("button", /A formal complaint/)).not.toBeNull();
    expect(screen.get("button", /^Chase an answer/).getAttribute("aria-expanded")).toBe("false");
  });

  test("a search shows what fits and says how many there are; Escape empties it and closes nothing", async () => {
    const { screen, did } = await start();
    await screen.type("textbox", "Find a letter", "formal compaint");
    expect(screen.find("button", /A formal complaint/)).not.toBeNull();
    expect(screen.text()).toMatch(/\d+ letters? found/);
    const field = screen.get("textbox", "Find a letter");
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    await screen.settle();
    expect((field as HTMLInputElement).value).toBe("");
    expect(did("close")).toEqual([]);
  });

  test("what nothing has is said, with the groups below", async () => {
    const { screen } = await start();
    await screen.type("textbox", "Find a letter", "trampoline");
    expect(screen.text()).toContain("No letter has “trampoline”.");
    expect(screen.find("button", /^Complain/)).not.toBeNull();
  });

  test("arrow keys go through what was found, and Enter opens the only one", async () => {
    const { screen, composer } = await start();
    await screen.type("textbox", "Find a letter", "K1");
    const field = screen.get("textbox", "Find a letter");
    field.focus();
    const key = (name: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
      );
    key("ArrowDown");
    expect(document.activeElement?.textContent).toContain("A formal complaint");
    key("ArrowUp");
    expect(document.activeElement).toBe(field);
    key("Enter");
    await screen.settle();
    expect(composer.draft.letter.value).toBe("K1");
  });

  test("picking a letter moves the focus to its name, and Change comes back with the answers kept", async () => {
    const { screen, composer } = await start();
    await screen.press("button", /A first concern/);
    expect(screen.get("heading", "A first concern")).toBe(document.activeElement);
    await screen.type("textbox", "What is happening?", "He cries at the gate.");
    await screen.press("button", "Change what the email is for");
    await screen.press("button", /A first concern/);
    expect(composer.draft.answers.value).toEqual({ happening: "He cries at the gate." });
  });

  test("nothing is known yet: it still works, and names the settings", async () => {
    const { screen, did } = await scene("first");
    await screen.press("button", "tell it once in the settings");
    expect(did("page")).toEqual(["settings"]);
  });

  test("a case that cannot be read is said, and tried again", async () => {
    const failing = ["load"];
    const { screen } = await start({ ...SCENES.unloaded, failing });
    expect(screen.get("alert").textContent).toContain("Your email and your record are as they were");
    failing.length = 0;
    await screen.press("button", "Try again");
    expect(screen.get("heading", "What is the email for?")).toBe(document.activeElement);
  });
});

describe("the letter as it grows", () => {
  test("own words stand in it, marked", async () => {
    const { screen, letter } = await scene("fresh");
    await screen.type("textbox", "What is happening?", "He cries at the gate.");
    expect(letter()).toContain("He cries at the gate.");
    const marked = [...screen.root.querySelectorAll(".yours")].map((span) => span.textContent);
    expect(marked).toContain("He cries at the gate.");
  });

  test("each day to ask by shows its kind and its working; another changes the letter", async () => {
    const { screen, letter } = await scene("fresh");
    const proposed = screen.all("radio").filter((radio) => (radio as HTMLInputElement).checked);
    expect(proposed.length).toBeGreaterThan(0);
    expect(screen.text()).toContain("5 school days from today");
    await screen.press("radio", "Ask for no day");
    expect(letter()).not.toContain(", by ");
    await screen.press("radio", "Another day");
    await screen.type("textbox", "Which day?", "2027-03-25");
    expect(letter()).toContain("Thursday 25 March");
  });

  test("a day that is past is called so, and kept as typed", async () => {
    const { screen } = await scene("fresh");
    await screen.press("radio", "Another day");
    await screen.type("textbox", "Which day?", "2027-03-01");
    expect(screen.text()).toContain("not ahead of today");
  });

  test("a change is read out as one short line, once the answer is settled", async () => {
    const { screen, composer } = await scene("fresh");
    await screen.type("textbox", "What is happening?", "He cries at the gate.");
    expect(composer.spoken.value).toBe("");
    screen.get("textbox", "What is happening?").dispatchEvent(new Event("change", { bubbles: true }));
    await screen.settle();
    expect(composer.spoken.value).toMatch(/^Your letter: \d+ words, one request, one date\.$/);
  });

  test("a chase names the ticked emails by their dates", async () => {
    const { screen, letter } = await scene("chase");
    expect(letter()).toContain("12 March");
    expect(letter()).not.toContain("24 February");
    await screen.press("checkbox", "R. and a quiet start");
    expect(letter()).toContain("24 February");
  });
});

describe("before a chase", () => {
  test("“I have checked” needs an answer first, then becomes an entry", async () => {
    const { screen, did } = await scene("check");
    await screen.press("button", "I have checked");
    expect(screen.text()).toContain("Say yes or no first");
    await screen.press("radio", "No, nothing");
    await screen.press("button", "I have checked");
    expect(did("checked")).toEqual([{ of: ["m3"], found: "nothing", text: "" }]);
    expect(screen.find("heading", "A gentle chase")).not.toBeNull();
  });

  test("the search is for the people of these emails and of the letter", async () => {
    const { screen, did } = await scene("check");
    await screen.press("button", "Search my mail for these people");
    expect(did("search")).toEqual([["senco@hillcrest.example.sch.uk", "head@hillcrest.example.sch.uk"]]);
  });

  test("an answer that came is suggested for the record, and the letter can be written all the same", async () => {
    const { screen, did } = await scene("check");
    await screen.press("radio", "Yes, something came");
    await screen.type("textbox", "What was it?", "She rang on Monday.");
    await screen.press("button", "Add it to the record");
    expect(did("page")).toHaveLength(1);
    await screen.press("button", "Write all the same");
    expect(did("checked")).toEqual([{ of: ["m3"], found: "something", text: "She rang on Monday." }]);
  });

  test.each(["L2", "L3", "L5", "L9", "L14", "K4", "R8"])(
    "%s says that something has not come: it asks first too",
    async (id) => {
      open = await openComposer({ ...SCENES.choose, start: { letter: id, about: [] } });
      const { screen, composer } = open;
      expect(screen.find("heading", "Has an answer come another way?")).not.toBeNull();
      expect(screen.text().includes("came by post")).toBe(id.startsWith("L"));
      await screen.press("button", "Go on without checking");
      expect(composer.step.value).toBe("write");
    },
  );

  test("where no address is known there is nothing to search for, and thanks for a holding reply are not held up", async () => {
    const nobody = { ...SCENES.first, start: { letter: "L2", about: [] } };
    open = await openComposer(nobody);
    expect(open.screen.find("button", "Search my mail for these people")).toBeNull();
    open.screen.unmount();
    open.composer.stop();
    open = await openComposer({ ...SCENES.choose, start: { letter: "H4", about: [] } });
    expect(open.composer.step.value).toBe("write");
  });

  test("it does not insist, and does not ask twice", async () => {
    const { screen, did, composer } = await scene("check");
    await screen.press("button", "Go on without checking");
    expect(did("checked")).toEqual([]);
    expect(composer.step.value).toBe("write");
    await screen.press("button", "Change what the email is for");
    await screen.press("button", /A gentle chase/);
    expect(composer.step.value).toBe("write");
  });
});

describe("kept and closed", () => {
  test("what is typed is kept, and a closed composer has lost nothing", async () => {
    const { screen, deps, did } = await scene("fresh");
    await screen.type("textbox", "What is happening?", "He cries at the gate.");
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await screen.settle();
    expect(deps.kept?.answers).toEqual({ happening: "He cries at the gate." });
    expect(did("close")).toHaveLength(1);
  });

  test("a half-filled letter is shown again; starting afresh can be taken back", async () => {
    const { screen, composer } = await scene("concern");
    expect(screen.text()).toContain("As you left it at 22:54.");
    await screen.press("button", "Start afresh");
    expect(composer.draft.letter.value).toBeNull();
    await screen.press("button", "Take it back");
    expect(composer.draft.answers.value.helps).toBe("Coming in by the side door.");
  });

  test("when it cannot be kept, that is said at once", async () => {
    const { screen, composer } = await start({ ...SCENES.fresh, failing: ["keep"] });
    await screen.type("textbox", "What is happening?", "He cries at the gate.");
    await composer.flush();
    await screen.settle();
    expect(screen.get("alert").textContent).toContain("cannot be kept");
  });

  test("opening without a word typed keeps nothing", async () => {
    const { deps, composer } = await start({ context: { earlier: EARLIER } });
    await composer.flush();
    expect(deps.kept).toBeNull();
  });
});

test("a paragraph stays the same element while words in it are typed, so that it does not flicker", async () => {
  const { screen } = await scene("unknown");
  const greeting = () => [...screen.root.querySelectorAll(".letter p")].find((p) => p.textContent?.startsWith("Dear"));
  const before = greeting();
  await screen.type("textbox", "What is happening?", "He cries");
  const own = screen.root.querySelector(".yours[data-question=happening]")?.parentElement;
  await screen.type("textbox", "What is happening?", "He cries at the gate.");
  expect(screen.root.querySelector(".yours[data-question=happening]")?.parentElement).toBe(own);
  expect(greeting()).toBe(before);
});
