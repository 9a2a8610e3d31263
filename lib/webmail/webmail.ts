import type { Address } from "../mail/address.ts";
import type { MessageIds, Site, When } from "../record/items.ts";

/**
 * A mail site behind one interface. Gmail and Outlook implement it; `contract/` beside this file is the suite both must
 * pass. Implementations only read and fill what is on the page: they store nothing, send nothing and know
 * nothing of the case. Everything that listens takes an AbortSignal and stops with it.
 */
export interface Webmail {
  readonly site: Site;
  /** Own address of the mailbox in this tab, as the page shows it; null while unknown. Never derived from `/u/N`. */
  account(): string | null;
  /** Whether somebody else's mailbox is shown, one that was shared with the user: no record is kept there. */
  delegated(): boolean;
  /** Calls back once for each compose form on the page, now and later, however the site moves its nodes about. */
  watchComposes(signal: AbortSignal, found: (compose: Compose) => void): void;
  /** Calls back for each expanded message that is really shown, once per message and again when it has gained facts. */
  watchMessages(signal: AbortSignal, shown: (message: ShownMessage) => void): void;
  /**
   * The original (RFC 5322) of a message, from the same mailbox.
   * @throws OriginalError when it cannot be had; at once, with `again` false, on a site that gives none (see sites.ts)
   */
  original(ids: MessageIds, signal: AbortSignal): Promise<Response>;
  /** Opens the site's own search in this tab, for mail from or to these addresses. */
  searchUrl(addresses: string[]): string;
}

/** Why an original could not be had; `again` tells whether a later try may work. */
export class OriginalError extends Error {
  readonly again: boolean;
  constructor(message: string, again: boolean) {
    super(message);
    this.name = "OriginalError";
    this.again = again;
  }
}

/** What stands in a compose form. */
export interface DraftSnapshot {
  ids: MessageIds;
  /** Own address it will go from; null when the page does not say. */
  from: Address | null;
  /** Chips and typed-but-uncommitted addresses alike. A name without an address has `address: ""`. */
  to: Address[];
  cc: Address[];
  bcc: Address[];
  subject: string;
  /** Own words, without signature and quoted history where the site marks those. */
  text: string;
  quoted: string;
  attachments: string[];
}

/** What to put into a draft. Fields left out are not touched. */
export interface Filling {
  to?: Address[];
  cc?: Address[];
  subject?: string;
  /** Plain text; a line is a line, an empty line parts paragraphs. */
  body?: string;
}

export type Field = "to" | "cc" | "subject" | "body";

/** What became of one field, as read back from the page. */
export interface FieldOutcome {
  field: Field;
  /**
   * `taken`: stands in the draft as asked. `occupied`: the parent's own words stand there and were left alone.
   * `missing`: the form has no such field that we can find. `differs`: the site changed or refused it.
   */
  outcome: "taken" | "occupied" | "missing" | "differs";
  /** What stands there now, for the parent to compare. */
  now: string;
  /** What the site did, as a sentence for the parent; absent where there is nothing to add. */
  note?: string;
}

/** How to treat what already stands in the draft: leave it (and report `occupied`), replace it, or put ours above it. */
export type Overwrite = "never" | "replace" | "above";

/** What a compose form tells us of its fate. */
export type ComposeEvent =
  /** The site has given the draft an id: `key()` is that id from now on. */
  | { type: "named"; at: number }
  /** Send was pressed (click, key); the snapshot is taken before the page acts. */
  | { type: "send"; draft: DraftSnapshot; at: number }
  /** The site's own sign that it will send later appeared for this draft; the snapshot is of when that was asked for. */
  | { type: "scheduled"; draft: DraftSnapshot; at: number }
  /** The site refused the send with an alert. */
  | { type: "stopped"; at: number }
  /** The site's own "sent" sign appeared for this draft. */
  | { type: "sent"; at: number }
  /** The site's own "undo" was used for this draft. */
  | { type: "undone"; at: number }
  | { type: "discarded"; at: number }
  /** The form went away without a send or discard: the site keeps it among its drafts. */
  | { type: "closed"; at: number }
  /** The draft was discarded or closed, and soon after it is open again, as a form of its own with the same `key()`. */
  | { type: "restored"; at: number };

export interface Compose {
  /** Stable name of this draft while the page lives: the site's draft id once there is one. */
  key(): string;
  /** Aborts when the form has gone from the page for good. */
  readonly signal: AbortSignal;
  /** @param words false: nothing of the body is looked at, and `text` and `quoted` are empty */
  read(words?: boolean): DraftSnapshot;
  /** Fields of the form that we cannot find, since the site has changed; [] as a rule. */
  missing(): Field[];
  /** Fills and reads back each field. Resolves when every field asked for has an outcome; never throws for a page's doing. */
  fill(filling: Filling, overwrite: Overwrite): Promise<FieldOutcome[]>;
  /**
   * Keeps `element` beside the site's own Send button, putting it back when the site re-renders. Never inside the mail.
   * The element is the caller's; one element a form.
   */
  mount(element: HTMLElement): void;
  on(listener: (event: ComposeEvent) => void): void;
  /** Brings the form into view and puts the caret into its body. */
  focus(): void;
  /** Where the form stands in the window, so that the composer can stand beside it; null when it is folded away. */
  box(): DOMRect | null;
}

/** One message as the page shows it. */
export interface ShownMessage {
  ids: MessageIds;
  from: Address;
  to: Address[];
  cc: Address[];
  subject: string;
  /** The sender's own words; quoted history apart. */
  text: string;
  quoted: string;
  attachments: string[];
  when: When;
  /** Written by the owner of this mailbox. */
  own: boolean;
  /** The page shows only a part and offers the rest behind a link. */
  clipped: boolean;
  /** Where an offer to keep this message may be put: beside its header, never inside its body. Null when not found. */
  place: HTMLElement | null;
}
