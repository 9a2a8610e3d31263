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
};
