// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Compose, ComposeEvent } from "../webmail.ts";
import { outlook } from "./index.ts";

/** Forms as they come, are built anew, and end, on pages made by hand. What a real page does to them is tried in the browser. */

interface Found {
  compose: Compose;
  events: ComposeEvent[];
}

const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const JO = "jo.whitlock@example.org";

let found: Found[];
let stop = new AbortController();
let pane: HTMLElement;

interface Parts {
  key?: string;
  /** Chips of To; null where the people are folded into one line of these words. */
  to?: string | null;
  folded?: string;
  subject?: string;
  text?: string;
  /** Attributes of what holds the form. */
  root?: string;
  more?: string;
}

const chip = (label: string, shown = label) =>
  `<span class="_Entity _EType_RECIPIENT_ENTITY _EReadonly_1" contenteditable="false" aria-label="${label}"><span class="textContainer-1">${shown}</span></span>`;
const well = (key: string, row: string, inside: string) =>
  `<div role="group" id="MSG_${key}_${row}"><button>${row}</button><div contenteditable="true" aria-label="${row}">${inside}</div></div>`;
const ROW = `<div class="row"><div data-testid="ComposeSendButton"><div class="fui-SplitButton"><button id="s__primaryActionButton">Send</button><button id="s__menuButton" aria-haspopup="menu"></button></div></div>
  <button id="discardCompose">Discard</button></div>`;

function form({ key = "a1", to = chip(`${PATEL.name} &lt;${PATEL.address}&gt;`), folded = "", ...parts }: Parts = {}) {
  const people =
    to === null
      ? `<div><span></span><div tabindex="0">${folded}</div></div>`
      : well(key, "TO", to) + well(key, "CC", "") + (parts.more ?? "");
  return `<div ${parts.root ?? `id="docking_InitVisiblePart_${key}"`}>${ROW}${people}
    <input id="MSG_${key}_SUBJECT" value="${parts.subject ?? "Mornings"}">
    <div id="editorParent_${key}"><div role="textbox" aria-multiline="true" contenteditable="true"><div>${parts.text ?? "Hello"}</div></div></div></div>`;
}

function put(html: string, into: Element = pane): HTMLElement {
  into.insertAdjacentHTML("beforeend", html);
  return into.lastElementChild as HTMLElement;
}

function watch(): void {
  outlook(document, () => Promise.reject(new Error("nothing is filled here"))).watchComposes(stop.signal, (compose) => {
    const one: Found = { compose, events: [] };
    found.push(one);
    const button = document.createElement("span");
    button.className = "ours";
    compose.mount(button);
    compose.on((event) => one.events.push(event));
  });
}

/** Lets the page's changes be heard of, and time go by. */
const passes = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const nth = (n = 0) => found[n] as Found;
const types = (n = 0) => nth(n).events.map(({ type }) => type);
const ours = (root: Element) => root.querySelectorAll(".ours").length;

function press(target: Element | null | undefined): void {
  for (const type of ["mousedown", "mouseup", "click"])
    target?.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
}

const keys = (target: Element | null, init: KeyboardEventInit) =>
  target?.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, key: "Enter", ...init }));

const send = (root: Element) => press(root.querySelector("[id$=__primaryActionButton]"));
const body = (root: Element) => root.querySelector('[role="textbox"]');

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 3, 11) });
  found = [];
  stop = new AbortController();
  document.body.innerHTML = `<div id="primaryMailboxRoot_1" data-folder-name="${JO}" title="${JO}"></div>
    <div role="toolbar"><button class="fui-SplitButton__primaryActionButton" aria-label="New mail">New mail</button></div>
    <div role="main" data-app-section="MailReadCompose"><div id="ReadingPaneContainerId"></div></div>`;
  pane = document.querySelector("#ReadingPaneContainerId") as HTMLElement;
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe("finding", () => {
  it("finds forms that are there and that come, each once, with one element of ours beside Send and none in the mail", async () => {
    const first = put(form());
    watch();
    const second = put(form({ key: "b2" }));
    await passes(500);
    first.querySelector(".row")?.append(document.createElement("i"));
    await passes(500);
    expect(found).toHaveLength(2);
    expect([ours(first), ours(second)]).toEqual([1, 1]);
    expect(first.querySelector(".ours")?.previousElementSibling?.matches("[data-testid=ComposeSendButton]")).toBe(true);
    expect(document.querySelectorAll("[contenteditable] .ours, [role=group] .ours")).toHaveLength(0);
  });

  it("puts it back when it is taken out, and when the row is built anew: never two", async () => {
    const root = put(form());
    watch();
    await passes(500);
    root.querySelector(".ours")?.remove();
    await passes(500);
    expect(ours(root)).toBe(1);
    for (let times = 0; times < 3; times++) {
      root.querySelector(".row")?.replaceWith(document.createRange().createContextualFragment(ROW));
      await passes(500);
      expect(ours(root)).toBe(1);
    }
    expect(found).toHaveLength(1);
  });

  it("takes a form by its fields where its root has another name, and never the pane, a search or a shown message", async () => {
    watch();
    put('<div role="search"><div role="textbox" contenteditable="true"></div><input></div>', document.body);
    const shown = `<div aria-expanded="true"><div role="group" id="MSG_z_TO">Ms Patel</div><div role="document"><div role="textbox" contenteditable="true"></div></div></div>`;
    put(shown);
    await passes(500);
    expect(found).toHaveLength(0);
    const root = put(form({ root: 'class="x1"' }));
    await passes(500);
    expect(found).toHaveLength(1);
    expect(ours(root)).toBe(1);
  });
});

