// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Compose, ComposeEvent } from "../webmail.ts";
import { bar, DISCARD, type FormParts, form, RICH, SEND } from "./forms.fixtures.ts";
import { gmail } from "./index.ts";

/** Forms as they come, move, change and end, on pages made by hand. */

interface Found {
  compose: Compose;
  events: ComposeEvent[];
  button: HTMLElement;
}

let probes = 0;
let found: Found[];
let stop = new AbortController();
const dock = () => document.querySelector(".no") as HTMLElement;
const inline = () => document.querySelector(".ip") as HTMLElement;

function put(html: string, into: Element = dock()): HTMLElement {
  into.insertAdjacentHTML("beforeend", html);
  return into.lastElementChild as HTMLElement;
}

const docked = (parts: FormParts = {}) =>
  `<div class="AD"><div role="dialog"><h2></h2><div class="aaZ">${form(parts)}</div></div></div>`;

function watch(): void {
  gmail(document).watchComposes(stop.signal, (compose) => {
    const button = document.createElement("button");
    const one: Found = { compose, events: [], button };
    found.push(one);
    compose.mount(button);
    compose.on((event) => one.events.push(event));
  });
}

/** Waits for a fact, on a slow machine too. */
const soon = (fact: () => void) => vi.waitFor(fact, { timeout: 4000 });
const nth = (n: number) => found[n] as Found;
const types = (n = 0) => nth(n).events.map(({ type }) => type);
const buttonsIn = (root: Element) => root.querySelectorAll("button").length;
/** Whatever the adapter had to do for the change before has been done when a form put in after it has been found. */
async function settled(): Promise<void> {
  const before = found.length;
  probes += 1;
  const probe = put(form({ draft: `900${probes}` }), document.body);
  await soon(() => expect(found).toHaveLength(before + 1));
  found.pop();
  probe.remove();
}

function press(target: Element | null): void {
  for (const type of ["mousedown", "mouseup", "click"])
    target?.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
}

const send = (root: Element) => press(root.querySelector(".aoO"));

beforeEach(() => {
  stop.abort();
  stop = new AbortController();
  found = [];
  document.body.innerHTML =
    '<div role="main"><div class="ip"></div></div><div class="no"></div><div class="aSs"><div class="aSt"></div></div>';
});

describe("finding", () => {
  it("finds forms that are there and that come, each once, with one button beside Send", async () => {
    const first = put(docked({ draft: "1" }));
    watch();
    expect(found).toHaveLength(1);
    const second = put(form({ draft: "2" }), inline());
    await soon(() => expect(found).toHaveLength(2));
    put("<p></p>", second);
    await settled();
    expect([buttonsIn(first), buttonsIn(second)]).toEqual([1, 1]);
    expect(nth(0).button.previousElementSibling?.className).toBe("dC");
  });

  it("finds forms of two generations of the page side by side", async () => {
    watch();
    put(docked({ draft: "1" }));
    put('<div data-compose-id="7"><div class="Am editable" contenteditable="true"></div><input name="draft"></div>');
    await soon(() => expect(found).toHaveLength(2));
  });

  it("finds a form that gets its body, its marks, or its shell late", async () => {
    watch();
    const bodiless = put(form({ body: "", draft: "1" }));
    await settled();
    put(RICH, bodiless.querySelector(".words") as HTMLElement);
    await soon(() => expect(found).toHaveLength(1));

    const unmarked = put(`<div class="M9"><div class="in">${RICH}</div></div>`);
    await settled();
    expect(found).toHaveLength(1);
    put('<input type="hidden" name="composeid">', unmarked.firstElementChild as HTMLElement);
    await soon(() => expect(found).toHaveLength(2));

    const inner = put(form({ root: "aoI", draft: "3" }));
    inner.setAttribute("role", "region");
    await soon(() => expect(found).toHaveLength(3));
    const shell = put('<div class="M9"></div>');
    shell.append(inner);
    await settled();
    expect(found).toHaveLength(3);
    expect(buttonsIn(shell)).toBe(1);
  });

  it("takes the nearest element with a form's marks where no other sign is known, and never two forms for one", async () => {
    put(`<section>${form({ root: "", draft: "1" })}${form({ root: "", draft: "2" })}<div>${RICH}</div></section>`);
    watch();
    expect(found.map(({ compose }) => compose.key())).toEqual(["msg-a:r1", "msg-a:r2"]);
  });

  it("looks at a form again that the user acts in", async () => {
    const root = put(form({ body: "" }));
    watch();
    const body = root.querySelector(".words") as HTMLElement;
    body.innerHTML = RICH;
    body.querySelector("[g_editable]")?.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
    expect(found).toHaveLength(1);
  });

  it("stops with its signal", async () => {
    watch();
    stop.abort();
    put(docked({ draft: "1" }));
    const other = vi.fn();
    gmail(document).watchComposes(new AbortController().signal, other);
    expect(other).toHaveBeenCalledOnce();
    expect(found).toHaveLength(0);
  });
});

