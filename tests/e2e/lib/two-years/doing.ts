import { KIND_LABELS } from "../../../../components/add/words.ts";
import { ROLE_WORDS } from "../../../../components/settings/roles.ts";
import {
  addressOf,
  CLOSURES,
  CONTACTS,
  HILLCREST,
  smallFile,
  TERMS,
  type TypedStep,
  twoYearsMailbox,
  WRITER,
} from "../../../../lib/record/testing/two-years/index.ts";
import { MAILS, sayWhen, TYPED } from "./expected.ts";
import type { GivenFile, Hand } from "./hand.ts";

/** The two years done by hand on our own pages. */

const ics = (iso: string) => iso.replaceAll("-", "");
const after = (iso: string) => ics(Temporal.PlainDate.from(iso).add({ days: 1 }).toString());

/** The school's calendar as a council gives it out. */
function calendarFile(): GivenFile {
  const events = [...TERMS, ...CLOSURES].flatMap(({ id, first, last, name }) => [
    "BEGIN:VEVENT",
    `UID:${id}@example.org`,
    `DTSTART;VALUE=DATE:${ics(first)}`,
    `DTEND;VALUE=DATE:${after(last)}`,
    `SUMMARY:${name.replaceAll(",", "\\,")}`,
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//terms//EN", ...events, "END:VCALENDAR", ""];
  return { name: "terms.ics", type: "text/calendar", bytes: new TextEncoder().encode(lines.join("\r\n")) };
}

/** Everything that Settings asks for, typed. */
export async function fillSettings(hand: Hand): Promise<void> {
  await hand.open("settings");
  await hand.fill("Name or initials", "Robin");
  await hand.choose("Year", "Year 6");
  await hand.fill("Your name", WRITER.name);
  await hand.fill("Who you are to your child", WRITER.relation);
  await hand.fill("Your email address", WRITER.addresses[0] ?? "");
  await hand.fill("Name of the school", HILLCREST.name);
  await hand.fill("Your council", HILLCREST.council);
  await hand.press("radio", /maintained/);
  await hand.fill("The school’s own part of its addresses", HILLCREST.domain);
  for (const { role, name, email } of CONTACTS) {
    await hand.press("button", /^Add (?:someone else|a person)$/);
    await hand.fill("Name", name);
    await hand.choose("What they do", ROLE_WORDS[role].name);
    await hand.fill("Email address", email);
    await hand.press("button", "Done");
    await hand.see(email);
  }
  await hand.give("The calendar file", [calendarFile()]);
  await hand.press("button", /^Add these \d+$/);
  await hand.see(/\d+ ranges were added/);
}

/** Writes down one thing that was no email, by the form. */
export async function add(hand: Hand, step: TypedStep): Promise<void> {
  const { kind, text, when, people, absence, files } = step;
  await hand.go("#add");
  if (!["call", "gate", "meeting", "absence"].includes(kind)) await hand.press("button", /^Something else/);
  await hand.press("radio", KIND_LABELS[kind]);
  if (absence) await hand.press("radio", absence.morning ? (absence.afternoon ? "All day" : "Morning") : "Afternoon");
  await hand.fill(/^(?:What|What was said|What did it say|What happened).*\?$/, text);
  await hand.press("button", "Change when it was");
  await hand.fill("When was it?", sayWhen(when));
  if (kind !== "absence" && kind !== "note") {
    if ((await hand.count(/^\d+ more people$/)) > 0) await hand.press("button", /^\d+ more people$/);
    await hand.tickOnly(
      "whom",
      people.map((who) => addressOf(who).name),
    );
  }
  if (absence) {
    await hand.fill("Who was told, and how?", absence.told);
    await hand.unfold("The school’s code, and work set");
    await hand.fill("The school’s code, if you know it", absence.code);
    if (absence.authorised !== undefined)
      await hand.press("radio", absence.authorised ? "Authorised" : "Not authorised");
    if (absence.work) await hand.fill("Work set for home", absence.work);
  }
  if (files.length > 0) {
    await hand.give("Photos or files", files.map(smallFile));
    for (const file of files) await hand.see(smallFile(file).name);
  }
  if (step.private) await hand.tick(/^Private note/);
  await hand.press("button", "Write it down");
  await hand.at(/#e-\d+/);
}

export async function addAll(hand: Hand, typed: readonly TypedStep[] = TYPED): Promise<void> {
  await hand.open("record");
  for (const step of typed) await add(hand, step);
}

/**
 * Brings the whole mailbox in.
 * @param priv names of those whose mail is private to the family and is ticked
 * @param says words of the report
 */
export async function bringIn(hand: Hand, priv: readonly RegExp[], says: RegExp): Promise<void> {
  await hand.open("import");
  const bytes = twoYearsMailbox();
  await hand.give("Mail files", [{ name: "All mail.mbox", type: "application/mbox", bytes }]);
  await hand.see("messages were looked at");
  for (const name of priv) await hand.tick(name);
  // Everybody who writes to the school is known: nobody is asked about.
  await hand.gone(/Is one of these you/);
  await hand.press("button", /^Bring in \d+ messages$/);
  await hand.see(says);
}

/** The same mailbox twice: the second time nothing is written again. */
export async function bringInTwice(hand: Hand): Promise<void> {
  const mails = MAILS.length + 1;
  const priv = [/^Bridget/, /^Mr Achterberg/, /^Sam Whitlock/, /^Dr Layla/];
  await bringIn(hand, priv, new RegExp(`${mails} messages came into the record`));
  await bringIn(hand, [], new RegExp(`${mails} messages were there in full, so nothing of them was written again`));
}
