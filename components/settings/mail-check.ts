import { type Signal, signal } from "@preact/signals";
import type { PageCheck } from "../../lib/webmail/page-check.ts";

/** A mail page that is open in this browser. */
export interface OpenMail {
  tab: number;
  /** As parents call the site: "Gmail", "Outlook". */
  site: string;
  /** Its mailbox's address, or what the tab is called; null while neither is known. */
  mailbox: string | null;
}

/** A mail site, for somebody who has none open. */
export interface MailHome {
  /** "Gmail", "Outlook". */
  name: string;
  url: string;
}

/** What the settings page asks of the browser for a check. */
export interface MailPages {
  /** The mail sites that In Writing works on. */
  homes: readonly MailHome[];
  /** The open mail pages, the one looked at last first. */
  list(): Promise<OpenMail[]>;
  /**
   * Looks at one of them.
   * @returns "asleep" when the browser has put the tab to rest, "no answer" when it cannot be reached
   */
  check(tab: number): Promise<PageCheck | "asleep" | "no answer">;
  /** @throws Error when the browser does not allow copying */
  copy(text: string): Promise<void>;
}

export type MailCheckState =
  | { doing: "nothing" | "looking" | "none" }
  /** Several are open: which one? */
  | { doing: "choosing"; pages: OpenMail[] }
  | { doing: "checking" | "asleep" | "no answer"; pages: OpenMail[]; page: OpenMail }
  | { doing: "checked"; pages: OpenMail[]; page: OpenMail; check: PageCheck };

export interface MailCheckDesk {
  homes: readonly MailHome[];
  state: Signal<MailCheckState>;
  /** What became of copying; null before. */
  copied: Signal<"copied" | "refused" | null>;
  /** Looks which mail pages are open, and at the only one at once. */
  start(): Promise<void>;
  check(page: OpenMail): Promise<void>;
  copy(report: string): Promise<void>;
}

export function mailCheckDesk(mail: MailPages): MailCheckDesk {
  const state = signal<MailCheckState>({ doing: "nothing" });
  const copied = signal<"copied" | "refused" | null>(null);
  let turn = 0;

  async function look(pages: OpenMail[], page: OpenMail, mine: number): Promise<void> {
    copied.value = null;
    state.value = { doing: "checking", pages, page };
    const check = await mail.check(page.tab).catch(() => "no answer" as const);
    if (mine !== turn) return;
    state.value = typeof check === "string" ? { doing: check, pages, page } : { doing: "checked", pages, page, check };
  }

  return {
    homes: mail.homes,
    state,
    copied,
    async start() {
      turn += 1;
      const mine = turn;
      state.value = { doing: "looking" };
      const pages = await mail.list().catch(() => []);
      if (mine !== turn) return;
      const [first] = pages;
      if (!first) state.value = { doing: "none" };
      else if (pages.length > 1) state.value = { doing: "choosing", pages };
      else await look(pages, first, mine);
    },
    check(page) {
      turn += 1;
      const { value } = state;
      return look("pages" in value ? value.pages : [page], page, turn);
    },
    async copy(report) {
      copied.value = await mail.copy(report).then(
        () => "copied" as const,
        () => "refused" as const,
      );
    },
  };
}
