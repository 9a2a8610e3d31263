import type { ItemBody, ItemHash, LedgerItem } from "../items.ts";
import { textHash } from "../text-hash.ts";
import { type Written, writeLedger } from "./ledger.ts";
import { CONTACTS, LOWE, PATEL, PROFILE_CHANGES } from "./people.ts";
import { likelyOf, london, originalOf, receivedSighting, sentSighting } from "./sightings.ts";
import { WORDS } from "./words.ts";

const SECOND = 1000;
const SENCO = { contact: CONTACTS[0]?.id ?? null, name: PATEL.name };
const HEAD = { contact: CONTACTS[1]?.id ?? null, name: LOWE.name };

/** Writes down in order and gives the hash of what it wrote, so that later acts can speak of it. */
class Pen {
  readonly written: Written[] = [];

  write(at: number, body: ItemBody): ItemHash {
    this.written.push({ at, body });
    return writeLedger(this.written).at(-1)?.hash ?? "";
  }
}

interface Mail {
  at: string;
  /** Number in all ids of this mail. */
  no: number;
  subject: string;
  text: string;
  letter?: { id: string; clock: string; askedBy: string; about: ItemHash[] };
}

const rfc = (no: number, domain: string) => `<sample-${no}@${domain}>`;

/** A letter put into a draft, sent, confirmed and its original fetched: four items, one entry. */
function send(pen: Pen, { at, no, subject, text, letter }: Mail): ItemHash {
  const time = london(at);
  const ids = { draft: `msg-a:r${7000 + no}`, thread: "thread-a:r7001" };
  if (letter) {
    const { id, ...rest } = letter;
    const act = { type: "letter" as const, letter: id, draft: ids.draft, subject, textHash: textHash(text), ...rest };
    pen.write(time - 90 * SECOND, act);
  }
  const sent = sentSighting(time + SECOND, { ids, subject, text, cc: [LOWE] });
  const first = pen.write(time, likelyOf(sent, time));
  pen.write(time + 2 * SECOND, sent);
  const message = { ...ids, message: ids.draft, legacy: (0x19ac8e9c6d190000n + BigInt(no)).toString(16) };
  pen.write(time + 60 * SECOND, originalOf({ ...sent, ids: message }, time + SECOND, rfc(no, "mail.example.org")));
  return first;
}

/** A reply seen on the screen, its original, and the parent's answer to "What was this?". */
function receive(pen: Pen, { at, no, subject, text }: Mail, readAt: string): ItemHash {
  const time = london(at) + 23 * SECOND;
  const legacy = 0x19ac8e9c6d190000n + BigInt(no);
  const ids = { message: `msg-f:${legacy}`, legacy: legacy.toString(16), thread: "thread-a:r7001" };
  const shown = new Date(time).toUTCString().slice(0, 22);
  const seen = receivedSighting(time, { ids, subject, text, cc: [LOWE] });
  const first = pen.write(london(readAt), { ...seen, when: { ...seen.when, shown } });
  const original = originalOf(seen, time, rfc(no, "hillcrest.example.sch.uk"));
  pen.write(london(readAt) + 5 * SECOND, {
    ...original,
    ids: { ...original.ids, inReplyTo: rfc(no - 1, "mail.example.org") },
  });
  return first;
}

function story(): Written[] {
  const pen = new Pen();
  for (const change of PROFILE_CHANGES) pen.write(london("2027-01-11T20:55"), { type: "profile", ...change });
  const subject = "R., Year 4: mornings before school";
  const first = send(pen, {
    at: "2027-01-11T21:14",
    no: 1,
    subject,
    text: WORDS.concern,
    letter: { id: "C1", clock: "school-reply", askedBy: "2027-01-18", about: [] },
  });
  const holding = receive(
    pen,
    { at: "2027-01-13T08:50", no: 2, subject: `Re: ${subject}`, text: WORDS.holding },
    "2027-01-13T18:30",
  );
  pen.write(london("2027-01-13T18:31"), { type: "answer", of: holding, was: "holding" });
  note(pen, "2027-01-15", "08:20", WORDS.note);
  const call = pen.write(london("2027-01-20T14:40"), {
    type: "typed",
    kind: "call",
    when: { date: "2027-01-20", time: "14:25" },
    people: [{ contact: "c-office", name: "School office" }],
    text: WORDS.call,
    private: false,
  });
  pen.write(london("2027-01-20T19:05"), { type: "correction", of: call, text: WORDS.correction });
  pen.write(london("2027-01-25T20:02"), { type: "checked", of: [first, holding], found: "nothing", text: "" });
  send(pen, {
    at: "2027-01-25T20:10",
    no: 3,
    subject: `Re: ${subject}`,
    text: WORDS.chase,
    letter: { id: "H1", clock: "school-reply", askedBy: "2027-02-01", about: [first, holding] },
  });
  const promise = receive(
    pen,
    { at: "2027-01-28T16:12", no: 4, subject: `Re: ${subject}`, text: WORDS.promise },
    "2027-01-28T21:00",
  );
  pen.write(london("2027-01-28T21:01"), {
    type: "answer",
    of: promise,
    was: "promise",
    promise: { words: "Support plan", by: "2027-03-03" },
  });
  meeting(pen);
  send(pen, { at: "2027-03-16T21:30", no: 5, subject: "R.: the support plan", text: WORDS.plan });
  return pen.written;
}

function note(pen: Pen, date: string, time: string, text: string): void {
  const at = london(`${date}T${time}`);
  pen.write(at, { type: "typed", kind: "note", when: { date, time }, people: [], text, private: true });
}

function meeting(pen: Pen): void {
  pen.write(london("2027-02-05T16:20"), {
    type: "typed",
    kind: "meeting",
    when: { date: "2027-02-05", time: "15:30" },
    people: [SENCO, HEAD],
    text: WORDS.meeting,
    private: false,
  });
}

let made: LedgerItem[] | null = null;

/**
 * A believable record of three months: a first concern, a holding reply, a note, a call with a correction, a check and a
 * chase, a reply with a promise, a meeting, and a question still open. Jo Whitlock writes, R. is in Year 4.
 * @returns the same items each time, one chain, hashes that verify; its profile is SAMPLE_PROFILE
 */
export function sampleLedger(): LedgerItem[] {
  made ??= writeLedger(story());
  return structuredClone(made);
}

/** A day in the middle of what waits: the plan was promised for 3 March, and the last email has no reply recorded. */
export const SAMPLE_TODAY = "2027-03-24";
