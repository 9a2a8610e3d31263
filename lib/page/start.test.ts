// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Compose, ComposeEvent, DraftSnapshot, ShownMessage, Webmail } from "../webmail/webmail.ts";
import { startPage } from "./start.ts";

/** What becomes of the mail page when the extension under it is switched off, removed or fails: nothing. */

const SENCO = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
const holder: { browser: unknown } = { browser: null };
vi.mock("wxt/browser", () => ({
  get browser() {
    return holder.browser;
  },
}));

const ANSWERS: Record<string, unknown> = {
  "draft:waiting": { letter: null, halfFilled: false },
  "composer:rename": { halfFilled: false },
  "composer:kept": { halfFilled: false },
};

let runtime: { id: string | undefined; sendMessage: (message: { inWriting: string; payload: unknown }) => unknown };
let asked: { inWriting: string; payload: unknown }[];
let send: (event: ComposeEvent) => void;
let show: (message: ShownMessage) => void;

const draft: DraftSnapshot = {
  ids: { draft: "msg-a:r1" },
  from: null,
  to: [SENCO],
  cc: [],
  bcc: [],
  subject: "R. and mornings",
  text: "Private words.",
  quoted: "",
  attachments: [],
};
const message: ShownMessage = {
  ...draft,
  ids: { message: "msg-f:1" },
  from: SENCO,
  when: { instant: 1, shown: null, certainty: "minute" },
  own: false,
  clipped: false,
  place: null,
};

const compose: Compose = {
  key: () => "msg-a:r1",
  signal: new AbortController().signal,
  read: () => draft,
  missing: () => [],
  fill: async () => [],
  mount: (element) => document.body.append(element),
  on: (listener) => {
    send = listener;
  },
  focus: () => {},
  box: () => null,
};

const webmail: Webmail = {
  site: "gmail",
  account: () => "jo.whitlock@example.org",
  delegated: () => false,
  watchComposes: (_signal, found) => found(compose),
  watchMessages: (_signal, shown) => {
    show = shown;
  },
  original: () => Promise.reject(new Error("none")),
  searchUrl: () => "",
};

const event = () => ({ addListener: () => {}, removeListener: () => {} });
const buttons = () => document.querySelectorAll("[data-in-writing=button]").length;
const turns = () => new Promise((done) => setTimeout(done, 0));

function goAway(): void {
  runtime.id = undefined;
  runtime.sendMessage = () => {
    throw new Error("Extension context invalidated.");
  };
  holder.browser = { runtime, storage: undefined };
}

beforeEach(async () => {
  document.body.replaceChildren();
  asked = [];
  runtime = {
    id: "in-writing",
    sendMessage: async (one) => {
      asked.push(one);
      return { ok: true, answer: ANSWERS[one.inWriting] ?? null };
    },
  };
  const local = {
    get: async () => ({
      wall: { own: [], contacts: [{ address: SENCO.address }], domains: [], threads: [], messages: [] },
    }),
    set: async () => {},
  };
  holder.browser = {
    runtime: Object.assign(runtime, { onConnect: event(), getURL: (path: string) => `chrome-extension://x${path}` }),
    storage: { local, onChanged: event() },
  };
  startPage(webmail, document, new AbortController().signal);
  await vi.waitFor(() => expect(buttons()).toBe(1));
});

describe("an extension that has gone", () => {
  it.each([
    ["a message is shown", () => show(message)],
    ["Send is pressed", () => send({ type: "send", draft, at: 1 })],
    ["a draft is thrown away", () => send({ type: "discarded", at: 1 })],
    ["a draft gets its id", () => send({ type: "named", at: 1 })],
  ])("takes its button along, without an error, when %s", async (_what, happens) => {
    goAway();
    happens();
    await vi.waitFor(() => expect(buttons()).toBe(0));
  });
});

it("leaves alone what a newer script of ours has put on the page", async () => {
  const newer = document.createElement("span");
  newer.setAttribute("data-in-writing", "button");
  document.body.append(newer);
  goAway();
  show(message);
  await vi.waitFor(() => expect(buttons()).toBe(1));
  expect(newer.isConnected).toBe(true);
});

describe("an extension that is there", () => {
  it("goes on when one request fails", async () => {
    const works = runtime.sendMessage;
    runtime.sendMessage = () => Promise.reject(new Error("no answer"));
    send({ type: "discarded", at: 1 });
    send({ type: "send", draft, at: 1 });
    await turns();
    expect(buttons()).toBe(1);
    runtime.sendMessage = works;
    show(message);
    await vi.waitFor(() => expect(asked.at(-1)?.inWriting).toBe("outbox:ready"));
  });

  it("asks whether a letter waits for a draft without showing the draft's words to anybody", () => {
    const waiting = asked.find(({ inWriting }) => inWriting === "draft:waiting");
    expect(waiting).toBeDefined();
    expect(JSON.stringify(asked)).not.toContain("Private words");
  });
});
