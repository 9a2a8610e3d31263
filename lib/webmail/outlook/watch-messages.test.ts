// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageChanges } from "../common/page-changes.ts";
import type { ShownMessage } from "../webmail.ts";
import type { Owner } from "./account.ts";
import {
  fileHtml,
  headingHtml,
  JO,
  listHtml,
  messageHtml,
  PATEL,
  paneHtml,
  pill,
  rowHtml,
  singleHtml,
} from "./testing/message-html.ts";
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

const HERE = "AAQk-1_x=";
const THERE = "AAQk-2_y=";
/** As requests write them. */
const [A, B] = ["AAQk/1+x=", "AAQk/2+y="];
const SETTLED = 1500;
const FOLLOWED = 300;

let tell: (changes: PageChanges) => void;
let reports: ShownMessage[];
let owner: Owner;
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 3, 11) });
  vi.stubGlobal("ResizeObserver", Sizes);
  document.documentElement.lang = "en-GB";
  reports = [];
  owner = { address: JO, name: null, label: "" };
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
    () => owner,
    stop.signal,
    (message) => reports.push(message),
  );
  comeIntoSight();
}

const the = (css: string) => document.querySelector(css) as HTMLElement;

/** Everything that is observed comes into sight, but what is left out. */
function comeIntoSight(css = "*"): void {
  for (const [element, told] of [...observed])
    if (element.matches(css)) told([{ target: element, contentRect: { height: 100 } }]);
}

function replace(element: Element, html: string): void {
  const [parent, holder] = [element.parentElement as Element, document.createElement("template")];
  holder.innerHTML = html;
  const added = [...holder.content.children];
  element.replaceWith(...added);
  tell({ added, touched: new Set([parent]) });
  comeIntoSight();
}

function put(into: Element, html: string): void {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const added = [...holder.content.children];
  into.append(...added);
  tell({ added, touched: new Set([into]) });
  comeIntoSight();
}

function touch(...elements: Element[]): void {
  tell({ added: [], touched: new Set(elements) });
  comeIntoSight();
}

function select(convid: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".row")];
  for (const row of rows) row.setAttribute("aria-selected", `${row.dataset.convid === convid}`);
  touch(...rows);
}

const two = listHtml(rowHtml(HERE, "Re: About R.", true), rowHtml(THERE, "Swimming", false));
const said = () => reports.map(({ subject, text, ids }) => [subject, text, ids.thread]);

describe("messages that are shown", () => {
  it("are read when they come into sight, with their conversation, and once", () => {
    document.body.innerHTML = "";
    start("<p></p>");
    document.body.insertAdjacentHTML("beforeend", two + paneHtml("About R.", messageHtml()));
    tell({ added: [document.body], touched: new Set() });
    expect(reports).toEqual([]);
    comeIntoSight();
    expect(reports).toMatchObject([{ ids: { thread: A }, from: { address: PATEL }, subject: "About R." }]);
    touch(the(".card"), the(".head"), the(".cards"));
    vi.advanceTimersByTime(10 * SETTLED);
    expect(reports).toHaveLength(1);
    expect(observed.size).toBe(0);
  });

  it("are none where a row is selected and the pane is empty, nor while they are folded; and then they are", () => {
    start(`${two}<div role="main" id="ReadingPaneContainerId"></div>`);
    put(the("#ReadingPaneContainerId"), `<div id="ConversationReadingPaneContainer">${headingHtml("About R.")}</div>`);
    put(the("#ConversationReadingPaneContainer"), messageHtml({ state: 'aria-expanded="false"' }));
    expect(observed.size).toBe(0);
    the(".card").setAttribute("aria-expanded", "true");
    touch(the(".card"));
    expect(said()).toEqual([["About R.", "Thank you for writing.", A]]);
  });

  it("are waited for while they come piece by piece, and reported once", () => {
    start(two + paneHtml("", '<div class="card" aria-expanded="true"><div class="head"></div></div>'));
    put(the(".card"), '<div role="document" id="UniqueMessageBody_7"></div>');
    put(the(".head"), `<span id="MSG_7_FROM">Ms Patel&lt;${PATEL}&gt;</span>`);
    put(the(".head"), '<div data-testid="SentReceivedSavedTime">Fri 4/10/2026 8:23 AM</div>');
    put(the("#UniqueMessageBody_7"), "<p>Yes.</p>");
    expect(reports).toEqual([]);
    put(the("#ConversationReadingPaneContainer"), headingHtml("About R."));
    expect(said()).toEqual([["About R.", "Yes.", A]]);
    vi.advanceTimersByTime(10 * SETTLED);
    expect(reports).toHaveLength(1);
  });

  it("are waited for when only their words are still to come", () => {
    start(two + paneHtml("About R.", messageHtml({ body: "", files: fileHtml("plan.pdf") })));
    expect(reports).toEqual([]);
    put(the("[role=document]"), "<p>Yes.</p>");
    expect(said()).toEqual([["About R.", "Yes.", A]]);
  });

  it("are reported without what has not come after a while, and again with it", () => {
    start(paneHtml("", messageHtml({ date: "" })));
    vi.advanceTimersByTime(SETTLED - 1);
    expect(reports).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(reports).toMatchObject([{ subject: "", when: { shown: null } }]);
    put(the("#ConversationReadingPaneContainer"), headingHtml("About R."));
    expect(reports.map(({ subject }) => subject)).toEqual(["", "About R."]);
  });

  it("are told of again for files that come late, and for a header that was built anew", () => {
    start(two + paneHtml("About R.", messageHtml()));
    put(the(".card > div"), '<div role="listbox"><div role="option" aria-label="plan.pdf Open 2 KB"></div></div>');
    expect(reports.map(({ attachments }) => attachments)).toEqual([[], ["plan.pdf"]]);
    replace(the(".head"), the(".head").outerHTML);
    expect(reports).toHaveLength(3);
    expect(reports.at(-1)?.place).toBe(the(".head"));
    touch(the(".card"));
    expect(reports).toHaveLength(3);
  });

  it("say whose they are as soon as that is known", () => {
    owner = { address: null, name: null, label: "" };
    start(two + paneHtml("About R.", messageHtml({ sender: `Jo&lt;${JO}&gt;`, to: [pill("Ms Patel", PATEL)] })));
    expect(reports.map(({ own }) => own)).toEqual([false]);
    owner = { address: JO, name: null, label: "" };
    put(document.body, `<div id="mectrl_currentAccount_secondary">${JO}</div>`);
    expect(reports.map(({ own }) => own)).toEqual([false, true]);
  });

  it("are not told of after the end", () => {
    document.body.innerHTML = "";
    start("<p></p>");
    put(document.body, paneHtml("", messageHtml()));
    stop.abort();
    vi.advanceTimersByTime(SETTLED);
    expect(reports).toEqual([]);
  });
});

