import type { CheckedGroup, CheckedPart } from "../page-check.ts";
import { SELECTORS, type SelectorName } from "./selectors.ts";
import type { Looked, Lookup, SelfCheck } from "./self-check.ts";

/** What each part of Gmail's page is to somebody who writes an email, and what does not work without it. */

type Words = readonly [thing: string, cost: string];

const FILL = "What belongs there has to be copied in by hand.";
const BUTTON = "“Write to school” may not stand beside Send: use the button of In Writing in the browser’s bar.";
const ENDS = "In Writing may not notice at once what becomes of the email. What you send is still recorded.";
const KEEP = "Messages that you open may not reach the record: add them by hand for now.";
const QUOTED = "It may be read as the writer’s own words.";
const SENT_LATER = "The record takes this from the original of the message, where it may fetch it.";

const FORM_WORDS: Partial<Record<SelectorName, Words>> = {
  body: ["the place for the words", FILL],
  plainBody: ["the place for plain words", FILL],
  composeRoot: ["the frame of the email", BUTTON],
  composeMark: ["the marks of an email being written", BUTTON],
  composeFrame: ["the window around the email", "The composer may stand further away from your email."],
  draftId: ["the draft’s own number", ENDS],
  draftThread: ["the number of the conversation", ENDS],
  draftLegacyThread: ["the older number of the conversation", ENDS],
  draftFrom: ["the address it is sent from", "In Writing goes by the address of the mailbox."],
  draftQuoted: ["the history that is folded away", "It is left out when the draft is read."],
  subject: ["the subject line", FILL],
  rowInput: ["the field for people", FILL],
  chip: ["people already put in", "In Writing may not see who is in it yet."],
  chipRemove: ["what takes people out", "People have to be taken out by hand."],
  summary: ["people, folded into one line", "In Writing may not see who is in it yet."],
  unfold: ["what unfolds the people", FILL],
  showCc: ["what opens the Cc line", "The Cc line has to be opened by hand."],
  showBcc: ["what opens the Bcc line", "The Bcc line has to be opened by hand."],
  send: ["the Send button", BUTTON],
  sendAndArchive: ["“Send and archive”", ENDS],
  sendGroup: ["the frame of the Send button", BUTTON],
  discard: ["the bin", ENDS],
  minimise: ["what folds the window", "A folded window has to be opened by hand."],
  draftAttachment: ["files that go with it", "In Writing may not see them before you send."],
  signature: ["your signature", "It may be read as your own words."],
  quoted: ["quoted history", QUOTED],
  cited: ["history as other programs quote it", QUOTED],
};

const ROWS: Record<string, Words> = {
  to: ["the To line", FILL],
  cc: ["the Cc line", FILL],
  bcc: ["the Bcc line", FILL],
};

const MESSAGE_WORDS: Partial<Record<SelectorName, Words>> = {
  message: ["the open message", KEEP],
  messageBody: ["the words of the message", KEEP],
  messageLog: ["a second way to its number", KEEP],
  sender: ["who it is from", KEEP],
  recipients: ["who it went to", SENT_LATER],
  date: ["when it was sent", SENT_LATER],
  attachment: ["files that came with it", SENT_LATER],
  details: ["the list with everybody’s address", SENT_LATER],
  clipped: ["the link to the whole of a long message", SENT_LATER],
  clippedNote: ["the sign that only a part is shown", SENT_LATER],
  quoted: ["quoted history", QUOTED],
  cited: ["history as other programs quote it", QUOTED],
  place: ["the place under its header", "“Keep this message” may not be offered there."],
  threadSubject: ["the subject", SENT_LATER],
  threadId: ["the number of the conversation", "Messages may stand apart in the record."],
  legacyThread: ["the older number of the conversation", "Messages may stand apart in the record."],
};

const PAGE_WORDS: Partial<Record<SelectorName, Words>> = {
  main: ["the part that shows your mail", KEEP],
  alert: ["a warning that stops a send", ENDS],
  undo: ["“Undo” after sending", ENDS],
  schedule: ["“Schedule send”", ENDS],
  accountButton: ["the button with your address", "The address is read from the tab’s title instead."],
  loading: ["the line shown while Gmail loads", "The address is read from the tab’s title instead."],
};

const ACCOUNT: CheckedPart = {
  thing: "whose mailbox this is",
  name: "account",
  state: "found",
  cost: "Several mailboxes in one browser may not be told apart.",
  alternatives: [],
};

const NOT_OPEN = {
  forms: "No email is being written there, so this could not be checked: open one with Compose and check again.",
  messages: "No message is open there, so this could not be checked: open one and check again.",
};

/** @returns what the parent is shown: the page, an email being written, a message that is open */
export function inWords(check: SelfCheck): CheckedGroup[] {
  const account: CheckedPart = { ...ACCOUNT, state: check.account ? "found" : "missing" };
  const page = check.page.map((lookup) => part(lookup, PAGE_WORDS));
  return [
    { title: "The page", count: null, notOpen: null, parts: [account, ...page] },
    group("An email being written", check.forms, FORM_WORDS, NOT_OPEN.forms),
    group("A message that is open", check.messages, MESSAGE_WORDS, NOT_OPEN.messages),
  ];
}

type Table = Partial<Record<SelectorName, Words>>;

function group(title: string, all: Looked[], words: Table, notOpen: string): CheckedGroup {
  const count = all.reduce((sum, { times }) => sum + times, 0);
  const parts = worst(all.flatMap(({ lookups }) => lookups)).map((lookup) => part(lookup, words));
  return { title, count, notOpen: count === 0 ? notOpen : null, parts };
}

const RANK = { missing: 0, older: 1, found: 2, absent: 3 } as const;

/** Of several forms or messages, the one in which a part does worst tells of it. */
function worst(lookups: Lookup[]): Lookup[] {
  const known = new Map<string, Lookup>();
  for (const lookup of lookups) {
    const key = `${lookup.name} ${lookup.word}`;
    const before = known.get(key);
    if (!before || RANK[lookup.state] < RANK[before.state]) known.set(key, lookup);
  }
  return [...known.values()];
}

function part(lookup: Lookup, table: Table): CheckedPart {
  const { name, word, state, used, found } = lookup;
  const [thing, cost] = wordsFor(name, word, table);
  const alternatives = SELECTORS[name].map(([css, seen], i) => ({
    css: css.replaceAll("%", word),
    seen,
    matches: found[i] ?? 0,
    counts: i === used,
  }));
  return { thing, name: word ? `${name} ${word}` : name, state, cost, alternatives };
}

function wordsFor(name: SelectorName, word: string, table: Table): Words {
  const [thing, cost] = (name === "row" ? ROWS[word] : table[name]) ?? [`a part called “${name}”`, ENDS];
  const row = ROWS[word]?.[0].replace("the ", "");
  return [word && name !== "row" ? `${thing} (${row})` : thing, cost];
}
