import { practiceMailbox } from "../../hosts/gmail/practice.ts";
import { answer } from "../../hosts/gmail/routes.ts";
import { practiceOutlook } from "../../hosts/outlook/practice.ts";
import { answer as answerOutlook, CONSUMER, OLD_WORK, WORK } from "../../hosts/outlook/routes.ts";
import type { StandIn } from "./host.ts";
import type { Tab } from "./tab.ts";

/** A stand-in mail site as the job needs it, whichever it is. */

interface Person {
  address: string;
}

export interface Sent {
  to: Person[];
  cc: Person[];
  subject: string;
  text: string;
}

export interface MailboxInFirefox {
  name: string;
  standIn: StandIn;
  /** Address of the mailbox. */
  home: string;
  /** Whether the site hands out originals. */
  originals: boolean;
  sent(): Sent[];
  newDraft(mail: Tab): Promise<void>;
  pressSend(mail: Tab): Promise<void>;
  /** The school answers what was sent as the nth, and the parent opens the answer. */
  openReply(mail: Tab, nth: number, words: string): Promise<void>;
  /** The own words in the form that is open. */
  body: { css: string };
}

export function gmailInFirefox(): MailboxInFirefox {
  const host = practiceMailbox({ pollMs: 200 });
  return {
    name: "Gmail",
    standIn: { hosts: ["mail.google.com"], answer: (asked) => answer(host, asked) },
    home: host.url(),
    originals: true,
    sent: () => host.sent,
    newDraft: (mail) => mail.press("button", "Compose"),
    pressSend: (mail) => mail.press("button", /^Send/, "last"),
    async openReply(mail, nth, words) {
      const sent = host.sent[nth];
      if (!sent) throw new Error("nothing was sent");
      await mail.goto(host.threadUrl(host.replyTo(sent, words)));
    },
    body: { css: "[g_editable=true]" },
  };
}

export function outlookInFirefox(): MailboxInFirefox {
  const host = practiceOutlook({ pollMs: 200 });
  return {
    name: "Outlook",
    standIn: { hosts: [CONSUMER, WORK, ...OLD_WORK], answer: (asked) => answerOutlook(host, asked) },
    home: host.url(),
    originals: false,
    sent: () => host.sent,
    newDraft: (mail) => mail.press("button", /^New mail/),
    pressSend: (mail) => mail.click({ css: "button[id*=primaryActionButton]" }, "last"),
    async openReply(mail, nth, words) {
      const sent = host.sent[nth];
      if (!sent) throw new Error("nothing was sent");
      await mail.goto(host.threadUrl(host.replyTo(sent, words)));
    },
    body: { css: "[id^=editorParent_] [contenteditable=true]" },
  };
}
