import { finder, type SelectorTable } from "../common/selector-table.ts";

/**
 * Every selector for Gmail's page, in one table: for each name the alternatives in order, from what Gmail's own code
 * depends on (names, roles, data attributes) to class names, which are obfuscated but have stood for about ten years.
 * The second column says when it was last seen and by whom: IS InboxSDK, GJ gmail.js, FC FlowCrypt, BR Briskine, MV
 * Mailvelope (all read in their source), CAP a capture of the page, NOTE notes of one author against the live page,
 * OLD a form of the page that has been replaced, GUESS not checked.
 */
export const SELECTORS = {
  /** The editable element that holds the words of a draft. */
  body: [
    ["[g_editable=true][role=textbox]", "2026-07 IS"],
    [".Ap [g_editable=true]", "2026-07 IS"],
    ["[role=textbox][contenteditable=true][aria-multiline=true]", "2020-10 CAP"],
    [".Am.editable[contenteditable=true]", "2020-10 CAP"],
  ],
  /** The same in plain-text mode. */
  plainBody: [
    ["textarea[form=nosend]", "2020-10 CAP"],
    [".At textarea, textarea.Ak", "2020-10 CAP"],
  ],
  /** What holds one whole compose form, seen from inside it. */
  composeRoot: [
    [".M9", "2025-09 IS"],
    ["[data-compose-id]", "2026 NOTE"],
    [".aoI[role=region]", "2020-10 CAP"],
    ["[role=dialog]", "2026-07 IS"],
  ],
  /** Marks a form as one of Gmail's compose forms. */
  composeMark: [
    ["input[name=composeid]", "2026-07 IS"],
    ["input[name=draft]", "2026-09 NOTE"],
    ["input[name=subjectbox]", "2026-08 FC"],
  ],
  /** The window around a docked or full-screen form. */
  composeFrame: [
    ["[role=dialog]", "2026-07 IS"],
    [".ip", "2025-09 IS"],
    [".AD, .aSt", "2026-07 IS"],
  ],
  draftId: [["input[name=draft]", "2026-09 NOTE"]],
  draftThread: [["input[name=rt]", "2026-09 NOTE"]],
  draftLegacyThread: [["input[name=lts]", "2026-07 IS"]],
  draftFrom: [["input[name=from]", "2026-07 IS"]],
  draftQuoted: [["input[name=uet]", "2026-07 IS"]],
  subject: [
    ["input[name=subjectbox]", "2026-08 FC"],
    [".aoT", "2020-10 CAP"],
  ],
  /** The three rows of recipients; `%` stands for to, cc or bcc. */
  row: [
    [".anm[name=%]", "2026-07 IS"],
    ["[name=%]:not(input):not(textarea):has([role=listbox],[role=combobox])", "2026-07 IS"],
    [".GS tr:has(textarea[name=%])", "2020-10 CAP OLD"],
  ],
  rowInput: [
    ["input[role=combobox]", "2026-07 IS"],
    ["input[peoplekit-id]", "2026-07 IS"],
    ["input.agP", "2026-07 IS"],
    ["textarea", "2020-10 CAP OLD"],
  ],
  chip: [
    ["[role=option][data-hovercard-id]", "2026-07 IS"],
    ["[data-hovercard-id][data-name]", "2021 CAP"],
    [".vR:has(input[type=hidden])", "2020-10 IS OLD"],
  ],
  chipRemove: [
    [".afX[aria-label]", "2026-07 IS"],
    [".afX, .vM", "2021 CAP OLD"],
  ],
  /** The recipients when folded: cannot tell To from Cc. */
  summary: [
    [".oL span[email]", "2026-07 IS"],
    [".az9 span[email]", "2026-08 FC"],
    [".aoD.hl [email]", "2026-08 FC"],
  ],
  /** What unfolds the recipients when it gets the focus. */
  unfold: [[".aoD.hl", "2026-07 IS"]],
  showCc: [["span.pE[role=link]", "2026-07 IS"]],
  showBcc: [["span.pB[role=link]", "2026-07 IS"]],
  send: [
    [".IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])", "2026-07 IS"],
    [".dC [role=button].aoO", "2023-12 CAP"],
    [".aoO[role=button]", "2023-12 CAP"],
    // The number of this button in Gmail's own log.
    ["[role=button][jslog^='32601;']", "2020-10, 2023-12 CAP"],
  ],
  sendAndArchive: [[".Uo[role=button]", "2026-07 IS"]],
  /** The entry of the menu beside Send that asks when to send. */
  schedule: [["[selector=scheduledSend]", "2026-07 IS"]],
  /** The Send button with its arrow. */
  sendGroup: [[".dC", "2020-10 CAP"]],
  discard: [
    [".gU .oh", "2026-07 IS"],
    [".oh[role=button]", "2020-10 CAP"],
  ],
  /** Buttons in the title bar since 2026-07, images before: minimise comes first. */
  minimise: [
    ["button.Hl, .Hm .Hl", "2026-07 IS"],
    [".Hm > *, [aria-labelledby] tr:has(h2) td:last-child > :is(button, img)", "GUESS"],
  ],
  draftAttachment: [
    ["[name=attach] ~ a > :first-child", "NOTE of two, since 2021"],
    [".dL .vI", "NOTE, since 2021"],
  ],
  alert: [["body > [role=alertdialog]", "2026-07 IS"]],
  undo: [["#link_undo", "2026-07 IS"]],
  signature: [[".gmail_signature_prefix, .gmail_signature", "2026-07 IS"]],
  quoted: [[".gmail_quote, .gmail_attr", "2026-08 FC"]],
  /** Earlier mail as other programs mark it. */
  cited: [["blockquote[type=cite]", "GUESS"]],
  main: [["div[role=main]", "2026-07 IS"]],
  message: [
    ["div[data-message-id]", "2026-07 IS"],
    [".adn.ads", "2026-07 IS"],
  ],
  messageBody: [
    [".ii.gt .a3s", "2025-08 CAP"],
    [".a3s", "2025-08 CAP"],
  ],
  messageLog: [[".ii.gt[jslog]", "2025-08 CAP"]],
  sender: [
    [".gD[email]", "2025-08 CAP"],
    [".gF [email]", "2026-07 IS"],
    [".gD", "2025-08 CAP"],
  ],
  recipients: [
    [".hb .g2", "2025-08 CAP"],
    [".hb [email]", "2026-07 IS"],
    [".g2[email]", "2025-08 CAP"],
  ],
  /** The lines of the pop-up with everybody's address; once opened it stays in the page. */
  details: [[".ajC tr", "2026-07 IS"]],
  date: [[".g3[title]", "2025-08 CAP"]],
  threadSubject: [
    ["h2[data-thread-perm-id]", "2026-07 IS"],
    ["h2[data-legacy-thread-id]", "2026-07 IS"],
    ["h2.hP, .ha h2", "2026-07 IS"],
  ],
  threadId: [["[data-thread-perm-id]", "2026-07 IS"]],
  legacyThread: [["[data-legacy-thread-id]", "2026-07 IS"]],
  attachment: [
    ["[download_url]", "2026-07 IS"],
    [".aQH .aZo .aV3", "2026-07 IS"],
    [".aZo .aV3", "2015 CAP"],
  ],
  /** The link to the whole message; links in the mail itself are never relative. */
  clipped: [
    [".iX a[href*='view=lg']", "2026-01 MV"],
    ["a[href^='?'][href*='view=lg']", "GUESS"],
  ],
  clippedNote: [[".iX", "2026-01 MV"]],
  /** The strip between a message's header and its body, which Gmail keeps for additions. */
  place: [
    [".gE + div:not(:has(.a3s))", "2025-08 CAP"],
    [".gE", "2025-08 CAP"],
  ],
  accountButton: [
    ["a[href*=SignOutOptions][aria-label*='@']", "2026-08 FC"],
    ["header a[role=button][aria-label*='@']", "GUESS"],
  ],
  loading: [["#loading .msg", "2026-08 FC"]],
} as const satisfies SelectorTable;

export type SelectorName = keyof typeof SELECTORS;

export const { anyOf, findAll, find, around, isIn } = finder(SELECTORS);
