// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { watchIntents } from "./intent.ts";

const intents = { send: vi.fn(), schedule: vi.fn(), discard: vi.fn(), undo: vi.fn(), other: vi.fn() };
let stop = new AbortController();
let button: HTMLElement;

function press(): void {
  for (const type of ["mousedown", "mouseup", "click"]) {
    button.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
  }
}

beforeEach(() => {
  stop.abort();
  stop = new AbortController();
  for (const told of Object.values(intents)) told.mockClear();
  button = document.createElement("div");
  button.className = "aoO";
  button.setAttribute("role", "button");
  document.body.replaceChildren(button);
  watchIntents(document, stop.signal, intents);
});

it("takes the events of one press for one send", () => {
  press();
  expect(intents.send).toHaveBeenCalledOnce();
});

it("sees a second press at once, as after an alert that is answered quickly", () => {
  press();
  press();
  expect(intents.send).toHaveBeenCalledTimes(2);
});

it("takes Ctrl+Enter, and the click that the page makes of it, for one send", () => {
  button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
  button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(intents.send).toHaveBeenCalledOnce();
});

it("takes a press of anything else for going on, but not the echo of a press", () => {
  const menu = document.body.appendChild(document.createElement("div"));
  menu.setAttribute("selector", "scheduledSend");
  menu.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  menu.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
  // The menu has closed under the mouse, so the click is told of what was beneath it.
  document.body.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(intents.schedule).toHaveBeenCalledOnce();
  expect(intents.other).not.toHaveBeenCalled();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "x", bubbles: true }));
  expect(intents.other).toHaveBeenCalledOnce();
});