describe("the button", () => {
  it("is back, once, when the row is built anew", async () => {
    const root = put(docked({ draft: "1" }));
    watch();
    (root.querySelector("tr") as HTMLElement).innerHTML = `<td class="Up"><div>${SEND}</div></td>`;
    await soon(() => expect(buttonsIn(root)).toBe(1));
    expect(nth(0).button.previousElementSibling?.className).toBe("dC");
  });

  it("stands outside the words and the fields where Send is not found, and goes to Send when that comes", async () => {
    const root = put(docked({ draft: "1", send: "" }));
    watch();
    expect(nth(0).button.previousElementSibling?.className).toBe("oh");
    const bare = put(docked({ draft: "2", send: "", discard: "" }));
    await soon(() => expect(found).toHaveLength(2));
    expect(bare.querySelector(".M9")?.lastElementChild).toBe(nth(1).button);
    for (const { button } of found) expect(button.closest("[g_editable], form")).toBeNull();
    put(SEND, root.querySelector(".Up div") as HTMLElement);
    await soon(() => expect(nth(0).button.previousElementSibling?.className).toBe("dC"));
    expect(buttonsIn(root)).toBe(1);
  });

  it("never stands in the mail, whatever that holds", async () => {
    const body = RICH.replace("></div>", `>${SEND}${DISCARD}</div>`);
    const root = put(docked({ draft: "1", send: "", discard: "", body }));
    watch();
    expect(buttonsIn(root)).toBe(1);
    expect(nth(0).button.closest("[g_editable]")).toBeNull();
  });
});

describe("a draft that moves", () => {
  it("keeps its Compose from the thread to a window to full screen, the new form there before the old one goes", async () => {
    const reply = put(form({ draft: "1" }), inline());
    watch();
    const window = put(docked({ draft: "1" }));
    await soon(() => expect(buttonsIn(window)).toBe(1));
    reply.remove();
    await settled();
    const full = document.querySelector(".aSt") as HTMLElement;
    full.append(window.querySelector("[role=dialog]") as HTMLElement);
    window.remove();
    await settled();
    expect(found).toHaveLength(1);
    expect(document.querySelectorAll("button")).toHaveLength(1);
    expect(full.contains(nth(0).button)).toBe(true);
    expect(types()).toEqual([]);
    expect(nth(0).compose.signal.aborted).toBe(false);
    press(full.querySelector(".oh"));
    full.replaceChildren();
    await soon(() => expect(types()).toEqual(["discarded"]));
  });

  it("keeps it when the new form has no id at first, however long the old one has gone", async () => {
    const reply = put(form({ draft: "1" }), inline());
    watch();
    reply.remove();
    const window = put(docked());
    await soon(() => expect(found).toHaveLength(2));
    const now = Date.now;
    const later = vi.spyOn(Date, "now").mockImplementation(() => now() + 600);
    await settled();
    later.mockRestore();
    expect(nth(0).compose.signal.aborted).toBe(false);
    window.querySelector("[name=draft]")?.setAttribute("value", "#msg-a:r1");
    await soon(() => expect(nth(1).compose.signal.aborted).toBe(true));
    expect(types(1).filter((type) => type !== "named")).toEqual([]);
    expect(types()).toEqual([]);
    expect(window.contains(nth(0).button)).toBe(true);
    expect(buttonsIn(window)).toBe(1);
  });

  it("is where the user goes on with it, and goes back to the form that was only hidden", async () => {
    const reply = put(form({ draft: "1" }), inline());
    watch();
    inline().style.display = "none";
    const window = put(docked({ draft: "1" }));
    await soon(() => expect(buttonsIn(window)).toBe(1));
    put("<p></p>", reply);
    await settled();
    expect(buttonsIn(reply)).toBe(0);
    inline().style.display = "";
    window.remove();
    await soon(() => expect(buttonsIn(reply)).toBe(1));
    expect(found).toHaveLength(1);
    expect(types()).toEqual([]);
  });

  it("is not brought back by a hidden form that is left of it", async () => {
    const reply = put(form({ draft: "1" }), inline());
    watch();
    inline().style.display = "none";
    const window = put(docked({ draft: "1" }));
    await soon(() => expect(buttonsIn(window)).toBe(1));
    press(window.querySelector(".oh"));
    window.remove();
    await soon(() => expect(types()).toEqual(["discarded"]));
    put("<p></p>", reply);
    await settled();
    expect(types()).toEqual(["discarded"]);
    expect(found).toHaveLength(1);
  });

  it("ends when its window stays and is empty, and when another draft comes into its place", async () => {
    const window = put(docked({ draft: "1", root: "" }));
    watch();
    window.style.display = "none";
    window.querySelector(".aaZ")?.replaceChildren();
    await soon(() => expect(types()).toEqual(["closed"]));
    const other = put(docked({ draft: "2" }));
    await soon(() => expect(found).toHaveLength(2));
    other.querySelector("[name=draft]")?.setAttribute("value", "#msg-a:r3");
    await soon(() => expect(found).toHaveLength(3));
    expect(types(1)).toEqual(["closed"]);
    expect(nth(2).compose.key()).toBe("msg-a:r3");
    expect(buttonsIn(other)).toBe(1);
  });
});

