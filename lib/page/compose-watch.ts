import { ask } from "../messaging.ts";
import type { LetterAct } from "../record/items.ts";
import type { Compose, ComposeEvent, FieldOutcome, Filling, Overwrite, Webmail } from "../webmail/webmail.ts";
import { writeButton } from "./button.ts";
import { type ComposerFrame, openComposer } from "./composer-frame.ts";
import type { Errand } from "./errands.ts";
import type { FrameHandlers } from "./frame-port.ts";
import type { Recorder } from "./recorder.ts";
import { draftSighting } from "./sightings.ts";

/** What In Writing does for one compose form: its button, its composer, and the record of its sending. */

export interface Desk {
  webmail: Webmail;
  doc: Document;
  recorder: Recorder;
  errand: Errand;
}

/** Letters put into forms that had no draft id yet: written down again with it when Send is pressed. */
const unnamed = new WeakMap<Compose, LetterAct>();

async function writeDownLetter(compose: Compose, act: LetterAct): Promise<void> {
  const draft = compose.read().ids.draft ?? null;
  if (!draft) unnamed.set(compose, act);
  await ask("record:letter", { act: { ...act, draft } });
}

async function fill(compose: Compose, filling: Filling, overwrite: Overwrite, act: LetterAct): Promise<FieldOutcome[]> {
  const outcomes = await compose.fill(filling, overwrite);
  const body = outcomes.find(({ field }) => field === "body");
  // Also where the site changed some of it: it is the letter all the same, and may be sent as it stands.
  if (body?.outcome === "taken" || body?.outcome === "differs") await writeDownLetter(compose, act);
  return outcomes;
}

async function onEvent({ webmail, recorder }: Desk, compose: Compose, event: ComposeEvent): Promise<void> {
  if (event.type !== "send" && event.type !== "stopped") return;
  const draft = event.type === "send" ? event.draft : compose.read();
  const state = event.type === "send" ? "likely" : "stopped";
  const via = `intent:${state}:${draft.ids.draft ?? compose.key()}:${event.at}`;
  await recorder.record(draftSighting(draft, webmail.site, webmail.account(), state, event.at), via, event.at);
  const act = unnamed.get(compose);
  if (act && draft.ids.draft) {
    unnamed.delete(compose);
    await ask("record:letter", { act: { ...act, draft: draft.ids.draft } });
  }
}

/** Fills a draft that the mail site opened for a letter of ours; the link has put people in, and they are read back too. */
async function fillWaiting(compose: Compose, show: (outcomes: FieldOutcome[]) => void): Promise<void> {
  // Every new draft is asked about, so its words stay here.
  const draft = { ...compose.read(), text: "", quoted: "" };
  const waiting = await ask("draft:waiting", { draft, draftKey: compose.key() });
  if (!waiting) return;
  const { to = [], cc = [], ...words } = waiting.filling;
  const filling = { ...(to.length > 0 ? { to } : {}), ...(cc.length > 0 ? { cc } : {}), ...words };
  const outcomes = await fill(compose, filling, "never", waiting.act);
  // What did not take is said in the composer, which has the letter still.
  if (outcomes.some(({ outcome }) => outcome !== "taken")) show(outcomes);
  else compose.focus();
}

function frameHandlers(
  { webmail }: Desk,
  compose: Compose,
  close: () => void,
  told: () => FieldOutcome[] | null,
): FrameHandlers {
  return {
    read: async () => compose.read(),
    look: async () => ({ account: webmail.account(), delegated: webmail.delegated(), missing: compose.missing() }),
    fill: ({ filling, overwrite, act }) => fill(compose, filling, overwrite, act),
    outcomes: async () => told(),
    done: async () => {
      close();
      compose.focus();
      return null;
    },
    close: async () => {
      close();
      return null;
    },
    search: async ({ addresses }) => {
      window.open(webmail.searchUrl(addresses), "_blank", "noopener");
      return null;
    },
  };
}

/** Takes care of one form until it has gone. */
export function attendCompose(desk: Desk, compose: Compose, halfFilled: readonly string[]): void {
  let frame: ComposerFrame | null = null;
  let outcomes: FieldOutcome[] | null = null;
  const close = () => frame?.close();
  const told = () => {
    const once = outcomes;
    outcomes = null;
    return once;
  };
  const open = () => {
    frame ??= openComposer(desk, compose, frameHandlers(desk, compose, close, told), () => {
      frame = null;
    });
  };
  const first = compose.key();
  const button = writeButton(desk.doc, () => desk.errand(open));
  button.setHalfFilled(halfFilled.includes(compose.key()));
  compose.mount(button.host);
  compose.on((event) => {
    const key = compose.key();
    if (event.type === "discarded") desk.errand(() => ask("composer:drop", { draftKey: key }));
    else if (event.type === "named") desk.errand(() => ask("composer:rename", { from: first, to: key }));
    else desk.errand(() => onEvent(desk, compose, event));
  });
  compose.signal.addEventListener("abort", close);
  const show = (found: FieldOutcome[]) => {
    outcomes = found;
    open();
  };
  desk.errand(() => fillWaiting(compose, show));
}
