import { COST, type PartWords, type SiteWords } from "../common/check/words.ts";
import { SELECTORS, type SelectorName } from "./selectors.ts";

/** What each part of Outlook's page is to somebody who writes an email, and what does not work without it. */

type Words = Partial<Record<SelectorName, PartWords>>;

/** Outlook gives no originals to the page, so what it does not show is not known. */
const UNKNOWN = "The record leaves it out, unless you add the saved email.";

const FORM_WORDS: Words = {
  body: ["the place for the words", COST.fill],
  composeRoot: ["the frame of the email", COST.button],
  composeMark: ["the marks of an email being written", COST.button],
  composeThread: ["the conversation around a reply", COST.apart],
  rowInput: ["the field for people", COST.fill],
  chip: ["people already put in", COST.unseenPeople],
  chipText: ["the names of people already put in", COST.unseenPeople],
  folded: ["people, folded into one line", COST.unseenPeople],
  showRow: ["what opens the Cc line", "The Cc line has to be opened by hand."],
  subject: ["the subject line", COST.fill],
  draftFrom: ["the address it is sent from", "In Writing goes by the address of the mailbox."],
  send: ["the Send button", COST.button],
  sendGroup: ["the frame of the Send button", COST.button],
  sendMenu: ["the arrow beside Send", COST.ends],
  discard: ["the bin", COST.ends],
  problem: ["a warning in the email", COST.ends],
  draftAttachment: ["files that go with it", "In Writing may not see them before you send."],
  signature: ["your signature", "It may be read as your own words."],
  history: ["quoted history", COST.quoted],
  ownEnd: ["where your own words end", COST.quoted],
};

const LINES: Record<string, PartWords> = {
  TO: ["the To line", COST.fill],
  CC: ["the Cc line", COST.fill],
  BCC: ["the Bcc line", COST.fill],
};

const MESSAGE_WORDS: Words = {
  messageBody: ["the words of the message", COST.keep],
  sender: ["who it is from", COST.keep],
  to: ["who it went to", UNKNOWN],
  cc: ["who had a copy", UNKNOWN],
  wells: ["who it went to, another way", UNKNOWN],
  shownPerson: ["the people on those lines", UNKNOWN],
  date: ["when it was sent", "In Writing has to ask you which day it was."],
  attachment: ["files that came with it", UNKNOWN],
  subjectLink: ["what names its subject", UNKNOWN],
  threadSubject: ["the subject", UNKNOWN],
  earlierMail: ["quoted history", COST.quoted],
  citedMail: ["history as other programs quote it", COST.quoted],
};

const WHOSE = "The address may be read from another place of the page.";

const PAGE_WORDS: Words = {
  main: ["the part that shows your mail", COST.keep],
  shownPane: ["the conversation that is open", COST.keep],
  composePane: ["the part that shows what you write", COST.button],
  suggestion: ["people that Outlook suggests", "In Writing may not notice when Outlook puts in somebody else."],
  menuItem: ["the entries of a menu", COST.ends],
  dialog: ["a question before sending", COST.ends],
  toastButton: ["“Undo” after sending", COST.ends],
  listRow: ["the list of your mail", COST.apart],
  mailboxRoot: ["your mailbox among the folders", WHOSE],
  folder: ["the folders", WHOSE],
  signedIn: ["who is signed in", WHOSE],
  ownName: ["your name in Outlook", "In Writing may not know your own messages by your name."],
  ownButton: ["the button of your account", WHOSE],
  accountButton: ["the button with your address", WHOSE],
};

export const outlookWords: SiteWords = {
  table: SELECTORS,
  page: PAGE_WORDS,
  form: FORM_WORDS,
  message: MESSAGE_WORDS,
  rows: ["row"],
  lines: LINES,
  newEmail: "New mail",
};
