// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { SCENES } from "./dev/scenes.ts";
import type { FakeOptions } from "./fake-deps.ts";
import { type Opened, openComposer } from "./testing.tsx";

/** Everything was deleted in the settings while a letter was open here. */

const WORDS = "He cries at the gate.";

let open: Opened;

afterEach(() => {
  open.screen.unmount();
  open.composer.stop();
});

async function typed(options: FakeOptions | undefined) {
  open = await openComposer(options);
  await open.screen.type("textbox", "What is happening?", WORDS);
  return open;
}

const gone = (what: "everything" | "part") => act(() => open.deps.delete(what));

test("nothing of an open letter is kept any more, and that is said; its words stand there and can be copied", async () => {
  const { screen, deps, composer, did, letter } = await typed(SCENES.fresh);
  await gone("everything");
  expect(screen.get("heading", "Everything was deleted")).toBe(document.activeElement);
  expect(screen.get("alert").textContent).toContain("only on this screen");
  expect(screen.root.querySelector(".letter")?.textContent).toContain(WORDS);
  await screen.press("button", "Copy the letter");
  expect(did("copy")).toEqual([letter()]);
  await composer.flush();
  await screen.press("button", "Close");
  expect([deps.kept, did("keep"), did("record"), did("close")]).toEqual([null, [], [], [null]]);
});

test("there is no way on from there that would write something down", async () => {
  const { screen } = await typed(SCENES.fresh);
  await gone("part");
  expect(screen.text()).toContain("Part of the record was deleted");
  const names = screen.all("button").map((button) => button.getAttribute("aria-label") ?? button.textContent?.trim());
  expect(names.filter((name) => !/^(Copy|Close)/.test(name ?? ""))).toEqual([]);
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await screen.settle();
  expect(open.did("keep")).toEqual([]);
});

test("words that are in no letter yet stand there too", async () => {
  const { screen, did } = await typed(SCENES.fresh);
  await screen.press("button", "Save as my own letter");
  await screen.type("textbox", "Name", "For the mornings");
  await gone("everything");
  expect(screen.text()).toContain("For the mornings");
  await screen.press("button", "Copy these words");
  expect(JSON.stringify(did("copy"))).toContain("For the mornings");
});

test("where nothing was written, nothing is said to be lost", async () => {
  open = await openComposer(SCENES.choose);
  await gone("everything");
  expect(open.screen.text()).toContain("Nothing was written here.");
  expect(open.screen.find("button", /^Copy/)).toBeNull();
});
