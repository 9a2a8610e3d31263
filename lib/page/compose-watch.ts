import { ask } from "../messaging.ts";
import type { LetterAct, MessageState } from "../record/items.ts";
import type {
  Compose,
  ComposeEvent,
  DraftSnapshot,
  FieldOutcome,
  Filling,
  Overwrite,
  Webmail,
} from "../webmail/webmail.ts";
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

/** A letter that is put in, and the era of the record that it was written in: after a deletion it is not written down. */
interface Letter {
  act: LetterAct;
  era: string;
}

/** Letters put into forms that had no draft id yet: written down again when Send is pressed, should it have one by then. */
const unnamed = new WeakMap<Compose, Letter>();

async function writeDownLetter(webmail: Webmail, compose: Compose, { act, era }: Letter): Promise<void> {
  if (webmail.delegated()) return;
  const { draft } = compose.read().ids;
  if (!draft) unnamed.set(compose, { act, era });
  // Where the page shows no id, the form's own name ties the letter to what is sent from it.
  await ask("record:letter", { act: { ...act, draft: draft ?? compose.key() }, era });
}

async function fill(
  webmail: Webmail,
  compose: Compose,
  filling: Filling,
  overwrite: Overwrite,
  letter: Letter,
): Promise<FieldOutcome[]> {
  const outcomes = await compose.fill(filling, overwrite);
  const body = outcomes.find(({ field }) => field === "body");
  // Also where the site changed some of it: it is the letter all the same, and may be sent as it stands.
  if (body?.outcome === "taken" || body?.outcome === "differs") await writeDownLetter(webmail, compose, letter);
  return outcomes;
}

/** What an event says has become of the message. */
const STATES: Partial<Record<ComposeEvent["type"], MessageState>> = {
  send: "likely",
  scheduled: "scheduled",
  stopped: "stopped",
  undone: "undone",
};

/** What stood in the form, with the form's name where the page shows no id of the draft: that joins what is seen of it. */
function draftIn(compose: Compose, event: ComposeEvent): DraftSnapshot {
  const draft = "draft" in event ? event.draft : compose.read();
  return draft.ids.draft ? draft : { ...draft, ids: { ...draft.ids, form: compose.key() } };
}

async function onEvent({ webmail, recorder }: Desk, compose: Compose, event: ComposeEvent): Promise<void> {
  const state = STATES[event.type];
  if (!state || webmail.delegated()) return;
  const draft = draftIn(compose, event);
  // Where drafts have ids, the site saves it again and its request says so.
  if (state === "undone" && draft.ids.draft) return;
  const via = `intent:${state}:${draft.ids.draft ?? compose.key()}:${event.at}`;
  await recorder.record(draftSighting(draft, webmail.site, webmail.account(), state, event.at), via, event.at);
  const letter = unnamed.get(compose);
  if (letter && draft.ids.draft) {
    unnamed.delete(compose);
    await ask("record:letter", { ...letter, act: { ...letter.act, draft: draft.ids.draft } });
  }
}

/** Fills a draft that the mail site opened for a letter of ours; the link has put people in, and they are read back too. */
async function fillWaiting(
  webmail: Webmail,
  compose: Compose,
  kept: (answer: { halfFilled: boolean }) => void,
  show: (outcomes: FieldOutcome[] | null) => void,
): Promise<void> {
  // Somebody else's mailbox, shared with the parent: their letter does not go from there.
  if (webmail.delegated()) return;
  // Every new draft is asked about, so its words stay here. To find its body might make the browser work out the page's styles.
  const draft = { ...compose.read(false), text: "", quoted: "" };
  const answer = await ask("draft:waiting", { draft, draftKey: compose.key() });
  kept(answer);
  if (!answer.letter) return;
  const { to = [], cc = [], ...words } = answer.letter.filling;
  const filling = { ...(to.length > 0 ? { to } : {}), ...(cc.length > 0 ? { cc } : {}), ...words };
  const outcomes = await fill(webmail, compose, filling, "never", answer.letter).catch(() => null);
  // What did not take is said in the composer, which has the letter still, also where nothing could be put in.
  if (!outcomes || outcomes.some(({ outcome }) => outcome !== "taken")) show(outcomes);
  else compose.focus();
}

function frameHandlers(
  { webmail }: Desk,
  compose: Compose,
  close: () => void,
  told: () => FieldOutcome[] | null,
  back: () => void,
): FrameHandlers {
  return {
    read: async () => compose.read(),
    look: async () => ({ account: webmail.account(), delegated: webmail.delegated(), missing: compose.missing() }),
    fill: ({ filling, overwrite, act, era }) => fill(webmail, compose, filling, overwrite, { act, era }),
    outcomes: async () => told(),
    done: async () => {
      close();
      compose.focus();
      return null;
    },
    close: async () => {
      close();
      back();
      return null;
    },
    search: async ({ addresses }) => {
      window.open(webmail.searchUrl(addresses), "_blank", "noopener");
      return null;
    },
  };
}

/** Takes care of one form until it has gone. */
export function attendCompose(desk: Desk, compose: Compose): void {
  let frame: ComposerFrame | null = null;
  let outcomes: FieldOutcome[] | null = null;
  const close = () => frame?.close();
  const told = () => {
    const once = outcomes;
    outcomes = null;
    return once;
  };
  const open = () => {
    frame ??= openComposer(desk, compose, frameHandlers(desk, compose, close, told, button.focus), () => {
      frame = null;
    });
  };
  const first = compose.key();
  const button = writeButton(desk.doc, () => desk.errand(open));
  const kept = (answer: { halfFilled: boolean }) => button.setHalfFilled(answer.halfFilled);
  compose.mount(button.host);
  compose.on((event) => {
    const key = compose.key();
    // Closed without an id, it is another form the next time, which cannot be known again.
    const gone = event.type === "discarded" || (event.type === "closed" && key === first);
    if (gone) desk.errand(() => ask("composer:drop", { draftKey: key }));
    else if (event.type === "named")
      desk.errand(async () => kept(await ask("composer:rename", { from: first, to: key })));
    else if (event.type === "restored") desk.errand(async () => kept(await ask("composer:kept", { draftKey: key })));
    else desk.errand(() => onEvent(desk, compose, event));
  });
  compose.signal.addEventListener("abort", close);
  const show = (found: FieldOutcome[] | null) => {
    outcomes = found;
    open();
  };
  desk.errand(() => fillWaiting(desk.webmail, compose, kept, show));
}
