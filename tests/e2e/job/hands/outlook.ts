import { expect } from "playwright/test";
import { readOutlookRequest } from "../../../../lib/webmail/outlook/wire.ts";
import type { OutlookHost } from "../../../hosts/outlook/host.ts";
import { writeButton } from "../composer.ts";
import { lastLine } from "./gmail.ts";
import type { MailHands } from "./hands.ts";

export function outlookHands(host: OutlookHost): MailHands {
  return {
    name: "Outlook",
    home: host.url(),
    install: (context) => host.install(context),
    async newDraft(mail) {
      await mail.getByRole("button", { name: "New mail", exact: true }).click();
      await expect(writeButton(mail).first()).toBeVisible();
    },
    async pressSend(mail) {
      await mail.getByRole("button", { name: "Send", exact: true }).last().click();
    },
    async readReply(mail, words) {
      const sent = host.sent.at(-1);
      if (!sent) throw new Error("nothing was sent");
      await mail.goto(host.threadUrl(host.replyTo(sent, words)));
      await expect(mail.getByRole("main").getByText(lastLine(words)).last()).toBeVisible();
    },
    sent: () => host.sent,
    seen: () => host.requests.flatMap(readOutlookRequest),
  };
}
