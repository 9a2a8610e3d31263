import { randomInt } from "node:crypto";
import type { ItemBody, LedgerItem, Sighting, TypedAct } from "../../../lib/record/items.ts";
import type { Role } from "../../../lib/record/profile.ts";
import {
  JO,
  london,
  PROFILE_CHANGES,
  receivedSighting,
  sentSighting,
  writeLedger,
} from "../../../lib/record/testing/fixtures.ts";
import { type Mark, newMark } from "../lib/sentinel.ts";

/** A record of which only a part is for others: each thing that stays out bears a mark of its own. */

/** What nobody else is to read. */
export interface Secrets {
  notes: Mark;
  advice: Mark;
  home: Mark;
  /** As it is written in the parent's own emails, and without a space. */
  phone: Pick<Mark, "text">;
  phoneJoined: Pick<Mark, "text">;
}

export interface FamilyToShare {
  items: LedgerItem[];
  /** In each of the two entries that are for others. */
  told: Mark;
  secrets: Secrets;
  /** To be typed by the parent: it stands nowhere else in a form that can be recognised. */
  address: string;
  /** The one email that both parents were sent, as the other's mailbox shows it. */
  inTheirMailbox: Sighting;
}

const typed = (day: string, text: string, more: Partial<TypedAct> = {}): TypedAct => ({
  ...{ type: "typed", kind: "call", when: { date: day, time: null }, people: [], private: false, text },
  ...more,
});

const person = (id: string, role: Role, name: string): ItemBody => {
  const email = `${id}@advice.example.org`;
  return { type: "profile", part: "contact", id, value: { id, role, name, email } };
};

const got = (id: string, day: string, more: Partial<Sighting>): Sighting =>
  receivedSighting(london(`${day}T09:00`), { ids: { message: id, thread: `thread-${id}` }, ...more });

export function familyToShare(): FamilyToShare {
  const [told, notes, advice, home] = [newMark(), newMark(), newMark(), newMark()];
  const number = `900${String(randomInt(1000)).padStart(3, "0")}`;
  const words = `you should now appeal to the Tribunal about ${advice.word()}, and say so to nobody.`;
  const both = got("msg-f:7001", "2027-01-12", {
    ids: { message: "msg-f:7001", thread: "thread-f:7001", rfc: "<both@hillcrest.example.sch.uk>" },
    source: "original",
    subject: "R. on Monday",
    text: `We can meet on Monday at ${told.word()}.`,
  });
  const bodies: ItemBody[] = [
    ...PROFILE_CHANGES.map((change) => ({ type: "profile" as const, ...change })),
    person("sol", "solicitor", `Ms ${advice.word()}`),
    person("adv", "sendiass", `Mr ${advice.word()}`),
    person("help", "helpline", `Line ${advice.word()}`),
    both,
    typed("2027-01-13", `The office rang about ${told.word()}.`),
    typed("2027-01-14", `I cried over ${notes.word()}.`, { kind: "note", private: true }),
    got("msg-f:7002", "2027-01-15", {
      from: { name: "", address: "sol@advice.example.org" },
      subject: advice.word(),
      text: words,
    }),
    typed("2027-01-16", `They think ${advice.word()}.`, { people: [{ contact: "adv", name: "" }] }),
    typed("2027-01-17", `They said ${advice.word()}.`, { people: [{ contact: "help", name: "" }] }),
    sentSighting(london("2027-01-18T09:00"), {
      ids: { draft: "msg-a:r7003", thread: "thread-a:r7003" },
      subject: "Please ring",
      text: `Please ring me.\nJo, 07700 ${number}`,
    }),
    got("msg-f:7004", "2027-01-19", {
      subject: "Ringing you",
      text: "We will.",
      quoted: `> Jo, +44 7700 ${number.slice(0, 3)} ${number.slice(3)}`,
    }),
    typed("2027-01-20", `The welfare officer came to 12 ${home.word()} Row.`),
    got("msg-f:7005", "2027-01-21", { subject: "Fwd", text: "See below.", quoted: `> ${words}` }),
    {
      type: "profile",
      part: "template",
      id: "t",
      value: { id: "t", name: notes.word(), subject: "", text: notes.word(), from: "" },
    },
    {
      type: "pack",
      preset: "sendiass",
      files: [{ name: `${advice.word()}.pdf`, sha256: "a".repeat(64), size: 1 }],
      entries: 1,
      madeAt: london("2027-01-22T09:00"),
    },
  ];
  const items = writeLedger(bodies.map((body) => ({ at: london("2027-01-22T20:00"), body })));
  const address = bodies.flatMap((body) => ("text" in body ? (/12 \w+ Row/.exec(body.text)?.[0] ?? []) : []))[0] ?? "";
  return {
    ...{ items, told, address: `${address}\nMillbrook` },
    secrets: {
      ...{ notes, advice, home },
      phone: { text: `07700 ${number}` },
      phoneJoined: { text: `7700 ${number.slice(0, 3)} ${number.slice(3)}` },
    },
    inTheirMailbox: {
      ...both,
      account: "sam@example.org",
      ids: { ...both.ids, message: "msg-f:9", thread: "t9" },
      to: [JO],
    },
  };
}

/** What the other parent's own record holds: a call, and the email that both were sent. */
export function theirOwn({ inTheirMailbox }: FamilyToShare, words: string): LedgerItem[] {
  const at = london("2027-02-01T20:00");
  return writeLedger(
    [
      { at, body: inTheirMailbox },
      { at, body: typed("2027-01-31", words) },
    ],
    "their-browser",
  );
}
