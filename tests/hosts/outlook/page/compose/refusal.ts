import { session } from "../server.ts";
import type { Draft } from "../types.ts";
import type { Question } from "./dialog.tsx";
import { labels, say } from "./labels.ts";

/**
 * @param go on with the send
 * @returns what the page says or asks before it sends this draft; null when it has nothing to ask
 */
export function refusal(draft: Draft, unresolved: string[], go: () => void): Question | null {
  const only = { ok: labels.ok, role: "alertdialog" } as const;
  const [unknown] = unresolved;
  if (unknown) return { ...only, text: say(labels.unresolved, unknown) };
  if (draft.to.length + draft.cc.length + draft.bcc.length === 0) return { ...only, text: labels.noRecipient };
  if (!session.switches.askBeforeSend) return null;
  const either = { ok: labels.send, cancel: labels.dontSend, yes: go, role: "dialog" } as const;
  if (draft.subject.trim() === "") return { ...either, text: labels.noSubject };
  const own = draft.html.split(/id="(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container)"/)[0] ?? "";
  if (draft.attachments.length === 0 && labels.fileWords.test(own)) return { ...either, text: labels.noFile };
  return null;
}
