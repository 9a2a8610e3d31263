import { expect } from "playwright/test";
import { readGmailRequest } from "../../../../lib/webmail/gmail/wire.ts";
import type { GmailHost } from "../../../hosts/gmail/host.ts";
import { newDraft, pressSend } from "../composer.ts";
import type { MailHands } from "./hands.ts";

export function gmailHands(host: GmailHost): MailHands {
  return {
    name: "Gmail",
    home: host.url(),
    install: (context) => host.install(context),
    newDraft,
    pressSend,
    async readReply(mail, words) {
      const sent = host.sent.at(-1);
      if (!sent) throw new Error("nothing was sent");
      await mail.goto(host.threadUrl(host.replyTo(sent, words)));
      await expect(mail.locator(".a3s").last()).toContainText(lastLine(words));
    },
    sent: () => host.sent,
    seen: () => host.requests.flatMap(({ raw }) => readGmailRequest(raw)),
  };
}

/** The last words of a letter, which are on the page when all of it is. */
export function lastLine(words: string): string {
  return words.split("\n").at(-1) ?? words;
}
