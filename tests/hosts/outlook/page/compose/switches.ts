/** What the compose form can do to an extension. Times are milliseconds; 0 or false switches a behaviour off. */
export interface ComposeSwitches {
  /** The form appears this long after it was asked for. */
  lateCompose: number;
  /** Recipients and subject of a fresh form are built anew, from the draft it was opened with, this long after it appeared, once: what was put in before is gone. */
  lateFields: number;
  /** The row with Send is built anew this long after the form appeared, and after each save: foreign nodes in it vanish. */
  rebuildRow: number;
  /** The row and the recipient fields that nobody is in are built anew this often. */
  rebuildEvery: number;
  /** Suggestions come this long after the last letter. */
  pickerDelay: number;
  /** Typed text becomes a chip this long after its separator, Enter or Tab. */
  commitDelay: number;
  /** The site takes another contact than the one that was typed. */
  wrongSuggestion: boolean;
  /** Every chip shows a name alone; the address stands nowhere in the page. */
  namesOnly: boolean;
  /** A new chip takes the place of those that were in the field. */
  losesChips: boolean;
  /** Typed addresses stay text: only a contact picked from the suggestions becomes a chip. */
  neverCommits: boolean;
  /** Cc is behind a button; else it stands there. Bcc always is. */
  ccHidden: boolean;
  /** The people fold into one line when somebody writes in the body, and in a reply from the start; its fields are not in the page then. */
  collapsedHeader: boolean;
  /** Missing subject and a file that is spoken of but missing are asked about before a send. */
  askBeforeSend: boolean;
  /** Discarding is asked about first. */
  askBeforeDiscard: boolean;
  /** What a script types or pastes into a recipient field is taken out again. */
  wellsIgnoreScripts: boolean;
  /** HTML that a script inserts into the body by a command is taken out again; typed text and pastes are not. */
  bodyIgnoresInsertHtml: boolean;
  /** No command of a script changes anything, wherever it is. */
  commandsBlocked: boolean;
  /** A form in a window of its own has no `docking_InitVisiblePart_`: what is around it is `[data-app-section="Form_Content"]`. */
  poppedWithoutPart: boolean;
  /** A focus that leaves the form for a foreign node is brought back, unless its event was stopped on the way up. */
  composeTrapsFocus: boolean;
  /** A press on a foreign node inside the form does nothing there, unless its event was stopped on the way up. */
  formSwallowsPointer: boolean;
}

export const COMPOSE_SWITCHES: ComposeSwitches = {
  lateCompose: 120,
  lateFields: 0,
  rebuildRow: 600,
  rebuildEvery: 0,
  pickerDelay: 200,
  commitDelay: 120,
  wrongSuggestion: false,
  namesOnly: false,
  losesChips: false,
  neverCommits: false,
  ccHidden: false,
  collapsedHeader: true,
  askBeforeSend: true,
  askBeforeDiscard: true,
  wellsIgnoreScripts: false,
  bodyIgnoresInsertHtml: false,
  commandsBlocked: false,
  poppedWithoutPart: true,
  composeTrapsFocus: false,
  formSwallowsPointer: false,
};

export const CALM_COMPOSE: ComposeSwitches = {
  lateCompose: 0,
  lateFields: 0,
  rebuildRow: 0,
  rebuildEvery: 0,
  pickerDelay: 0,
  commitDelay: 0,
  wrongSuggestion: false,
  namesOnly: false,
  losesChips: false,
  neverCommits: false,
  ccHidden: false,
  collapsedHeader: false,
  askBeforeSend: true,
  askBeforeDiscard: true,
  wellsIgnoreScripts: false,
  bodyIgnoresInsertHtml: false,
  commandsBlocked: false,
  poppedWithoutPart: false,
  composeTrapsFocus: false,
  formSwallowsPointer: false,
};