describe("another conversation", () => {
  const other = messageHtml({ id: "m2", body: "Bring a towel.", date: "Thu 4/9/2026 8:00 AM" });
  const replaced = () => replace(the("[role=main]"), paneHtml("Swimming", other));

  it("is read with its own id when the pane has followed the list", () => {
    start(two + paneHtml("About R.", messageHtml()));
    select(THERE);
    replaced();
    expect(reports).toHaveLength(1);
    vi.advanceTimersByTime(FOLLOWED);
    expect(said().at(-1)).toEqual(["Swimming", "Bring a towel.", B]);
  });

  it("never gives its id or its subject to a message of the one before", () => {
    start(
      two +
        paneHtml("About R.", messageHtml() + messageHtml({ id: "m3", state: 'aria-expanded="false"', body: "Late." })),
    );
    select(THERE);
    // The card that was folded opens when another row is selected already, and the heading changes before the cards do.
    the("[aria-expanded=false]").setAttribute("aria-expanded", "true");
    touch(the(".cards"), the(".card:last-child"));
    the("#CONV_1_SUBJECT").textContent = "Swimming";
    touch(the("#CONV_1_SUBJECT"), ...document.querySelectorAll(".card"));
    vi.advanceTimersByTime(FOLLOWED - 1);
    expect(said()).toEqual([["About R.", "Thank you for writing.", A]]);
    replaced();
    vi.advanceTimersByTime(SETTLED);
    expect(said()).toEqual([
      ["About R.", "Thank you for writing.", A],
      ["Swimming", "Bring a towel.", B],
    ]);
  });

  it("does not take the heading of the one before", () => {
    start(two + paneHtml("About R.", messageHtml()));
    select(THERE);
    replace(the(".cards"), `<div class="cards">${other}</div>`);
    vi.advanceTimersByTime(FOLLOWED);
    expect(reports).toHaveLength(1);
    the("#CONV_1_SUBJECT").textContent = "Swimming";
    touch(the("#CONV_1_SUBJECT"));
    expect(said().at(-1)).toEqual(["Swimming", "Bring a towel.", B]);
  });

  it("has its own heading where no list is beside it, when that comes soon after it", () => {
    start(paneHtml("About R.", messageHtml()));
    vi.advanceTimersByTime(10 * SETTLED);
    replace(the(".cards"), `<div class="cards">${other}</div>`);
    the("#CONV_1_SUBJECT").textContent = "Swimming";
    touch(the("#CONV_1_SUBJECT"));
    expect(said().at(-1)).toEqual(["Swimming", "Bring a towel.", undefined]);
  });

  it("whose heading comes before it leaves the messages before as they were", () => {
    start(paneHtml("About R.", messageHtml()));
    vi.advanceTimersByTime(10 * SETTLED);
    the("#CONV_1_SUBJECT").textContent = "Swimming";
    touch(the("#CONV_1_SUBJECT"), the(".card"));
    vi.advanceTimersByTime(10 * SETTLED);
    expect(said()).toEqual([["About R.", "Thank you for writing.", undefined]]);
  });

  it("of the same subject does not give its id to a message that was there before", () => {
    document.body.innerHTML = "";
    start("<p></p>");
    document.body.innerHTML = listHtml(rowHtml(HERE, "About R.", true), rowHtml(THERE, "About R.", false));
    document.body.insertAdjacentHTML("beforeend", paneHtml("About R.", messageHtml()));
    tell({ added: [document.body], touched: new Set() });
    const rows = document.querySelectorAll(".row");
    rows[0]?.setAttribute("aria-selected", "false");
    rows[1]?.setAttribute("aria-selected", "true");
    tell({ added: [], touched: new Set(rows) });
    vi.advanceTimersByTime(FOLLOWED);
    comeIntoSight();
    vi.advanceTimersByTime(SETTLED);
    expect(said()).toEqual([["About R.", "Thank you for writing.", undefined]]);
  });

  it("has its id only where the pane and the row name the same", () => {
    start(two + paneHtml("About R.", messageHtml(), THERE));
    vi.advanceTimersByTime(SETTLED);
    expect(said()).toEqual([["About R.", "Thank you for writing.", undefined]]);
    replace(the("[role=main]"), paneHtml("Something else", other, HERE));
    expect(said().at(-1)).toEqual(["Something else", "Bring a towel.", A]);
    replace(the("[role=main]"), paneHtml("Of no row", messageHtml({ id: "m4", body: "Third." })));
    vi.advanceTimersByTime(SETTLED);
    expect(said().at(-1)).toEqual(["Of no row", "Third.", undefined]);
  });

  it("has no id while several rows are selected, or none", () => {
    const rows = listHtml(rowHtml(HERE, "About R.", true), rowHtml(THERE, "About R.", true));
    start(rows + paneHtml("About R.", messageHtml()));
    expect(said()).toEqual([["About R.", "Thank you for writing.", undefined]]);
    replace(the("[role=main]"), singleHtml("By itself", messageHtml({ id: "m5", body: "Whole page.", state: "" })));
    expect(said().at(-1)).toEqual(["By itself", "Whole page.", undefined]);
  });

  it("gets its id when its row comes after it, and keeps it when the row has gone out of sight", () => {
    start(paneHtml("About R.", messageHtml()));
    expect(said()).toEqual([["About R.", "Thank you for writing.", undefined]]);
    put(document.body, two);
    expect(said().at(-1)).toEqual(["About R.", "Thank you for writing.", A]);
    the("#MailList").remove();
    put(the(".card > div"), '<div role="listbox"><div role="option" aria-label="plan.pdf Open 2 KB"></div></div>');
    expect(reports.at(-1)).toMatchObject({ attachments: ["plan.pdf"], ids: { thread: A }, subject: "About R." });
  });

  it("may stand in the very same elements: then nothing of the one before is kept", () => {
    start(two + paneHtml("About R.", messageHtml()));
    vi.advanceTimersByTime(10 * SETTLED);
    select(THERE);
    the("#CONV_1_SUBJECT").textContent = "Swimming";
    the("[data-testid=SentReceivedSavedTime]").textContent = "Thu 4/9/2026 8:00 AM";
    the("[role=document]").innerHTML = "<p>Bring a towel.</p>";
    touch(the("#CONV_1_SUBJECT"), the("[role=document]"), the(".head"));
    vi.advanceTimersByTime(SETTLED);
    expect(said().at(-1)).toEqual(["Swimming", "Bring a towel.", B]);
    expect(reports).toHaveLength(2);
  });

  it("is none of a card that names another heading", () => {
    const cards = messageHtml({ heading: "CONV_2_SUBJECT" });
    start(paneHtml("About R.", cards) + headingHtml("Swimming", "CONV_2_SUBJECT"));
    vi.advanceTimersByTime(SETTLED);
    expect(said()).toEqual([["", "Thank you for writing.", undefined]]);
  });

  it("has emoji in its subject as the signs they are", () => {
    start(paneHtml('Swimming <img alt="🏊"> lesson', messageHtml()));
    expect(reports[0]?.subject).toBe("Swimming 🏊 lesson");
  });
});
