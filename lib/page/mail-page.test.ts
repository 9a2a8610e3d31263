// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OutboxItem } from "../outbox.ts";
import type { WallFacts } from "../record/wall.ts";
import type { Compose, ComposeEvent, DraftSnapshot, ShownMessage, Webmail } from "../webmail/webmail.ts";
import { serveOriginals } from "./originals.ts";
import { startPage } from "./start.ts";

/** What the mail page asks of the background, and what it writes down: not more than it must. */

const SENCO = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const JO = "jo.whitlock@example.org";
const ALIAS = { name: "Jo", address: "jo.alias+school@example.org" };
const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

let asked: { inWriting: string; payload: unknown }[];
let answers: Record<string, unknown>;
let written: OutboxItem[];
let labels: string[];
let ports: number;
let site: { account: string | null; delegated: boolean; name: "gmail" | "outlook" };
let facts: WallFacts;
let emit: (event: ComposeEvent) => void;
let show: (message: ShownMessage) => void;

let filling: () => Promise<[]>;
let draft: DraftSnapshot;
const inGmail: DraftSnapshot = {
  ids: { draft: "msg-a:r1" },
  from: null,
  to: [SENCO],
  cc: [],
  bcc: [],
  subject: "R. and mornings",
  text: "R. is frightened.",
  quoted: "",
  attachments: [],
};
const message: ShownMessage = {
  ...inGmail,
  ids: { message: "msg-a:r1" },
  from: ALIAS,
  when: { instant: 1, shown: null, certainty: "minute" },
  own: false,
  clipped: false,
  place: null,
};

function form(): Compose {
  return {
    key: () => draft.ids.draft ?? "MSG_1",
    signal: new AbortController().signal,
    read: () => draft,
    missing: () => [],
    fill: () => filling(),
    mount: (element) => document.body.append(element),
    on: (listener) => {
      emit = listener;
    },
    focus: () => {},
    box: () => null,
  };
}

function webmail(): Webmail {
  return {
    site: site.name,
    account: () => site.account,
    delegated: () => site.delegated,
    watchComposes: (_signal, found) => found(form()),
    watchMessages: (_signal, shown) => {
      show = shown;
    },
    original: () => Promise.reject(new Error("none")),
    searchUrl: () => "",
  };
}

/** The shadow roots are closed, so what a button says is read as it is written. */
function listenToLabels(): void {
  const { createElement } = document;
  vi.spyOn(document, "createElement").mockImplementation((name: string) => {
    const element = createElement.call(document, name);
    if (name === "span") labels.push("");
    const index = labels.length - 1;
    if (name === "span")
      Object.defineProperty(element, "textContent", { set: (words: string) => (labels[index] = words) });
    return element;
  });
}

const label = () => labels.findLast((words) => words !== "");
const names = () => asked.map(({ inWriting }) => inWriting);
const of = (name: string) => asked.filter(({ inWriting }) => inWriting === name).map(({ payload }) => payload);
const turns = () => new Promise((done) => setTimeout(done, 20));

async function start(): Promise<void> {
  startPage(webmail(), document, new AbortController().signal, serveOriginals);
  await turns();
}

beforeEach(() => {
  vi.restoreAllMocks();
  draft = inGmail;
  filling = async () => [];
  document.body.replaceChildren();
  [asked, written, labels, ports] = [[], [], [], 0];
  answers = {
    "draft:waiting": { letter: null, halfFilled: false },
    "composer:rename": { halfFilled: false },
    "composer:kept": { halfFilled: false },
  };
  site = { account: JO, delegated: false, name: "gmail" };
  const contacts = [{ address: SENCO.address, sensitive: false }];
  facts = { own: [JO, "jo.alias@example.org"], contacts, domains: [], threads: [], messages: [] };
  const local = {
    get: async () => ({ wall: facts }),
    set: async (rows: Record<string, OutboxItem>) => void written.push(...Object.values(rows)),
  };
  const event = { addListener: () => {}, removeListener: () => {} };
  holder.browser = {
    runtime: {
      id: "in-writing",
      onConnect: { ...event, addListener: () => ports++ },
      getURL: (path: string) => `chrome-extension://x${path}`,
      sendMessage: async (one: { inWriting: string; payload: unknown }) => {
        asked.push(one);
        return { ok: true, answer: answers[one.inWriting] ?? null };
      },
    },
    storage: { local, onChanged: event },
  };
  listenToLabels();
});

