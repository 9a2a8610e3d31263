import type { ComposerContext, ComposerDraft, Deleted, PageLook } from "../../lib/messages.ts";
import type { LetterAct } from "../../lib/record/items.ts";
import type { Contact } from "../../lib/record/profile.ts";
import type { DraftSnapshot, FieldOutcome, Filling, Overwrite } from "../../lib/webmail/webmail.ts";
import { JO, london, WHITLOCKS } from "../testing/family.ts";
import type { ComposerDeps, DraftLink } from "./deps.ts";

/** The composer's world in memory, for tests and for looking at the page without an extension. */
export interface FakeDeps extends ComposerDeps {
  /** What the composer did, in order. */
  did: { what: string; with: unknown }[];
  /** What it kept last. */
  kept: ComposerDraft | null;
  /** As when the settings delete something while the composer is open. */
  delete(what: Deleted): void;
}

export const NOW = london("2027-03-23T23:04");

const EMPTY_SNAPSHOT: DraftSnapshot = {
  ids: { draft: "msg-a:r1" },
  from: JO,
  to: [],
  cc: [],
  bcc: [],
  subject: "",
  text: "",
  quoted: "",
  attachments: [],
};

export const CONTEXT: ComposerContext = {
  profile: WHITLOCKS,
  earlier: [],
  suggested: null,
  draft: null,
  era: "now",
  now: NOW,
  sites: ["gmail"],
};

export interface FakeOptions {
  place?: "frame" | "tab";
  context?: Partial<ComposerContext>;
  standing?: Partial<DraftSnapshot>;
  start?: ComposerDeps["start"];
  now?: number;
  /** How each fill ends; by default all is taken. */
  outcomes?: (filling: Filling, overwrite: Overwrite) => FieldOutcome[];
  /** What the page shows, at each look; "never" when it does not answer. */
  look?: Partial<PageLook> | (() => Partial<PageLook>) | "never";
  /** Mailboxes the parent said "I know" of. */
  known?: string[];
  /** What became of a letter that was put in before the composer was shown. */
  told?: FieldOutcome[];
  /** Names of what fails: "fill", "copy", "keep", "load" … */
  failing?: string[];
}

/** Every field asked for stands in the draft as asked. */
export function allTaken(filling: Filling): FieldOutcome[] {
  const fields = (["to", "cc", "subject", "body"] as const).filter((field) => filling[field] !== undefined);
  return fields.map((field) => ({ field, outcome: "taken", now: "" }));
}

export function fakeDeps(options: FakeOptions = {}): FakeDeps {
  const { failing = [], outcomes = allTaken, now = NOW } = options;
  let last = 0;
  let deleted = (_: Deleted) => {};
  const note = async (what: string, payload: unknown) => {
    if (failing.includes(what)) throw new Error(`${what} is not possible now`);
    deps.did.push({ what, with: payload });
  };
  const draft: DraftLink = {
    async read() {
      await note("read", null);
      return { ...EMPTY_SNAPSHOT, ...options.standing };
    },
    async look() {
      if (options.look === "never") return new Promise<never>(() => {});
      await note("look", null);
      const shown = typeof options.look === "function" ? options.look() : options.look;
      return { account: null, delegated: false, missing: [], ...shown };
    },
    async fill(filling: Filling, overwrite: Overwrite, act: LetterAct) {
      await note("fill", { filling, overwrite, act });
      return outcomes(filling, overwrite);
    },
    outcomes: async () => options.told ?? null,
    done: () => note("done", null),
    close: () => note("close", null),
  };
  const deps: FakeDeps = {
    did: [],
    kept: null,
    delete: (what) => deleted(what),
    onDeleted(listener) {
      deleted = listener;
    },
    draft: options.place === "tab" ? null : draft,
    start: options.start ?? { letter: null, about: [] },
    async load() {
      await note("load", null);
      return { ...CONTEXT, now, ...options.context };
    },
    async keep(kept) {
      await note("keep", kept);
      deps.kept = kept;
    },
    open: (filling, act) => note("open", { filling, act }),
    copy: (text) => note("copy", text),
    recordLetter: (act) => note("record", act),
    recordChecked: (of, found, text) => note("checked", { of, found, text }),
    saveContact: (contact: Contact) => note("contact", contact),
    saveTemplate: (id, template) => note("template", { id, template }),
    openPaper: (letter) => note("paper", letter),
    mailboxes: {
      async has(address) {
        if (failing.includes("has")) throw new Error("has is not possible now");
        return (options.known ?? []).includes(address);
      },
      add: (address) => note("know", address),
    },
    search: (addresses) => note("search", addresses),
    openPage: (page) => note("page", page),
    now: () => now,
    newId: () => `new-${++last}`,
  };
  return deps;
}
