/**
 * Every unkind thing the stand-in Outlook can do to an extension, one switch each. Times are milliseconds; 0 or false
 * switches a behaviour off. Those of the shell and of reading stand here; those of the compose form in
 * `page/compose/switches.ts`.
 */
import { CALM_COMPOSE, COMPOSE_SWITCHES, type ComposeSwitches } from "./page/compose/switches.ts";

export interface ShellSwitches {
  /** The address changes this long before the pane shows what it names. */
  latePane: number;
  /** The header of an expanded message is built anew this long after it was opened: what others put in it is gone. */
  rerenderHeader: number;
  /** Classes have other names at each load. */
  hashedClasses: boolean;
  /** Single keys are shortcuts wherever they are pressed, unless in one of the page's own fields. */
  shortcuts: boolean;
  /** A focus outside an open dialog of the page leads back into it. */
  focusTraps: boolean;
  /** Requests of at most 2,048 encoded characters have an empty body, their words in `X-OWA-UrlPostData`. */
  headerBodies: boolean;
  /** Longer ones too, up to 16,384: so that saves and sends are among them. */
  longHeaders: boolean;
  /** Requests go out from a worker of the page. */
  workerRequests: boolean;
  /** A draft that was saved is sent by CreateItem all the same, as seen in June 2026; else by UpdateItem. */
  sendByCreate: boolean;
  /** What is to go later is taken back by a request of its own, CancelDeferredSend; else the next save takes its time from it. */
  cancelRequest: boolean;
  /** Replies go out as ReplyToItem and ReplyAllToItem; else as a Message with its `draftComposeType`. */
  replyItems: boolean;
  /** A draft is saved this long after the last change. */
  autosave: number;
  /** Every request of the page is answered this much later. */
  slowService: number;
  /** People of one's own organisation are shown by their name alone. */
  internalByName: boolean;
  /** A redirect to outlook.cloud.microsoft loses the query, and so the draft of a compose link. */
  redirectLosesQuery: boolean;
  /** The body of a message comes this long after its header. */
  lateBodies: number;
  /** The first row of a list is selected while the pane stays empty, when a folder is opened. */
  selectedButEmpty: boolean;
  /** The folders are folded away: the account's address stands on its button alone. */
  foldersHidden: boolean;
  /** The pane itself says whose conversation it shows, as the list does. */
  paneConvId: boolean;
  /** Forms that are not in front stay in the document, hidden. */
  keptForms: boolean;
  /** How one's own messages name their sender. */
  ownSender: "name" | "you" | "address";
  /** How they are named as one to whom a message went. */
  ownRecipient: "name" | "you" | "address";
  /** Recipients are shown by name alone, whoever they are. */
  recipientsByName: boolean;
  /** Ids in the page's address and in its list are in the alphabet of addresses (`-`, `_`), those of requests are not. */
  urlAlphabet: boolean;
}

export type Switches = ShellSwitches & ComposeSwitches;

export const DEFAULT_SWITCHES: Switches = {
  latePane: 150,
  rerenderHeader: 500,
  hashedClasses: true,
  shortcuts: true,
  focusTraps: true,
  headerBodies: true,
  longHeaders: false,
  workerRequests: false,
  sendByCreate: false,
  cancelRequest: true,
  replyItems: false,
  autosave: 400,
  slowService: 0,
  internalByName: true,
  redirectLosesQuery: false,
  lateBodies: 100,
  selectedButEmpty: true,
  foldersHidden: false,
  paneConvId: false,
  keptForms: true,
  ownSender: "name",
  ownRecipient: "name",
  recipientsByName: false,
  urlAlphabet: true,
  ...COMPOSE_SWITCHES,
};

/** Nothing unkind at all, for tests of something else. */
export const CALM: Switches = {
  latePane: 0,
  rerenderHeader: 0,
  hashedClasses: false,
  shortcuts: false,
  focusTraps: false,
  headerBodies: false,
  longHeaders: false,
  workerRequests: false,
  sendByCreate: false,
  cancelRequest: true,
  replyItems: false,
  autosave: 200,
  slowService: 0,
  internalByName: false,
  redirectLosesQuery: false,
  lateBodies: 0,
  selectedButEmpty: false,
  foldersHidden: false,
  paneConvId: true,
  keptForms: false,
  ownSender: "address",
  ownRecipient: "address",
  recipientsByName: false,
  urlAlphabet: false,
  ...CALM_COMPOSE,
};
