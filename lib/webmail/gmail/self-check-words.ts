import { COST, type PartWords, type SiteWords } from "../common/check/words.ts";
import { SELECTORS, type SelectorName } from "./selectors.ts";

/** What each part of Gmail's page is to somebody who writes an email, and what does not work without it. */

type Words = Partial<Record<SelectorName, PartWords>>;

const SENT_LATER = "The record takes this from the original of the message, where it may fetch it.";

const FORM_WORDS: Words = {
  body: ["the place for the words", COST.fill],
  plainBody: ["the place for plain words", COST.fill],
  composeRoot: ["the frame of the email", COST.button],
  composeMark: ["the marks of an email being written", COST.button],
  composeFrame: ["the window around the email", "The composer may stand further away from your email."],
  draftId: ["the draft’s own number", COST.ends],
  draftThread: ["the number of the conversation", COST.ends],
  draftLegacyThread: ["the older number of the conversation", COST.ends],
  draftFrom: ["the address it is sent from", "In Writing goes by the address of the mailbox."],
  draftQuoted: ["the history that is folded away", "It is left out when the draft is read."],
  subject: ["the subject line", COST.fill],
  rowInput: ["the field for people", COST.fill],
  chip: ["people already put in", COST.unseenPeople],
  chipRemove: ["what takes people out", "People have to be taken out by hand."],
  summary: ["people, folded into one line", COST.unseenPeople],
  unfold: ["what unfolds the people", COST.fill],
  showCc: ["what opens the Cc line", "The Cc line has to be opened by hand."],
  showBcc: ["what opens the Bcc line", "The Bcc line has to be opened by hand."],
  send: ["the Send button", COST.button],
  sendAndArchive: ["“Send and archive”", COST.ends],
  sendGroup: ["the frame of the Send button", COST.button],
  discard: ["the bin", COST.ends],
  minimise: ["what folds the window", "A folded window has to be opened by hand."],
  draftAttachment: ["files that go with it", "In Writing may not see them before you send."],
  signature: ["your signature", "It may be read as your own words."],
  quoted: ["quoted history", COST.quoted],
  cited: ["history as other programs quote it", COST.quoted],
};

const LINES: Record<string, PartWords> = {
  to: ["the To line", COST.fill],
  cc: ["the Cc line", COST.fill],
  bcc: ["the Bcc line", COST.fill],
};

const MESSAGE_WORDS: Words = {
  message: ["the open message", COST.keep],
  messageBody: ["the words of the message", COST.keep],
  messageLog: ["a second way to its number", COST.keep],
  sender: ["who it is from", COST.keep],
  recipients: ["who it went to", SENT_LATER],
  date: ["when it was sent", SENT_LATER],
  attachment: ["files that came with it", SENT_LATER],
  details: ["the list with everybody’s address", SENT_LATER],
  clipped: ["the link to the whole of a long message", SENT_LATER],
  clippedNote: ["the sign that only a part is shown", SENT_LATER],
  quoted: ["quoted history", COST.quoted],
  cited: ["history as other programs quote it", COST.quoted],
  place: ["the place under its header", "“Keep this message” may not be offered there."],
  threadSubject: ["the subject", SENT_LATER],
  threadId: ["the number of the conversation", COST.apart],
  legacyThread: ["the older number of the conversation", COST.apart],
};

const PAGE_WORDS: Words = {
  main: ["the part that shows your mail", COST.keep],
  alert: ["a warning that stops a send", COST.ends],
  undo: ["“Undo” after sending", COST.ends],
  schedule: ["“Schedule send”", COST.ends],
  accountButton: ["the button with your address", "The address is read from the tab’s title instead."],
  loading: ["the line shown while Gmail loads", "The address is read from the tab’s title instead."],
};

export const gmailWords: SiteWords = {
  table: SELECTORS,
  page: PAGE_WORDS,
  form: FORM_WORDS,
  message: MESSAGE_WORDS,
  rows: ["row"],
  lines: LINES,
  newEmail: "Compose",
};
