import { type Signal, signal } from "@preact/signals";
import type { LetterAct } from "../../lib/record/items.ts";
import type { DraftSnapshot, FieldOutcome, Filling, Overwrite } from "../../lib/webmail/webmail.ts";
import type { ComposerDeps, DraftLink } from "./deps.ts";
import { isLast, isReply, type Standing, standing } from "./plan.ts";

/** Where "Put it in my email" has got to. */
export type Put =
  | { at: "idle" }
  | { at: "working"; words: string }
  /** Something stands in the draft already: the parent says what to do. */
  | { at: "asking"; standing: Standing[]; reply: boolean }
  | { at: "filled"; outcomes: FieldOutcome[]; reply: boolean }
  | { at: "opened" }
  | { at: "copied" }
  | { at: "failed"; headline: string; why: string };

/** The letter as it would leave the composer. */
export interface Leaving {
  filling: Required<Filling>;
  /** About a person at school: whoever else stands in the draft might be that person, or be told. */
  nobodyElse: boolean;
  /** @param draft the site's id of the draft, null when not known */
  act(draft: string | null): Promise<LetterAct>;
}

export interface PutState {
  put: Signal<Put>;
  /** "Put it in my email": looks first, fills only when nothing of the parent's stands in the way. */
  start(): Promise<void>;
  /** The parent's answer to what stands there. */
  decide(overwrite: Overwrite): Promise<void>;
  /** A new draft in the mail site, with this letter. */
  open(): Promise<void>;
  copy(): Promise<void>;
  /** Another way out of the composer that changes nothing here; what fails is said. */
  away(words: string, headline: string, work: () => Promise<void>): Promise<void>;
  reset(): void;
}

const NOT_IN = "It did not go into your email";

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * What goes into this draft: a reply keeps its subject, and a line that nobody is to be on is left alone while it is empty.
 * Somebody in Cc whom the letter copies nobody to is asked about, since the letter may say that nobody is copied; somebody in
 * To only when the letter is about a person at school, since an address may be unknown here and typed there.
 */
function fillingFor({ filling, nobodyElse }: Leaving, draft: DraftSnapshot, reply: boolean): Filling {
  const { to, cc, subject, body } = filling;
  return {
    ...(to.length > 0 || (nobodyElse && draft.to.length > 0) ? { to } : {}),
    ...(cc.length > 0 || draft.cc.length > 0 ? { cc } : {}),
    ...(reply ? {} : { subject }),
    body,
  };
}

/**
 * @param prepare called before anything leaves: keeps the people typed in, and gives the letter as it stands; null when
 * there is none
 */
export function createPut(deps: ComposerDeps, prepare: () => Promise<Leaving | null>): PutState {
  const put = signal<Put>({ at: "idle" });
  // What we put there ourselves may be replaced without asking, as long as the parent has not changed it.
  let last: Filling = {};
  const attempt = async (words: string, headline: string, work: (leaving: Leaving) => Promise<Put>) => {
    if (put.value.at === "working") return;
    put.value = { at: "working", words };
    try {
      const leaving = await prepare();
      put.value = leaving ? await work(leaving) : { at: "idle" };
    } catch (error) {
      put.value = { at: "failed", headline, why: said(error) };
    }
  };
  const fill = async (link: DraftLink, leaving: Leaving, overwrite: Overwrite): Promise<Put> => {
    const draft = await link.read();
    const reply = isReply(draft);
    const act = await leaving.act(draft.ids.draft ?? null);
    const filling = fillingFor(leaving, draft, reply);
    const outcomes = await link.fill(filling, overwrite, act);
    last = filling;
    return { at: "filled", outcomes, reply };
  };
  const open = () =>
    attempt("Opening your email", "No new email could be opened", async (leaving) => {
      await deps.open(leaving.filling, await leaving.act(null));
      return { at: "opened" };
    });
  return {
    put,
    open,
    async start() {
      const link = deps.draft;
      if (!link) return open();
      await attempt("Looking at your email", NOT_IN, async (leaving) => {
        const draft = await link.read();
        const reply = isReply(draft);
        const there = standing(draft, fillingFor(leaving, draft, reply));
        const own = there.every((one) => isLast(one, last));
        if (!own) return { at: "asking", standing: there, reply };
        return fill(link, leaving, there.length > 0 ? "replace" : "never");
      });
    },
    async decide(overwrite) {
      const link = deps.draft;
      if (link) await attempt("Putting it in", NOT_IN, (leaving) => fill(link, leaving, overwrite));
    },
    copy: () =>
      attempt("Copying", "It could not be copied", async (leaving) => {
        await deps.copy(leaving.filling.body);
        await deps.recordLetter(await leaving.act(null));
        return { at: "copied" };
      }),
    away: (words, headline, work) =>
      attempt(words, headline, async () => {
        await work();
        return { at: "idle" };
      }),
    reset() {
      put.value = { at: "idle" };
    },
  };
}
