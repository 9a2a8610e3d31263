import type { Store } from "../../lib/store/store.ts";
import type { Drafts } from "../kit/drafts.ts";
import { type ProfileEditor, profileEditor } from "../settings/editor.ts";

export interface WelcomeState {
  editor: ProfileEditor;
  /** Keeps what is typed, asks the browser to look after the record, and opens the mail site. */
  openMail(): Promise<void>;
  /** The same, and opens the composer in a tab. */
  openComposer(): Promise<void>;
}

export interface WelcomeTools {
  drafts: Drafts;
  /** Opens the parent's mail site in a tab. */
  mail: () => void;
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
  return {
    editor,
    async openMail() {
      await settle();
      tools.mail();
    },
    async openComposer() {
      await settle();
      tools.open("composer.html");
    },
  };
}