describe("a half-filled letter", () => {
  it("is offered again by what is asked for each form anyway", async () => {
    answers["draft:waiting"] = { letter: null, halfFilled: true };
    await start();
    expect(label()).toBe("Go on with your letter");
    expect(names().sort()).toEqual(["draft:waiting", "mailbox:here", "outbox:ready"]);
  });

  it("is shown in the composer when what fills the form cannot be had", async () => {
    const act = { type: "letter", letter: "concern", draft: null };
    answers["draft:waiting"] = { letter: { filling: { body: "Dear Ms Patel" }, act }, halfFilled: true };
    filling = () => Promise.reject(new Error("Reload the page and try again."));
    await start();
    expect(document.querySelectorAll('[data-in-writing="composer"]')).toHaveLength(1);
    expect(of("record:letter")).toEqual([]);
  });

  it("is offered again where the form gets its id late", async () => {
    await start();
    expect(label()).toBe("Write to school");
    answers["composer:rename"] = { halfFilled: true };
    emit({ type: "named", at: 1 });
    await turns();
    expect(label()).toBe("Go on with your letter");
  });

  it("is offered again when its draft was thrown away and has come back", async () => {
    await start();
    emit({ type: "discarded", at: 1 });
    answers["composer:kept"] = { halfFilled: true };
    emit({ type: "restored", at: 2 });
    await turns();
    expect(of("composer:kept")).toEqual([{ draftKey: "msg-a:r1" }]);
    expect(label()).toBe("Go on with your letter");
  });
});

describe("what is written down", () => {
  it("is that a letter was scheduled, by the page's own sign", async () => {
    await start();
    emit({ type: "scheduled", draft, at: 1_790_000_000_000 });
    await turns();
    expect(written).toMatchObject([
      { sighting: { state: "scheduled", source: "screen", ids: draft.ids, when: { instant: 1_790_000_000_000 } } },
    ]);
    expect(written[0]?.sighting.goesAt).toBeUndefined();
  });

  it("is nothing for a form that was closed or thrown away", async () => {
    await start();
    for (const type of ["closed", "discarded", "sent"] as const) emit({ type, at: 1 });
    await turns();
    expect(written).toEqual([]);
  });

  it("is a message from an address known to be the parent's as theirs, whatever tag it has", async () => {
    await start();
    show(message);
    await turns();
    show({ ...message, ids: { message: "msg-f:2" }, from: SENCO, to: [ALIAS] });
    await turns();
    expect(written.map(({ sighting: { direction, state } }) => [direction, state])).toEqual([
      ["out", "shown"],
      ["in", "received"],
    ]);
  });
});

describe("where the page shows no id of a draft", () => {
  beforeEach(async () => {
    site.name = "outlook";
    draft = { ...inGmail, ids: { thread: "AAQk/1=" } };
    await start();
  });

  it("a send, its stop and its undo go by the form's name, each written once", async () => {
    emit({ type: "send", draft, at: 1 });
    emit({ type: "stopped", at: 2 });
    emit({ type: "undone", at: 3 });
    await turns();
    expect(written.map(({ sighting: { state } }) => state)).toEqual(["likely", "stopped", "undone"]);
    for (const { sighting } of written) expect(sighting.ids).toEqual({ thread: "AAQk/1=", form: "MSG_1" });
    expect(new Set(written.map(({ via }) => via)).size).toBe(3);
  });

  it("a composer is done with when its form is closed, unless that comes back", async () => {
    emit({ type: "closed", at: 1 });
    emit({ type: "restored", at: 2 });
    await turns();
    expect(of("composer:drop")).toEqual([{ draftKey: "MSG_1" }]);
    expect(of("composer:kept")).toEqual([{ draftKey: "MSG_1" }]);
  });

  it("two messages of one conversation are both looked at again when the case changes", async () => {
    show({ ...message, ids: { thread: "AAQk/1=" }, when: { instant: 60_000, shown: null, certainty: "minute" } });
    show({ ...message, ids: { thread: "AAQk/1=" }, when: { instant: 120_000, shown: null, certainty: "minute" } });
    await turns();
    expect(new Set(written.map(({ via }) => via)).size).toBe(2);
  });
});

it("an undo of a draft that has an id is its request's to tell", async () => {
  await start();
  emit({ type: "undone", at: 1 });
  await turns();
  expect(written).toEqual([]);
});

it("tells whose mailbox it is, once, as soon as the page shows it", async () => {
  site.account = null;
  await start();
  expect(of("mailbox:here")).toEqual([]);
  site.account = JO;
  show(message);
  show(message);
  await turns();
  expect(of("mailbox:here")).toEqual([{ account: JO }]);
});

describe("somebody else's mailbox, shared with the parent", () => {
  beforeEach(async () => {
    site.delegated = true;
    await start();
  });

  it("is not recorded, not asked for originals, and gets no letter that waits", async () => {
    emit({ type: "send", draft, at: 1 });
    emit({ type: "scheduled", draft, at: 1 });
    emit({ type: "stopped", at: 1 });
    await turns();
    expect(written).toEqual([]);
    expect(names()).toEqual(["outbox:ready"]);
    // The one that tells the background that a script is there, on every site and in every mailbox.
    expect(ports).toBe(1);
  });

  it("may be open for a while among one's own: what is read meanwhile is not recorded", async () => {
    show(message);
    await turns();
    expect(written).toEqual([]);
    site.delegated = false;
    show(message);
    await vi.waitFor(() => expect(written).toHaveLength(1));
  });

  it("still has the button, so that its composer can say why", () => {
    expect(label()).toBe("Write to school");
  });
});
