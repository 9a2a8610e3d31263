import type { ComposerDeps, DraftLink } from "../../components/composer/deps.ts";
import { ask } from "../../lib/messaging.ts";
import type { FrameLink } from "../../lib/page/frame-port.ts";
import { papers } from "../paper/papers.ts";
import { copyText } from "./copy.ts";
import { knownMailboxes } from "./known-mailboxes.ts";

const PAGES = { settings: "settings.html", record: "record.html", add: "record.html#add", guide: "guide.html" };

/** Under which a letter begun in a tab, without a draft of the mail site, is kept. */
const TAB_KEY = "tab";

function draftLink(link: FrameLink): DraftLink {
  return {
    read: () => link.ask("read", null),
    look: () => link.ask("look", null),
    fill: (filling, overwrite, act) => link.ask("fill", { filling, overwrite, act }),
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
  return {
    draft: link ? draftLink(link) : null,
    start,
    load: () => ask("composer:context", { draftKey, letter: start.letter, about }),
    keep: async (draft) => void (await ask("composer:keep", { draftKey, draft })),
    open: async (filling, act) => void (await ask("draft:open", { filling, act, draftKey })),
    copy: copyText,
    recordLetter: async (act) => void (await ask("record:letter", { act })),
    recordChecked: async (of, found, text) => void (await ask("record:checked", { of, found, text })),
    saveTemplate: async (id, template) => void (await ask("record:template", { id, template })),
    async openPaper(letter) {
      const id = crypto.randomUUID();
      // In memory, not in the address: addresses land in the browser's history.
      await papers.put(id, letter);
      await ask("page:open", { page: `paper.html#${id}` });
    },
    saveContact: async (contact) => void (await ask("record:contact", { contact })),
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