describe("how a draft ends", () => {
  it("tells what was sent from what was closed, and each to its own draft", async () => {
    const one = put(docked({ draft: "1", thread: "1" }));
    const two = put(docked({ draft: "2", thread: "2" }));
    put('<div role="alertdialog" style="display: none"></div>', document.body);
    watch();
    send(one);
    send(two);
    // Time enough for a first look at alerts.
    await settled();
    one.remove();
    two.remove();
    put(bar("2"), document.body);
    await soon(() => expect(types(1)).toEqual(["send", "sent"]));
    expect(types(0)).toEqual(["send"]);
    document.querySelector("#link_undo")?.setAttribute("param", "#thread-a:r1");
    await soon(() => expect(types(0)).toEqual(["send", "sent"]));
    press(document.querySelector("#link_undo"));
    expect(types(0)).toEqual(["send", "sent", "undone"]);
    expect(types(1)).toEqual(["send", "sent"]);
  });

  it("says of two replies in one thread in turn that they were sent", async () => {
    const one = put(form({ draft: "1", thread: "1" }), inline());
    const two = put(docked({ draft: "2", thread: "1" }));
    watch();
    send(one);
    send(two);
    one.remove();
    two.remove();
    const said = put(bar("1"), document.body);
    await soon(() => expect(types(0)).toEqual(["send", "sent"]));
    expect(types(1)).toEqual(["send"]);
    said.remove();
    put(bar("1"), document.body);
    await soon(() => expect(types(1)).toEqual(["send", "sent"]));
  });

  it("takes the bar about a thrown-away draft for nobody's send", async () => {
    const one = put(form({ draft: "1", thread: "1" }), inline());
    const two = put(docked({ draft: "2", thread: "1" }));
    watch();
    send(one);
    one.remove();
    press(two.querySelector(".oh"));
    two.remove();
    const said = put(bar("1"), document.body);
    await soon(() => expect(types(1)).toEqual(["discarded"]));
    await settled();
    expect(types(0)).toEqual(["send"]);
    press(document.querySelector("#link_undo"));
    put(docked({ draft: "2", thread: "1" }));
    await soon(() => expect(types(1)).toEqual(["discarded", "restored"]));
    expect(types(0)).toEqual(["send"]);
    said.remove();
  });

  it("tells that a closed draft is open again, once", async () => {
    const one = put(docked({ draft: "1" }));
    watch();
    one.remove();
    await soon(() => expect(types()).toEqual(["closed"]));
    const again = put(docked({ draft: "1" }));
    await soon(() => expect(types()).toEqual(["closed", "restored"]));
    again.remove();
    await soon(() => expect(types(1)).toEqual(["closed"]));
    expect(types()).toEqual(["closed", "restored"]);
  });

  const schedule = () => press(document.querySelector("[selector=scheduledSend]"));
  const MENU = '<div role="menu"><div selector="scheduledSend" role="menuitem"></div></div>';

  it("tells that a draft was scheduled, with what stood in it when that was asked for", async () => {
    const one = put(docked({ draft: "1", thread: "1", subject: "Mornings" }));
    put(MENU, document.body);
    watch();
    press(one.querySelector("[aria-haspopup]"));
    schedule();
    one.remove();
    put(bar("1"), document.body);
    await soon(() => expect(types()).toEqual(["scheduled"]));
    expect(nth(0).events[0]).toMatchObject({ draft: { subject: "Mornings", ids: { draft: "msg-a:r1" } } });
    press(document.querySelector("#link_undo"));
    expect(types()).toEqual(["scheduled", "undone"]);
  });

  it("takes a draft for closed when the menu was dismissed", async () => {
    const one = put(docked({ draft: "1", thread: "1" }));
    put(MENU, one.querySelector(".M9") as HTMLElement);
    watch();
    schedule();
    press(one.querySelector("h2"));
    one.remove();
    await soon(() => expect(types()).toEqual(["closed"]));
  });

  it("hears an alert that was in the page and is shown again, of the draft pressed last", async () => {
    const alert = put('<div role="alertdialog" style="display: none"></div>', document.body);
    const one = put(docked({ draft: "1", thread: "1" }));
    const two = put(docked({ draft: "2", thread: "2" }));
    watch();
    send(one);
    send(two);
    alert.style.display = "";
    await soon(() => expect(types(1)).toEqual(["send", "stopped"]));
    expect(types(0)).toEqual(["send"]);
    alert.style.display = "none";
    press(two.querySelector("h2"));
    two.remove();
    await soon(() => expect(types(1)).toEqual(["send", "stopped", "closed"]));
  });

  it("takes a form that goes by itself, sent elsewhere, for closed and nothing else", async () => {
    const one = put(docked({ draft: "1", thread: "1" }));
    watch();
    one.remove();
    put(bar("1"), document.body);
    await soon(() => expect(types()).toEqual(["closed"]));
    await settled();
    expect(types()).toEqual(["closed"]);
  });
});
