import type { MessageEntry } from "../../lib/record/entry.ts";
import { Button } from "../kit/Button.tsx";
import type { RecordState } from "./state.ts";

/** The way to the message in the mail site. Nothing goes there but what the link holds, and only by a press. */
export function InMailbox({ entry, state }: { entry: MessageEntry; state: RecordState }) {
  const link = state.mailLink(entry);
  if (!link) return null;
  return (
    <p class="in-mailbox">
      <Button kind="quiet" icon="open" href={link.href} newTab>
        {link.label}
      </Button>
    </p>
  );
}
