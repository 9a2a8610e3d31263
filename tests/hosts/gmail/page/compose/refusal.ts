import type { App } from "../app.ts";
import { say } from "../labels.ts";
import type { Recipients } from "./fold.ts";

/** @returns why a message to these people cannot be sent, in the page's words; undefined when it can */
export function refusal({ labels }: App, recipients: Recipients): string | undefined {
  const fields = recipients.fields();
  if (fields.every((field) => field.values().length === 0)) return labels.noRecipient;
  const names = { to: labels.toField, cc: labels.ccField, bcc: labels.bccField };
  for (const field of fields) {
    const wrong = field.wrong();
    if (wrong) return say(labels.badRecipient, wrong, names[field.name]);
  }
  return undefined;
}
