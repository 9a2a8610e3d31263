import type { HostAccess } from "../../lib/host-access.ts";
import type { Site } from "../../lib/record/items.ts";
import type { Store } from "../../lib/store/store.ts";
import { type AccessState, accessState } from "../kit/access-state.ts";
import type { Drafts } from "../kit/drafts.ts";
import { type ProfileEditor, profileEditor } from "../settings/editor.ts";

export interface WelcomeState {
  editor: ProfileEditor;
  access: AccessState;
  /** The mail sites there are. */
  sites: readonly { site: Site; name: string }[];
  /**
   * Keeps what is typed, asks the browser to look after the record, and opens the mail site; where In Writing may not see that
   * yet, the browser is told to ask first. To be called straight from a press.
   */
  openMail(site: Site): Promise<void>;
  /** The same, and opens the composer in a tab. */
  openComposer(): Promise<void>;
}

export interface WelcomeTools {
  drafts: Drafts;
  sites: readonly { site: Site; name: string }[];
  access: HostAccess;
  /** Opens this mail site in a tab. */
  mail: (site: Site) => void;
  /** Opens one of our pages in a tab. */
  open: (page: string) => void;
  pause?: number;
}

/** Everything the first-run page holds, made fresh from a store. */
export function welcomeState(store: Store, tools: WelcomeTools): WelcomeState {
  const editor = profileEditor(store, tools.drafts, tools.pause);
  const settle = async () => {
    // The browser grants this more readily while something is being done. A refusal is shown in the settings.
    void store.persist().catch(() => false);
    await editor.flush();
  };
  const access = accessState(tools.access);
  const blind = (site: Site) => access.sites.peek().some((one) => one.site === site && one.allowed === "none");
  return {
    editor,
    access,
    sites: tools.sites,
    async openMail(site) {
      const asked = blind(site) ? access.allow(site) : null;
      await settle();
      await asked;
      // Refused, the mail would open without its button: what that means is said here instead.
      if (!blind(site)) tools.mail(site);
    },
    async openComposer() {
      await settle();
      tools.open("composer.html");
    },
  };
}
