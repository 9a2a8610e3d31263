// @vitest-environment happy-dom
import { it } from "vitest";
import { tellsNothing } from "../common/check/generated.fixtures.ts";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { outlookCheck } from "./self-check.ts";

const WHERE = [
  ...[
    "#docking_InitVisiblePart_0",
    "#ReadingPaneContainerId",
    "[role=document]",
    "[id^=UniqueMessageBody]",
    "[id$=_TO]",
  ],
  ...["[role=group] [contenteditable]", "[id^=editorParent_]", "[id$=_FROM]", "[role=tree]", "[role=listbox]", "body"],
  ...["#ConversationReadingPaneContainer", "[aria-expanded=true]", "[role=toolbar]", "._Entity"],
];

/** What Outlook makes ids, titles, labels and classes of. */
const VALUES = [
  (secret: string) => `MSG_${secret}_TO`,
  (secret: string) => `UniqueMessageBody_${secret}`,
  (secret: string) => `primaryMailboxRoot_${secret}@${secret}`,
  (secret: string) => `docking_InitVisiblePart_${secret}`,
  (secret: string) => `CONV_${secret}_SUBJECT`,
  (secret: string) => `REK${secret}`,
  (secret: string) => `Name ${secret} <${secret}@example.org>`,
  (secret: string) => `offline<${secret}>`,
  (secret: string) => `From: ${secret}`,
  (secret: string) => `textContainer-${secret}`,
  (secret: string) => `${secret}_EType_RECIPIENT_ENTITY`,
];

it("a report of any page of Outlook's holds no word, address or number of it", () => {
  tellsNothing({
    site: outlookCheck,
    page: pageOf(THREAD + COMPOSE),
    where: WHERE,
    title: (word, address) => `Mail - ${word} ${address} - Outlook`,
    values: VALUES,
    numRuns: 100,
  });
}, 60_000);
