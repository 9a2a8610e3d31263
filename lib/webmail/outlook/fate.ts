import type { ComposeEvent, DraftSnapshot } from "../webmail.ts";
import type { OutlookCompose } from "./compose.ts";

/** A form that is still there this long after Send or Discard was pressed did not go by it. */
const PRESS_MS = 10_000;
/** Outlook offers to undo a send for 10 s (30 s once), and the form may be opened again from where it was put. */
const BACK_MS = 60_000;
/** "Undo" brings the form back this soon. */
const UNDO_MS = 5000;

/** What the user has asked for last; `doubt` is a send that a dialog has stopped, `answered` one whose dialog was pressed in. */
type Asked = "send" | "doubt" | "answered" | "schedule" | "discard";
type End = "sent" | "scheduled" | "discarded" | "closed";

/** What becomes of one draft, as far as the page shows it; lives on after the form, until nothing more can come. */
export class Fate {
  readonly compose: OutlookCompose;
  #asked: Asked | null = null;
  #askedAt = 0;
  /** What stood in the form when it was asked, and then when it went. */
  #draft: DraftSnapshot | null = null;
  #goneAt: number | null = null;
  #end: End | null = null;
  #undoAt: number | null = null;
  #over = false;

  constructor(compose: OutlookCompose) {
    this.compose = compose;
  }

  get asked(): Asked | null {
    const acts = this.#asked === "send" || this.#asked === "discard";
    if (acts && this.#goneAt === null && Date.now() - this.#askedAt > PRESS_MS) this.#asked = null;
    return this.#asked;
  }

  /** Nothing more can come of it. */
  get over(): boolean {
    return this.#over || (this.#goneAt !== null && Date.now() - this.#goneAt > BACK_MS);
  }

  ask(what: "send" | "schedule" | "discard"): void {
    this.#asked = what;
    this.#askedAt = Date.now();
    if (what !== "discard") this.#draft = this.compose.read();
    if (what === "send") this.#emitDraft("send");
  }

  /** A dialog is there after the press. */
  stop(): void {
    if (this.#asked !== "send" || this.#goneAt !== null) return;
    this.#asked = "doubt";
    this.#emit("stopped");
  }

  /** Something was pressed in the dialog: should the form go now, it was sent all the same. */
  answer(): void {
    if (this.#asked !== "doubt" && this.#asked !== "answered") return;
    this.#asked = "answered";
    this.#askedAt = Date.now();
    this.#draft = this.compose.read();
  }

  /** The user goes on with the page, so a menu or a dialog has been answered with no. */
  goOn(): void {
    if (this.#goneAt === null && this.#asked !== "send") this.#asked = null;
  }

  formGone(): void {
    const asked = this.asked;
    this.#goneAt = Date.now();
    if (asked === "answered") this.#emitDraft("send");
    if (asked === "schedule") this.#emitDraft("scheduled");
    if (asked === "discard") this.#emit("discarded");
    if (asked === "doubt" || asked === null) this.#emit("closed");
    this.#end = END[asked ?? "doubt"];
    if (asked === "discard" || this.#end === "closed") this.#draft = this.compose.read();
  }

  /** "Undo" was pressed: the next form may be this draft. */
  undo(): void {
    this.#undoAt = Date.now();
  }

  /**
   * A form has come.
   * @param problem whether it says that something went wrong
   * @returns whether it shows this draft again, so that what was done with it was taken back
   */
  isAgain(form: OutlookCompose, problem: boolean): boolean {
    if (this.over || this.#goneAt === null || !this.isShownBy(form)) return false;
    this.#over = true;
    if (this.#end === "discarded" || this.#end === "closed") this.#emit("restored");
    else this.#emit(problem ? "stopped" : "undone");
    return true;
  }

  /** Outlook's name of the form, "Undo" pressed a moment ago, or else the same words and the same people. */
  isShownBy(form: OutlookCompose): boolean {
    if (form.prefix !== null && form.prefix === this.compose.prefix) return true;
    if (this.#undoAt !== null && Date.now() - this.#undoAt < UNDO_MS) return true;
    return isSameDraft(this.#draft ?? this.compose.read(), form.read());
  }

  #emit(type: "stopped" | "undone" | "discarded" | "closed" | "restored"): void {
    this.compose.emit({ type, at: Date.now() } satisfies ComposeEvent);
  }

  #emitDraft(type: "send" | "scheduled"): void {
    if (this.#draft) this.compose.emit({ type, draft: this.#draft, at: this.#askedAt });
  }
}

const END = {
  send: "sent",
  answered: "sent",
  schedule: "scheduled",
  discard: "discarded",
  doubt: "closed",
} as const satisfies Record<Asked, End>;

/** People who are folded into a line have no addresses, so they are compared only where both forms show them. */
function isSameDraft(one: DraftSnapshot, other: DraftSnapshot): boolean {
  const said = one.subject + one.text;
  if (said.trim() === "" || one.subject !== other.subject || one.text !== other.text) return false;
  const [mine, theirs] = [addressesOf(one), addressesOf(other)];
  return mine === "" || theirs === "" || mine === theirs;
}

function addressesOf({ to, cc, bcc }: DraftSnapshot): string {
  const all = [to, cc, bcc].map((row) => row.map(({ address }) => address.toLowerCase()).sort());
  return all.flat().every((address) => address !== "")
    ? all
        .map((row) => row.join())
        .join(";")
        .replace(/^;;$/, "")
    : "";
}
