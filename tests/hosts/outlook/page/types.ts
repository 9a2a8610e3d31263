import type { Contact } from "../types.ts";

/** Between the shell, which keeps drafts and talks to the service, and the form (`compose/`), which people write in. */

/** Where a form stands: in the reading pane, as a card in its conversation, in a window of its own, or as the whole page. */
export type ComposeMode = "pane" | "inline" | "popout" | "deeplink";

/** As requests say it in `draftComposeType`. */
export type ComposeType = "newMail" | "reply" | "replyAll" | "forward";

/** A recipient as the form has it. `internal`: the chip shows the name alone, and the page nowhere the address. */
export type Recipient = Contact;

export interface Draft {
  /** The page's own name for it: a form's ids begin with `MSG_<key>_`. No request ever says it. */
  key: string;
  type: ComposeType;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string;
  /**
   * All that stands in the editor: own words as `<div class="elementToProof">` lines, then `#Signature`, then in a reply
   * `#appendonsend`, `<hr>`, `#divRplyFwdMsg` and the words it answers.
   */
  html: string;
  attachments: { name: string; size: number }[];
  /** When it was last saved; null before. */
  savedAt: number | null;
  /** A save is under way. */
  saving: boolean;
  /** Why the last send did not go through, in words; the form is open again with a `role=alert` saying so. */
  problem: string | null;
}

/** What a form may ask of the shell. All of them at once and without waiting, unless they say otherwise. */
export interface ComposeActions {
  /** What the parent has changed. The shell hands the form the new draft, and saves it some time later by itself. */
  change(change: Partial<Pick<Draft, "to" | "cc" | "bcc" | "subject" | "html" | "attachments">>): void;
  /**
   * Send was pressed and the form has nothing to ask about any more. The form goes away at once; the request goes out now,
   * or after the time in which it can be undone. Should it fail, the form is there again with `draft.problem`.
   * @param at to be sent later: when
   */
  send(at?: number): void;
  /** Into the bin; confirmed already where that is needed. */
  discard(): void;
  /** Leaves it among the drafts, saved. */
  close(): void;
  /** Into a window of its own. From there: nothing. */
  popOut(): void;
}

export interface ComposeProps {
  draft: Draft;
  mode: ComposeMode;
  actions: ComposeActions;
}
