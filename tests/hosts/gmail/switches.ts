/**
 * Every unkind thing the stand-in page can do to an extension, one switch each. The behaviour itself is one file of the
 * same name in `page/hostility/`, or is named here where it is woven into a part of the page. Times are milliseconds;
 * 0 or false switches a behaviour off.
 */
export interface Switches {
  /** Compose windows appear this long after they were asked for. */
  lateCompose: number;
  /** The hidden inputs (draft, rt, from …) are empty for this long after a compose has appeared. */
  lateFields: number;
  /**
   * A fresh draft takes its first recipients away again this long after a script has put them in, once. People who type
   * (and Playwright's keyboard) are spared.
   */
  wipeRecipients: number;
  /** The row with the Send button is built anew this long after a compose has appeared: foreign nodes in it vanish. */
  rerenderToolbar: number;
  /** The header of an expanded message is built anew this long after it was opened. */
  rerenderHeader: number;
  /** The page keeps its own undo stack for the body, which only knows of changes that came with an `input` event. */
  ownUndo: boolean;
  /** Single keys are shortcuts wherever they are pressed, unless in one of the page's own fields. */
  shortcuts: boolean;
  /** Leaving the recipients folds them into a summary that cannot tell To from Cc. */
  foldRecipients: boolean;
  /** Views that were left stay in the document, hidden. */
  staleViews: boolean;
  /** A message sent from here has no legacy id in the thread for this long. */
  lateLegacyId: number;
  /** `data-thread-perm-id` holds the word "undefined". */
  undefinedThreadId: boolean;
  /** Attachment cards are empty for this long. */
  lateAttachments: number;
  /** A full-screen window that was closed stays in the document, hidden, with its `.aaZ` empty. */
  deadFullScreen: boolean;
  /** Docked windows appear minimised: their fields measure 0 by 0. */
  startMinimised: boolean;
  /** The title bar has buttons (since July 2026) or, when false, images. */
  titleButtons: boolean;
  /** The classes around the signs of the title bar have other names (a rollout of 2026 to some accounts). */
  renamedTitleBar: boolean;
  /** Forms carry their running number in `data-compose-id`; those of 2020 did not. */
  composeId: boolean;
  /** Recipients as before October 2021: a textarea a row, and chips that hold a hidden input. */
  oldRecipients: boolean;
  /** New windows open full screen, as an account can choose. */
  fullScreen: boolean;
  /** New forms open in plain text, as the last one was left. */
  plainText: boolean;
  /** A form that moves to another place is built anew there, and the old one stays for this long beside it. */
  lateClose: number;
  /** Replies have "Send and archive" before Send, as an account can choose. */
  sendAndArchive: boolean;
  /** The alert stays in the page, hidden, and is shown again the next time. */
  keptAlert: boolean;
  /** A message without subject and text is asked about first; "OK" sends it. */
  askEmpty: boolean;
  /** What is to be saved and sent while a request is under way goes together in the next one. */
  batch: boolean;
  /** Answers to saves and sends hold messages of other threads too. */
  unrelatedAnswers: boolean;
  /** A message sent from here has the older id of its last draft in the thread for this long. */
  staleLegacyId: number;
  /** The heading of a thread, which holds its ids, comes this long after the messages. */
  lateHeading: number;
  /** Every request of the page is answered this much later. */
  slowSync: number;
  /** The card of a recipient whom a script has put in opens over the form, and stays until it is clicked or Escape is pressed. */
  hoverCard: boolean;
  /** Recipients that a script pastes are not taken; typed and confirmed with the old key code of Enter, they are. */
  ignoresPaste: boolean;
}

export const DEFAULT_SWITCHES: Switches = {
  lateCompose: 120,
  lateFields: 150,
  wipeRecipients: 70,
  rerenderToolbar: 600,
  rerenderHeader: 500,
  ownUndo: true,
  shortcuts: true,
  foldRecipients: true,
  staleViews: true,
  lateLegacyId: 1500,
  undefinedThreadId: false,
  lateAttachments: 300,
  deadFullScreen: true,
  startMinimised: false,
  titleButtons: true,
  renamedTitleBar: false,
  composeId: true,
  oldRecipients: false,
  fullScreen: false,
  plainText: false,
  lateClose: 0,
  sendAndArchive: false,
  keptAlert: false,
  askEmpty: false,
  batch: false,
  unrelatedAnswers: true,
  staleLegacyId: 0,
  lateHeading: 0,
  slowSync: 0,
  hoverCard: false,
  ignoresPaste: false,
};

/** Nothing unkind at all, for tests of something else. */
export const CALM: Switches = {
  lateCompose: 0,
  lateFields: 0,
  wipeRecipients: 0,
  rerenderToolbar: 0,
  rerenderHeader: 0,
  ownUndo: false,
  shortcuts: false,
  foldRecipients: false,
  staleViews: false,
  lateLegacyId: 0,
  undefinedThreadId: false,
  lateAttachments: 0,
  deadFullScreen: false,
  startMinimised: false,
  titleButtons: true,
  renamedTitleBar: false,
  composeId: true,
  oldRecipients: false,
  fullScreen: false,
  plainText: false,
  lateClose: 0,
  sendAndArchive: false,
  keptAlert: false,
  askEmpty: false,
  batch: false,
  unrelatedAnswers: false,
  staleLegacyId: 0,
  lateHeading: 0,
  slowSync: 0,
  hoverCard: false,
  ignoresPaste: false,
};
