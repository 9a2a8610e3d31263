import type { ComposeEvent } from "../webmail.ts";
import type { GmailCompose } from "./compose.ts";
import { isShown } from "./dom.ts";
import { threadIdIn } from "./ids.ts";
import { find, findAll } from "./selectors.ts";

/** Gmail's alert comes within 15 ms of the press (source: InboxSDK 2026-07); a slow machine gets more. */
const ALERT_MS = 1500;
/** A form that is still there this long after the press was not sent by it. */
const PRESS_MS = 10_000;
/** After an alert, "OK" may send all the same; the page says so in its bar soon after the form has gone. */
const DOUBT_MS = 3000;
/** Gmail offers to undo for 30 s at most. */
const UNDO_MS = 60_000;

/** What becomes of one draft, as far as the page shows it; lives on after the form, until nothing more can come. */
export class Fate {
  readonly #compose: GmailCompose;
  readonly #soon: (wait: number) => void;
  /** The bar's link as it was at the press. */
  #barBefore = "";
  #linkBefore: Element | null = null;
  #pressedAt: number | null = null;
  #stoppedAt: number | null = null;
  #discarding = false;
  #goneAt: number | null = null;
  #sent = false;
  #settled = false;

  /** @param soon asks for another look after so many ms */
  constructor(compose: GmailCompose, soon: (wait: number) => void) {
    this.#compose = compose;
    this.#soon = soon;
  }

  send(): void {
    const draft = this.#compose.read();
    this.#pressedAt = Date.now();
    this.#stoppedAt = null;
    this.#sent = false;
    this.#settled = false;
    this.#linkBefore = find(this.#compose.root.ownerDocument, "undo");
    this.#barBefore = this.#linkBefore?.getAttribute("param") ?? "";
    this.#compose.emit({ type: "send", draft, at: this.#pressedAt });
  }

  discard(): void {
    this.#discarding = true;
  }

  formGone(): void {
    this.#goneAt = Date.now();
    if (this.#discarding) this.#settle("discarded");
    else if (this.#pressedAt === null && this.#stoppedAt === null) this.#settle("closed");
    else this.#soon(0);
  }

  /** The page has said that it was sent, so a form that goes now has gone for good. */
  get sent(): boolean {
    return this.#sent;
  }

  /** Nothing more can come of it. */
  over(): boolean {
    return this.#goneAt !== null && (this.#settled || Date.now() - this.#goneAt > UNDO_MS);
  }

  /** A form with this draft id has come: if ours was sent, its sending was taken back. */
  reopened(compose: GmailCompose): void {
    const { draft } = compose.ids;
    if (draft && this.#goneAt !== null && draft === this.#compose.ids.draft) this.#settle("undone");
  }

  look(doc: Document): void {
    const now = Date.now();
    if (this.#pressedAt !== null && this.#goneAt === null) this.#lookForAlert(doc, now - this.#pressedAt);
    if (this.#awaits() && this.#isMine(find(doc, "undo"))) {
      this.#sent = true;
      this.#emit("sent");
    }
    if (this.#stoppedAt !== null && this.#goneAt !== null && !this.#sent) this.#doubt(now - this.#goneAt);
  }

  #doubt(since: number): void {
    if (since >= DOUBT_MS) this.#settle("closed");
    else this.#soon(DOUBT_MS - since);
  }

  /** The undo link was pressed: it belongs to the draft it names, else to the last one sent. */
  static undo(fates: Fate[], doc: Document): void {
    const thread = threadIdIn(find(doc, "undo")?.getAttribute("param"));
    const sent = fates.filter((fate) => !fate.#settled && (fate.#sent || fate.#awaits()));
    const named = sent.findLast((fate) => thread !== undefined && fate.#compose.ids.thread === thread);
    const last = named ?? sent.findLast((fate) => thread === undefined || !fate.#compose.ids.thread);
    if (last) last.#settle("undone");
  }

  #awaits(): boolean {
    return !this.#sent && !this.#settled && (this.#pressedAt !== null || this.#stoppedAt !== null);
  }

  #lookForAlert(doc: Document, since: number): void {
    if (since < ALERT_MS && findAll(doc, "alert").some(isShown)) {
      this.#pressedAt = null;
      this.#stoppedAt = Date.now();
      this.#emit("stopped");
    } else if (since > PRESS_MS) this.#pressedAt = null;
  }

  /** The bar offers to undo for other things too, so it must be new and, where it names a thread, name this one. */
  #isMine(link: Element | null): boolean {
    const param = link?.getAttribute("param") ?? "";
    if (!link || (link === this.#linkBefore && param === this.#barBefore)) return false;
    const thread = threadIdIn(param);
    return thread === undefined || !this.#compose.ids.thread || thread === this.#compose.ids.thread;
  }

  #settle(type: "closed" | "discarded" | "undone"): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#emit(type);
  }

  #emit(type: Exclude<ComposeEvent["type"], "send" | "scheduled">): void {
    this.#compose.emit({ type, at: Date.now() });
  }
}
