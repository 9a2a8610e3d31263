import type { ComposerDeps, DraftLink } from "../../components/composer/deps.ts";
import type { Deleted, Written } from "../../lib/messages.ts";
import { ask, whenDeleted } from "../../lib/messaging.ts";
import type { FrameLink } from "../../lib/page/frame-port.ts";
import { papers } from "../paper/papers.ts";
import { copyText } from "./copy.ts";
import { knownMailboxes } from "./known-mailboxes.ts";

const PAGES = { settings: "settings.html", record: "record.html", add: "record.html#add", guide: "guide.html" };

/** Under which a letter begun in a tab, without a draft of the mail site, is kept. */
const TAB_KEY = "tab";

/** What this composer writes belongs to the record as it was when it was opened: after a deletion nothing of it is written. */
class Era {
  #name = "";
  #listener = (_: Deleted) => {};

  get name(): string {
    return this.#name;
  }

  /** The first is the one: what is typed here was typed in it. */
  begin(name: string): void {
    this.#name ||= name;
  }

  onOver(listener: (what: Deleted) => void): void {
    this.#listener = listener;
    whenDeleted(listener);
  }

  /** @throws when it was not written, since something was deleted */
  check(written: Written): void {
    if (written === "done") return;
    this.#listener(written);
    throw new Error("It was deleted in the meantime, so nothing was written down.");
  }

  async still(): Promise<void> {
    this.check(await ask("composer:still", { era: this.#name }));
  }
}

function draftLink(link: FrameLink, era: Era): DraftLink {
  return {
    read: () => link.ask("read", null),
    look: () => link.ask("look", null),
    async fill(filling, overwrite, act) {
      await era.still();
      return link.ask("fill", { filling, overwrite, act, era: era.name });
    },
    outcomes: () => link.ask("outcomes", null),
    done: async () => void (await link.ask("done", null)),
    close: async () => void (await link.ask("close", null)),
  };
}

/**
 * The composer's world in the extension.
 * @param link the line to the mail page; null when the composer is a tab of its own
 * @param asked the page's own query: `?letter=H1&about=<hash>,<hash>`
 */
export function composerDeps(link: FrameLink | null, asked: URLSearchParams): ComposerDeps {
  const about = asked.get("about")?.split(",").filter(Boolean) ?? [];
  const start = { letter: asked.get("letter"), about, child: asked.get("child") };
  // Each step a tab was opened for has its own half-filled letter: a chase must not show last week's concern.
  const draftKey = link?.compose ?? [TAB_KEY, start.letter, start.about[0], start.child].filter(Boolean).join(":");
  const era = new Era();
  return {
    draft: link ? draftLink(link, era) : null,
    start,
    onDeleted: (listener) => era.onOver(listener),
    async load() {
      const context = await ask("composer:context", { draftKey, letter: start.letter, about });
      era.begin(context.era);
      return context;
    },
    keep: async (draft) => era.check(await ask("composer:keep", { draftKey, draft, era: era.name })),
    open: async (filling, act) => era.check(await ask("draft:open", { filling, act, draftKey, era: era.name })),
    copy: copyText,
    recordLetter: async (act) => era.check(await ask("record:letter", { act, era: era.name })),
    recordChecked: async (of, found, text) =>
      era.check(await ask("record:checked", { of, found, text, era: era.name })),
    saveTemplate: async (id, template) => era.check(await ask("record:template", { id, template, era: era.name })),
    async openPaper(letter) {
      const id = crypto.randomUUID();
      // In memory, not in the address: addresses land in the browser's history.
      await papers.put(id, letter);
      // Asked afterwards: what is deleted at this moment takes it along or stops it.
      await era.still().catch(async (error) => {
        await papers.remove(id);
        throw error;
      });
      await ask("page:open", { page: `paper.html#${id}` });
    },
    saveContact: async (contact) => era.check(await ask("record:contact", { contact, era: era.name })),
    mailboxes: knownMailboxes,
    async search(addresses) {
      if (link) await link.ask("search", { addresses });
      else await ask("mail:search", { addresses });
    },
    openPage: async (page) => void (await ask("page:open", { page: PAGES[page] })),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  };
}
