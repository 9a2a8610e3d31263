import { siteName } from "../../lib/pack/words.ts";
import type { MessageEntry } from "../../lib/record/entry.ts";
import { Note } from "../kit/Note.tsx";

/** Longer than any mailbox lets a send be undone, and than its request takes after that, ms. */
const UNCONFIRMED_MS = 2 * 60_000;

/** Where a mail site keeps what was sent. */
const SENT_FOLDER = { gmail: "Sent", outlook: "Sent Items" } as const;

/**
 * @param now epoch ms
 * @returns whether Send was pressed a while ago and nothing has shown since that it was sent
 */
export function isUnconfirmed({ state, goesAt, seen, at }: MessageEntry, now: number): boolean {
  return state === "likely" && goesAt === undefined && now - (seen.at(-1)?.at ?? at) >= UNCONFIRMED_MS;
}

/** Where to look for an email of which only the press of Send was seen, and what its not being there means. */
export function Unconfirmed({ entry }: { entry: MessageEntry }) {
  const sent = entry.site ? SENT_FOLDER[entry.site] : "Sent";
  return (
    <Note kind="advice" icon="help">
      <p>
        <b class="strong">Likely sent.</b> In Writing did not see {siteName(entry)} send this. Please look in {sent} and
        in Drafts: if the tab was closed within the seconds of Undo send, it was not sent and lies in Drafts.
      </p>
      <p>
        Is it in {sent}? Open it there, and In Writing writes down that it was sent. Is it not? Send it from Drafts, or
        remove this entry.
      </p>
    </Note>
  );
}