describe("reading", () => {
  it("takes whom a chip shows, without signs of a font, and a name alone for a name", async () => {
    const labels = [
      ["one@example.org"],
      ["Ada Shaw &lt;ada.shaw@example.org&gt;", "\uE001Ada Shaw\u200B"],
      ["offlineMr Lowe", "Mr Lowe"],
    ] as const;
    put(form({ to: `${labels.map(([label, shown]) => chip(label, shown)).join("")}typed@example.org` }));
    watch();
    await passes();
    expect(nth().compose.read().to).toEqual([
      { name: "", address: "one@example.org" },
      { name: "Ada Shaw", address: "ada.shaw@example.org" },
      { name: "Mr Lowe", address: "" },
      { name: "", address: "typed@example.org" },
    ]);
  });

  it("never takes one's own address in the line From for a recipient", async () => {
    put(form({ more: `<div id="MSG_a1_FROM" aria-label="From: Jo &lt;jo.alias@example.org&gt;">Jo</div>` }));
    watch();
    await passes();
    const { from, to, cc, bcc } = nth().compose.read();
    expect(from?.address).toBe("jo.alias@example.org");
    expect([to, cc, bcc]).toEqual([[PATEL], [], []]);
  });

  it("keeps the people that were there before they were folded into one line", async () => {
    const root = put(form());
    watch();
    await passes();
    for (const row of root.querySelectorAll('[role="group"]')) row.remove();
    await passes(100);
    expect(nth().compose.read().to).toEqual([PATEL]);
  });
});

describe("ending", () => {
  it("sees Send, Ctrl+Enter and Cmd+Enter, and neither the ribbon's buttons nor Enter", async () => {
    for (const [nr, how] of [
      (root: Element) => send(root),
      (root: Element) => keys(body(root), { ctrlKey: true }),
      (root: Element) => keys(body(root), { metaKey: true }),
    ].entries()) {
      const root = put(form({ key: `k${nr}`, subject: `Mornings ${nr}` }));
      if (nr === 0) watch();
      await passes(500);
      press(document.querySelector(".fui-SplitButton__primaryActionButton"));
      keys(body(root), {});
      expect(types(nr)).toEqual([]);
      how(root);
      expect(types(nr)).toEqual(["send"]);
      root.remove();
      await passes(1000);
    }
  });

  it("calls a form that stays long after Send and is then left closed, not sent once more", async () => {
    const root = put(form());
    watch();
    await passes();
    send(root);
    await passes(15_000);
    press(document.body);
    root.remove();
    await passes(1000);
    expect(types()).toEqual(["send", "closed"]);
  });

  it("knows a draft again that comes back folded, by the people it had; not where others stand there", async () => {
    for (const [nr, folded, to] of [
      [0, "Ms Patel", [PATEL]],
      [1, "Mr Lowe", [{ name: "Mr Lowe", address: "" }]],
    ] as const) {
      const root = put(form({ key: `c${nr}`, subject: `Mornings ${nr}` }));
      if (nr === 0) watch();
      await passes(500);
      send(root);
      root.remove();
      await passes(1000);
      const again = put(form({ key: `d${nr}`, subject: `Mornings ${nr}`, to: null, folded }));
      await passes(500);
      expect(types(nr * 2)).toEqual(["send", "undone"]);
      const { compose } = nth(nr * 2 + 1);
      expect(compose.key()).toBe(nth(nr * 2).compose.key());
      expect(compose.read().to).toEqual(to);
      again.remove();
      await passes(1000);
    }
  });

  it("calls a send undone only by the same draft: not by another subject, nor by other people", async () => {
    const root = put(form());
    watch();
    await passes(500);
    send(root);
    root.remove();
    await passes(1000);
    put(form({ key: "b2", subject: "Evenings" })).remove();
    put(form({ key: "c3", subject: "Evenings" }));
    put(form({ key: "d4", to: chip("head@example.org") }));
    await passes(500);
    expect(types()).toEqual(["send"]);
  });

  it("calls it undone when Undo was pressed, also where the words came back otherwise", async () => {
    const root = put(form());
    watch();
    await passes(500);
    send(root);
    root.remove();
    await passes(1000);
    press(put('<div class="fui-Toast"><button>Undo</button></div>', document.body).querySelector("button"));
    put(form({ key: "b2", text: "Hello&nbsp;again" }));
    await passes(500);
    expect(types()).toEqual(["send", "undone"]);
  });

  it("keeps a form that is taken out for a moment, and one that is built anew under another name", async () => {
    const root = put(form());
    watch();
    await passes(500);
    root.remove();
    await passes(100);
    pane.append(root);
    await passes(1000);
    root.replaceWith(document.createRange().createContextualFragment(form({ key: "b2" })));
    await passes(1000);
    expect(found).toHaveLength(1);
    expect(types()).toEqual([]);
    expect(ours(pane)).toBe(1);
  });

  it("calls a draft closed whose discarding was asked for, and then written on", async () => {
    const root = put(form());
    watch();
    await passes(500);
    press(root.querySelector("#discardCompose"));
    press(body(root));
    root.remove();
    await passes(1000);
    expect(types()).toEqual(["closed"]);
  });

  it("sees Send beside a form in a window of its own, where it stands outside what holds the form", async () => {
    document.body.innerHTML = `<div>${ROW}${form({ root: 'data-app-section="Form_Content"' }).replace(ROW, "")}</div>`;
    watch();
    await passes(500);
    expect(document.querySelector(".ours")?.parentElement?.className).toBe("row");
    send(document.body);
    expect(types()).toEqual(["send"]);
  });

  it("takes what comes back much later for another draft", async () => {
    const root = put(form());
    watch();
    await passes(500);
    send(root);
    root.remove();
    await passes(5 * 60_000);
    put(form({ key: "later" }));
    await passes(500);
    expect(types()).toEqual(["send"]);
    expect(nth(1).compose.key()).not.toBe(nth(0).compose.key());
  });
});
