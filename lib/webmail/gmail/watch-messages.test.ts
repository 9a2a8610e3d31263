// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageChanges } from "../common/page-changes.ts";
import type { ShownMessage } from "../webmail.ts";
import { headingHtml, JO, messageHtml, PATEL, person, threadHtml } from "./testing/message-html.ts";
import { watchMessages } from "./watch-messages.ts";

/** Observers of sizes, which tell nothing by themselves: a test says what has come into sight. */
const observed = new Map<Element, (entries: object[]) => void>();

class Sizes {
  readonly #tell: (entries: object[]) => void;
  constructor(tell: (entries: object[]) => void) {
    this.#tell = tell;
  }
  observe(element: Element) {
    observed.set(element, this.#tell);
  }
  unobserve(element: Element) {
    observed.delete(element);
  }
  disconnect() {
    observed.clear();
  }
}

let tell: (changes: PageChanges) => void;
let reports: ShownMessage[];
let account: string | null;
let stop: AbortController;

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", Sizes);
  document.body.innerHTML = "";
  document.documentElement.lang = "en-GB";
  document.location.hash = "";
  reports = [];
  account = JO;
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(html: string): void {
  document.body.innerHTML = html;
  const page = {
    onChanges: (listener: (changes: PageChanges) => void) => {
      tell = listener;
      listener({ added: [document.documentElement], touched: new Set() });
    },
    soon: () => {},
  };
  watchMessages(
    page,
    () => account,
    stop.signal,
    (message) => reports.push(message),
  );
}

const the = (css: string) => document.querySelector(css) as HTMLElement;

/** Everything that is observed comes into sight, but what is left out. */
function comeIntoSight(css = "*"): void {
  for (const [element, told] of [...observed])
    if (element.matches(css)) told([{ target: element, contentRect: { height: 100 } }]);
}

function put(into: Element, html: string): void {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const added = [...holder.content.children];
  into.append(...added);
  tell({ added, touched: new Set([into]) });
}

function touch(...elements: Element[]): void {
  tell({ added: [], touched: new Set(elements) });
}

describe("messages that are shown", () => {
  it("are read when they come into sight, and once", () => {
    start(`<div role="main">${threadHtml("About R.", messageHtml())}</div>`);
    expect(reports).toEqual([]);
    comeIntoSight();
    expect(reports).toMatchObject([
      {
        ids: { message: "msg-f:16", legacy: "10", thread: "thread-f:32", legacyThread: "20000020" },
        from: { name: "Ms Patel", address: PATEL },
        to: [{ name: "", address: JO }],
        subject: "About R.",
        own: false,
      },
    ]);
    touch(the(".a3s"), the("[role=main]"));
    expect(reports).toHaveLength(1);
    expect(observed.size).toBe(0);
  });

  it("are read again for what comes late, once for each: subject, ids, attachments, a header built anew", () => {
    start(`<div role="main"><div class="pane">${messageHtml({ id: "msg-a:r1" })}</div></div>`);
    comeIntoSight();
    expect(reports).toMatchObject([{ subject: "", ids: { message: "msg-a:r1" } }]);
    the(".pane").insertAdjacentHTML("afterbegin", headingHtml(""));
    tell({ added: [the(".ha")], touched: new Set([the(".pane")]) });
    the("h2").textContent = "About R.";
    touch(the("h2"));
    expect(reports.map(({ subject, ids }) => [subject, ids.thread])).toEqual([
      ["", undefined],
      ["", "thread-f:32"],
      ["About R.", "thread-f:32"],
    ]);
    the(".adn").dataset.legacyMessageId = "2000001a";
    touch(the(".adn"));
    expect(reports.at(-1)?.ids.legacy).toBe("2000001a");
    put(the(".gs"), `<div class="aQH"><span class="aZo"></span></div>`);
    expect(reports).toHaveLength(4);
    put(the(".aZo"), `<span class="aV3">plan.pdf</span>`);
    expect(reports.at(-1)?.attachments).toEqual(["plan.pdf"]);
    const header = the(".gE").cloneNode(true) as HTMLElement;
    const strip = the(".strip").cloneNode(true) as HTMLElement;
    the(".gE").replaceWith(header);
    the(".strip").replaceWith(strip);
    tell({ added: [header, strip], touched: new Set([the(".gs")]) });
    expect(reports).toHaveLength(6);
    expect(reports.at(-1)?.place).toBe(strip);
    touch(the(".gs"), the("h2"), the(".adn"));
    expect(reports).toHaveLength(6);
  });

  it("say whose mailbox it is as soon as that is known", () => {
    account = null;
    start(`<div role="main">${threadHtml("About R.", messageHtml({ sender: person("gD", JO, "Jo Whitlock") }))}</div>`);
    comeIntoSight();
    expect(reports).toMatchObject([{ own: false }]);
    account = JO;
    const title = document.head.appendChild(document.createElement("title"));
    touch(title);
    expect(reports.map(({ own }) => own)).toEqual([false, true]);
    title.remove();
  });

  it("that were there before a view was left are not told of again when it comes back", () => {
    start(`<div role="main">${threadHtml("About R.", messageHtml())}</div>`);
    comeIntoSight();
    const view = the("[role=main]");
    view.remove();
    put(document.body, `<div role="main">${threadHtml("Another", messageHtml({ id: "msg-f:17" }))}</div>`);
    comeIntoSight();
    document.body.append(view);
    tell({ added: [view], touched: new Set([document.body]) });
    comeIntoSight();
    expect(reports.map(({ subject }) => subject)).toEqual(["About R.", "Another"]);
  });

  it("belong to the thread whose heading stands nearest, not to a row of the list beside it", () => {
    const row = `<tr class="zA"><td><span data-thread-id="#thread-f:77" data-legacy-thread-id="2000004d">x</span></td></tr>`;
    const list = `<div class="aia"><table>${row}</table></div>`;
    const stale = `<div role="main">${threadHtml("Left before", messageHtml({ id: "msg-f:99" }))}</div>`;
    const pane = `<div class="apa">${headingHtml("In the pane", "undefined", "")}${messageHtml()}</div>`;
    start(`${stale}<div role="main">${list}${pane}</div>`);
    comeIntoSight('[data-message-id="#msg-f:16"]');
    expect(reports).toMatchObject([{ subject: "In the pane", ids: { message: "msg-f:16" } }]);
    expect(reports[0]?.ids).not.toHaveProperty("thread");
    expect(reports[0]?.ids).not.toHaveProperty("legacyThread");
  });

  it("take no heading of a view that was left, and none of the thread before in the same place", () => {
    const stale = `<div role="main">${threadHtml("Left before", messageHtml({ id: "msg-f:99" }))}</div>`;
    const fresh = messageHtml({ thread: "thread-f:33" });
    start(`${stale}<div role="main"><div class="here">${fresh}</div></div>`);
    comeIntoSight('[data-message-id="#msg-f:16"]');
    expect(reports.at(-1)).toMatchObject({ subject: "", ids: { thread: "thread-f:33", legacyThread: "21" } });
    the(".here").insertAdjacentHTML("afterbegin", headingHtml("The thread before", "thread-f:32"));
    tell({ added: [the(".here > .ha")], touched: new Set() });
    expect(reports).toHaveLength(1);
    the(".here h2").dataset.threadPermId = "thread-f:33";
    the(".here h2").textContent = "This thread";
    touch(the(".here h2"));
    expect(reports.at(-1)).toMatchObject({ subject: "This thread" });
  });

  it("are told of again when the heading over them turns out to have been the thread's before", () => {
    start(`<div role="main">${threadHtml("The thread before", messageHtml())}</div>`);
    comeIntoSight();
    Object.assign(the("h2").dataset, { threadPermId: "thread-f:33", legacyThreadId: "20000021" });
    touch(the("h2"));
    the("h2").textContent = "This thread";
    touch(the("h2"));
    expect(reports.map(({ subject, ids }) => [subject, ids.thread])).toEqual([
      ["The thread before", "thread-f:32"],
      ["The thread before", "thread-f:33"],
      ["This thread", "thread-f:33"],
    ]);
    touch(the("h2"));
    expect(reports).toHaveLength(3);
  });

  it("take no heading of another view where nothing says which thread they are of, nor one in somebody's mail", () => {
    const stale = `<div role="main">${threadHtml("Left before", messageHtml({ id: "msg-f:99" }))}</div>`;
    const posing = messageHtml({ body: '<h2 class="hP" data-thread-perm-id="thread-f:66">Posing</h2>' });
    start(`${stale}<div role="main">${posing}</div>`);
    comeIntoSight('[data-message-id="#msg-f:16"]');
    expect(reports).toMatchObject([{ subject: "" }]);
    expect(reports[0]?.ids).not.toHaveProperty("thread");
  });

  it("stand in a thread of their own window too, where there is no list", () => {
    start(threadHtml("In a window", messageHtml()));
    comeIntoSight();
    expect(reports).toMatchObject([{ subject: "In a window" }]);
  });

  it("are not told of after the end", () => {
    start(`<div role="main">${threadHtml("About R.", messageHtml())}</div>`);
    stop.abort();
    comeIntoSight();
    expect(reports).toEqual([]);
  });
});

describe("the older id of a message written here", () => {
  const NOW = new Date(2025, 7, 20, 13, 19, 40);

  it("is not passed on while it may still be the draft's, and then is, once", () => {
    vi.useFakeTimers({ now: NOW });
    start(`<div role="main">${threadHtml("About R.", messageHtml({ id: "msg-a:r1", legacy: "200000aa" }))}</div>`);
    comeIntoSight();
    expect(reports.map(({ ids }) => ids.legacy)).toEqual([undefined]);
    the(".adn").dataset.legacyMessageId = "200000bb";
    touch(the(".adn"));
    vi.advanceTimersByTime(10 * 60_000);
    expect(reports.map(({ ids }) => ids.legacy)).toEqual([undefined, "200000bb"]);
  });

  it("is never sure where the page does not say when it was sent", () => {
    const date = "08/09/2025, 13:19";
    start(threadHtml("About R.", messageHtml({ id: "msg-a:r1", legacy: "200000aa", date })));
    comeIntoSight();
    expect(reports).toMatchObject([{ when: { certainty: "uncertain", shown: date } }]);
    expect(reports[0]?.ids).not.toHaveProperty("legacy");
  });

  it("is at once the received message's", () => {
    vi.useFakeTimers({ now: NOW });
    start(threadHtml("About R.", messageHtml({ legacy: "200000aa" })));
    comeIntoSight();
    expect(reports[0]?.ids.legacy).toBe("200000aa");
  });
});
