import type { ComposeEvent, DraftSnapshot } from "../webmail.ts";
import type { GmailCompose } from "./compose.ts";

/** A form that is still there this long after Send or Discard was pressed did not go by it. */
const PRESS_MS = 10_000;
/**
 * A form that goes after one of these may have been sent all the same, by "OK" in an alert, or scheduled: the page says so in
 * its bar, this soon after.
 */
const PATIENCE_MS = { doubt: 3000, schedule: 10_000 };
/** The bar says at once that a draft was thrown away. */
const SAID_MS = 2000;
/** Gmail offers to undo for 30 s at most. */
const UNDO_MS = 60_000;

/** What the user has asked for last; `doubt` is a send that an alert has stopped. */
type Asked = "send" | "doubt" | "schedule" | "discard";
type End = Exclude<ComposeEvent["type"], "send" | "named" | "stopped">;

/** What becomes of one draft, as far as the page shows it; lives on after the form, until nothing more can come. */
export class Fate {
  readonly #compose: GmailCompose;
  readonly #soon: (wait: number) => void;
  #asked: Asked | null = null;
  #askedAt = 0;
  /** What stood in the form when it was asked. */
  #draft: DraftSnapshot | null = null;
  #goneAt: number | null = null;
  #end: End | null = null;
  /** The page's bar has spoken of it. */
  #signed = false;
  #over = false;

  /** @param soon asks for another look after so many ms */
  constructor(compose: GmailCompose, soon: (wait: number) => void) {
    this.#compose = compose;
    this.#soon = soon;
  }

  get askedAt(): number {
    return this.#askedAt;
  }

  get asked(): Asked | null {
    const acts = this.#asked === "send" || this.#asked === "discard";
    if (acts && this.#goneAt === null && Date.now() - this.#askedAt > PRESS_MS) this.#asked = null;
    return this.#asked;
  }

  get thread(): string | undefined {
    return this.#compose.ids.thread;
  }

  get gone(): boolean {
    return !this.#compose.isThere;
  }

  /** The form goes for good: it was sent, put off or thrown away. */
  get certain(): boolean {
    return this.#end === "sent" || this.#end === "scheduled" || this.asked === "discard";
  }

  /** Whether the bar may yet speak of it. */
  get awaits(): boolean {
    if (this.#signed || this.asked === null) return false;
    if (this.#asked === "discard") return this.gone && Date.now() - this.#askedAt < SAID_MS;
    return this.#end === null && (this.#asked === "send" || this.gone);
  }

  /** Nothing more can come of it. */
  get over(): boolean {
    return this.#over || (this.#goneAt !== null && Date.now() - this.#goneAt > UNDO_MS);
  }

  ask(what: "send" | "schedule" | "discard"): void {
    if (what !== "discard") this.#draft = this.#compose.read();
    this.#asked = what;
    this.#askedAt = Date.now();
    this.#end = null;
    this.#signed = false;
    if (what === "send" && this.#draft) this.#compose.emit({ type: "send", draft: this.#draft, at: this.#askedAt });
  }

  /** The user goes on with the form, so a menu or an alert has been answered with no. */
  goOn(): void {
    if (this.#asked !== "send") this.#asked = null;
  }

  /** The page shows an alert after the press. */
  stop(): void {
    if (this.#asked !== "send" || this.gone) return;
    this.#asked = "doubt";
    this.#emit("stopped");
  }

  formGone(): void {
    const asked = this.asked;
    this.#goneAt = Date.now();
    if (asked === "discard") this.#settle("discarded");
    else if (asked === null) this.#settle("closed");
    else this.look();
  }

  look(): void {
    if (this.#goneAt === null || this.#end || (this.#asked !== "doubt" && this.#asked !== "schedule")) return;
    const rest = this.#goneAt + PATIENCE_MS[this.#asked] - Date.now();
    if (rest > 0) this.#soon(rest);
    else this.#settle("closed");
  }

  /** The page's bar offers to take this one back. */
  sign(): void {
    this.#signed = true;
    if (this.#asked === "discard") return;
    if (this.#asked !== "schedule") {
      this.#settle("sent");
      return;
    }
    this.#end = "scheduled";
    if (this.#draft) this.#compose.emit({ type: "scheduled", draft: this.#draft, at: Date.now() });
  }

  undo(): void {
    if (this.#asked !== "discard" && this.#end !== "closed") this.#settle("undone");
  }

  /** A form with this draft id has come: what was done with ours was taken back. */
  reopened({ ids }: GmailCompose): void {
    if (this.#over || this.#goneAt === null || !ids.draft || ids.draft !== this.#compose.ids.draft) return;
    this.#over = true;
    this.#settle(this.#end === "discarded" || this.#end === "closed" ? "restored" : "undone");
  }

  #settle(end: Exclude<End, "scheduled">): void {
    if (this.#end === end) return;
    this.#end = end;
    this.#emit(end);
  }

  #emit(type: Exclude<ComposeEvent["type"], "send" | "scheduled">): void {
    this.#compose.emit({ type, at: Date.now() });
  }
}
