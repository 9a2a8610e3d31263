import type { SelectorTable } from "../common/selector-table.ts";

/**
 * What Outlook's compose forms are found by. The second column says when it was last seen and by whom: BR Briskine, DLP an
 * extension's notes against outlook.live.com, BE be-v1, HY HyCircle, RA recruiter-assistant, AP apaisuite, MX MaxAI, RJ
 * roosterjs (all read in their source), CAP a capture of the page, PW a Playwright project's fixture, OLD a form of the page that
 * has been replaced, GUESS not checked. Labels are in the user's own language, so they stand last if at all; hashed classes
 * nowhere.
 */
export const WRITING = {
  /** What holds one whole compose form, seen from inside it; in a window of its own it may be the second. */
  composeRoot: [
    ['[id^="docking_InitVisiblePart_"]', "2026-10 DLP and four more"],
    ['[data-app-section="Form_Content"]', "2026-08 BR"],
  ],
  /** Marks a form as one for mail where its root has another name: no other editor of the page has these beside it. */
  composeMark: [
    ['input[id^="MSG_"][id$="_SUBJECT"]', "2026-10 AP, BE, HY"],
    ['[role="group"][id^="MSG_"][id$="_TO"]:has([contenteditable="true"])', "2026-10 DLP"],
  ],
  /** What holds forms and messages alike, and is never a form itself. */
  composePane: [['[data-app-section="MailReadCompose"], #ReadingPaneContainerId, [role="main"]', "2026-09 HY"]],
  /** A conversation, in which a reply stands as one more card. */
  composeThread: [["#ConversationReadingPaneContainer, #ItemReadingPaneContainer", "2026-07 Amarnai, HY"]],
  /** The editable element that holds the words of a draft. */
  body: [
    ['[id^="editorParent_"] [contenteditable="true"][role="textbox"]', "2026-09, many"],
    ['[contenteditable="true"][aria-multiline="true"]', "2026-03 BR"],
    ['[role="textbox"][contenteditable="true"]:not([role="group"] *)', "2026-03 BE"],
    ['[contenteditable="true"][aria-label="Message body"]', "2026-09 HY"],
  ],
  /** The wells of recipients; `%` stands for TO, CC or BCC. Shown messages have the same names, but nothing to write in. */
  row: [['[role="group"][id$="_%"]:has([contenteditable="true"])', "2026-10 DLP"]],
  rowInput: [['[contenteditable="true"]', "2026-10 DLP"]],
  chip: [
    ['[class*="_EType_RECIPIENT_ENTITY"]', "2026-10, nine projects"],
    ['[id^="REK"][contenteditable="false"]', "2026-10 PW"],
    ["[data-lpc-hover-target-id]", "before 2026 OLD"],
  ],
  chipText: [['[class*="textContainer-"], [class*="individualText-"]', "2026-10 PW"]],
  /** What offers people while somebody types; it hangs at the end of the page. An option says `Name - address`. */
  suggestion: [['#FloatingSuggestionsList [role="option"]', "2026-10 PW"]],
  /** The people in one line; the header unfolds when the focus comes into it. */
  folded: [["div[tabindex]:nth-child(2):not([role]):not([contenteditable])", "2026-08 BR"]],
  /** Buttons that show Cc and Bcc; the labels in front of the wells are buttons too, and open the address book. */
  showRow: [[".fui-Input button", "2026-08 BR"]],
  subject: [
    ['input[id^="MSG_"][id$="_SUBJECT"]', "2026-10 AP, BE, HY"],
    ['input[type="text"][maxlength="255"]', "MX"],
    ['input[placeholder="Add a subject"], input[aria-label="Subject"]', "2026 RA"],
  ],
  /** The account that a draft goes from, where the form shows it. */
  draftFrom: [['[id^="MSG_"][id$="_FROM"]', "GUESS"]],
  /** The ribbon's split buttons carry a class of nearly this name, and no such id. */
  send: [
    ['[data-testid="ComposeSendButton"] button:not([aria-haspopup])', "2026 BE, HY"],
    ['button[id*="primaryActionButton"]', "2026-10 DLP"],
    ['button[title*="Ctrl+Enter"]', "2026 RA"],
    ['button[aria-label="Send"]', "2026 RA"],
  ],
  /** The Send button with its arrow. */
  sendGroup: [
    ['[data-testid="ComposeSendButton"]', "2026 BE, HY"],
    [".fui-SplitButton", "2025-11 CAP"],
  ],
  /** The arrow beside Send: its menu has Send once more, and sending later. */
  sendMenu: [
    ['[data-testid="ComposeSendButton"] [aria-haspopup]', "2026-10 PW"],
    ['button[id*="primaryActionButton"] ~ [aria-haspopup]', "2026-10 PW"],
  ],
  menuItem: [['[role="menu"] [role^="menuitem"]', "2026-10 PW"]],
  discard: [["#discardCompose", "2026-10 BE, PW"]],
  /** Asks or says something before a message is sent or thrown away, over everything. */
  dialog: [['[role="alertdialog"], [role="dialog"][aria-modal="true"], [role="dialog"]:has(#ok-1)', "2026 RA"]],
  /** What a form says of itself. */
  problem: [['[role="alert"]', "GUESS"]],
  /** Offers for some seconds to take back what was done. */
  toastButton: [['.fui-Toast button, [role="status"] button', "GUESS"]],
  draftAttachment: [
    ['[id$="_ATTACHMENTS"] [role="option"]', "2026 RA"],
    ['[role="listbox"] [role="option"]', "2026 RA"],
  ],
  signature: [["#Signature", "2026 RJ"]],
  /** Where earlier mail begins: all that follows is history too. */
  history: [["#divRplyFwdMsg, #x_divRplyFwdMsg, #mail-editor-reference-message-container", "2026-09 HY"]],
  /** Below this the user's words end, in a new message too. */
  ownEnd: [["#appendonsend", "2026-09 HY"]],
} as const satisfies SelectorTable;
