import type { SelectorTable } from "../common/selector-table.ts";

/**
 * What Outlook's compose forms are found by. The second column says when it was last seen and by whom: BR Briskine, DLP an
 * extension's notes against outlook.live.com, BE be-v1, HY HyCircle, RA recruiter-assistant, AP apaisuite, MX MaxAI, RJ
 * roosterjs (all read in their source), CAP a capture of the page, PW a Playwright project's fixture, GUESS not checked. Labels are
 * in the user's own language, so they stand last if at all; hashed classes nowhere.
 */
export const WRITING = {
  /** What holds one whole compose form, seen from inside it; a window of its own has the second. */
  composeRoot: [
    ['[id^="docking_InitVisiblePart_"]', "2026-10 DLP and four more"],
    ['[data-app-section="Form_Content"]', "2026-08 BR"],
  ],
  /** The editable element that holds the words of a draft. */
  body: [
    ['[id^="editorParent_"] [contenteditable="true"][role="textbox"]', "2026-09, many"],
    ['[contenteditable="true"][aria-multiline="true"]', "2026-03 BR"],
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
  /** What offers people while a name is typed; it hangs at the end of the page. */
  suggestions: [["#FloatingSuggestionsList", "2026-10 PW"]],
  /** What unfolds the collapsed header of a form when the focus comes into it. */
  unfold: [['div[tabindex]:nth-child(2):not([role="button"])', "2026-08 BR"]],
  /** Buttons that may show Cc and Bcc: told apart by how short their words are. */
  showRow: [[".fui-Input button", "2026-08 BR"]],
  subject: [
    ['input[id^="MSG_"][id$="_SUBJECT"]', "2026-10 AP, BE, HY"],
    ['input[type="text"][maxlength="255"]', "MX"],
    ['input[placeholder="Add a subject"], input[aria-label="Subject"]', "2026 RA"],
  ],
  /** The ribbon's split buttons carry a class of nearly this name, and no such id. */
  send: [
    ['button[id*="primaryActionButton"]', "2026-10 DLP"],
    ['[data-testid="ComposeSendButton"] button:not([aria-haspopup])', "2026 BE, HY"],
    ['button[title*="Ctrl+Enter"]', "2026 RA"],
    ['button[aria-label="Send"]', "2026 RA"],
  ],
  /** The Send button with its arrow. */
  sendGroup: [
    ['[data-testid="ComposeSendButton"]', "2026 BE, HY"],
    [".fui-SplitButton", "2025-11 CAP"],
  ],
  discard: [["#discardCompose", "2026-10 BE, PW"]],
  /** Asks before a message is sent or thrown away. */
  alert: [['[role="alertdialog"], [role="alert"]', "2026 RA"]],
  /** "Send" or "OK" in a question before sending. */
  confirm: [["#ok-1", "2026 RA"]],
  draftAttachment: [['[id$="_ATTACHMENTS"] [role="option"], [role="listbox"] [role="option"]', "2026 RA"]],
  signature: [['#Signature, [id="x_Signature"]', "2026 RJ"]],
  /** Where earlier mail begins: all that follows is history too. */
  quoted: [["#appendonsend, #divRplyFwdMsg, #x_divRplyFwdMsg, #mail-editor-reference-message-container", "2026-09 HY"]],
} as const satisfies SelectorTable;
