import type { SelectorTable } from "../common/selector-table.ts";

/**
 * What Outlook's reading pane, list and account are found by. The second column as in selectors-writing.ts, and: AM Amarnai,
 * MV Mailvelope (CAP: its captures of November 2025), SK skeletons by several authors.
 */
export const READING = {
  main: [['#ReadingPaneContainerId, [role="main"][data-app-section="MailReadCompose"]', "2026-07 AM"]],
  /** What holds a conversation, or one message, that is really drawn: the pane around it may be empty. */
  shownPane: [
    ["#ConversationReadingPaneContainer, #ItemReadingPaneContainer", "2025-11 CAP, 2026-07 AM"],
    ['[data-app-section="ConversationContainer"], [data-app-section="ItemContainer"]', "2025-11 CAP"],
    ["#ReadingPaneContainerId", "GUESS"],
  ],
  /** The words of a message; the second in a card is what it answers. */
  messageBody: [
    ['[id^="UniqueMessageBody"]', "2026-10, fifteen projects"],
    ['[role="document"]', "2025-11 CAP, 2026-09 HY"],
  ],
  threadSubject: [
    ['[id^="CONV_"][id$="_SUBJECT"]', "2026-07 SK"],
    ['[id$="_SUBJECT"][role="heading"]', "2026-03 BE"],
  ],
  /** Names the heading that stands over a message. */
  subjectLink: [['[id^="MSG_"][id$="_SUBJECT"][aria-labelledby]', "2026-07 SK"]],
  sender: [
    ['[id$="_FROM"]', "2026-07 SK"],
    ['[aria-label^="From:"], [aria-label^="Von:"], [aria-label^="De :"], [aria-label^="De:"]', "2025-11 CAP"],
    ['[aria-label^="Da:"], [aria-label^="Od:"], [aria-label^="От:"], [aria-label^="发件人"]', "2026 NOTE"],
  ],
  to: [['[id$="_TO"]', "2026-07 SK"]],
  cc: [['[id$="_CC"]', "2026-07 SK"]],
  /** The lines of recipients where nothing tells To from Cc. */
  wells: [['[data-testid="RecipientWell"]', "2026 NOTE"]],
  shownPerson: [
    [".lpc-hoverTarget", "2026 NOTE"],
    ["[data-lpc-hover-target-id]", "before 2026 OLD"],
    ['[role="button"]', "GUESS"],
  ],
  date: [
    ['[data-testid="SentReceivedSavedTime"]', "2026-10, ten projects"],
    ['[id$="_DATETIME"]', "2026-07 SK"],
    ['[role="heading"][aria-level="3"]', "2026-09 HY"],
  ],
  attachment: [
    ['[id$="_ATTACHMENTS"] [role="option"]', "2026-07 SK"],
    ['[role="listbox"] [role="option"]', "2025-11 CAP"],
  ],
  /** Where a mail's own words end: all that follows is what it answers. Outlook puts `x_` before the ids of mail it shows. */
  earlierMail: [
    ['[id$="divRplyFwdMsg"], [id$="appendonsend"]', "2026-09 HY"],
    ['[id$="mail-editor-reference-message-container"]', "2026-09 HY"],
  ],
  /** Earlier mail as other programs mark it; their own words may go on below. */
  citedMail: [["blockquote, [class$='gmail_quote'], [class$='gmail_attr']", "2026-09 HY"]],
  /** Conversations in the list, and messages where they do not stand together. */
  listRow: [["[data-convid][aria-selected]", "2025-11 CAP, 2026-07 AM"]],
  /** The first folder of each mailbox, which has the mailbox's name; the user's own comes first. */
  mailboxRoot: [['[id^="primaryMailboxRoot_"]', "2025-11 CAP"]],
  folder: [['[role="treeitem"][data-folder-name]', "2025-11 CAP"]],
  /** Who is signed in: in what opens from the button at the top, and in the button's name. */
  signedIn: [["#mectrl_currentAccount_secondary", "2026 NOTE"]],
  ownName: [["#mectrl_currentAccount_primary", "2026 NOTE"]],
  ownButton: [["#mectrl_main_trigger, #O365_MainLink_Me, #meInitialsButton", "2026 NOTE"]],
  accountButton: [
    ['#mectrl_main_trigger[aria-label*="@"], #O365_MainLink_Me[aria-label*="@"]', "2026 NOTE"],
    ['button[aria-label*="@"]', "2026-07 AM"],
  ],
} as const satisfies SelectorTable;
