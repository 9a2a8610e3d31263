import { describe, expect, it } from "vitest";
import { deriveEntries } from "./entries.ts";
import { isMessage, type MessageEntry } from "./entry.ts";
import type { ItemBody, Sighting } from "./items.ts";
import { EMPTY_PROFILE } from "./profile.ts";
import { LARGEST_SAVED, readSaved } from "./saved-email.ts";
import { writeLedger } from "./testing/ledger.ts";
import { JO } from "./testing/people.ts";
import { london, receivedSighting, sentSighting } from "./testing/sightings.ts";

/** A saved email is kept only for the very message it is, whatever the parent takes from their disk. */

const AT = london("2027-01-13T08:50:20");
const WORDS = "Thank you for your email. I will look into it and write to you on Friday.";
const seen = receivedSighting(AT, { site: "outlook", ids: { thread: "AAQ" }, text: WORDS, subject: "R., Year 4" });

const file = (more: { [header: string]: string } = {}, text = WORDS) => {
  const headers = {
    From: "Ms Patel <senco@hillcrest.example.sch.uk>",
    To: JO.address,
    Subject: "Re: R., Year 4",
    Date: "Wed, 13 Jan 2027 08:50:20 +0000",
    "Message-ID": "<one@hillcrest.example.sch.uk>",
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return new TextEncoder().encode([...lines, "", text].join("\r\n"));
};

function entriesOf(...bodies: ItemBody[]): MessageEntry[] {
  const items = writeLedger(bodies.map((body, index) => ({ at: AT + 60_000 + index, body })));
  return deriveEntries(items, {
    ...EMPTY_PROFILE,
    writer: { ...EMPTY_PROFILE.writer, addresses: [JO.address] },
  }).filter(isMessage);
}

function give(bytes: Uint8Array<ArrayBuffer>, sighting: Sighting = seen, ...others: Sighting[]) {
  const messages = entriesOf(sighting, ...others);
  const [entry] = messages.toSorted((a, b) => a.number - b.number);
  if (!entry) throw new Error("there is no entry");
  return readSaved(entry, { messages, own: [JO.address] }, bytes);
}

describe("a saved email", () => {
  it("gives the message its exact date, everyone it went to and its Message-ID", async () => {
    const read = await give(file({ Cc: "head@hillcrest.example.sch.uk" }));
    if ("why" in read) throw new Error(read.why);
    const entries = entriesOf(seen, read.sighting);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      when: { instant: AT, certainty: "exact" },
      cc: [{ address: "head@hillcrest.example.sch.uk" }],
      ids: { rfc: "<one@hillcrest.example.sch.uk>", thread: "AAQ" },
      how: { text: "file", when: "file" },
      original: { sha256: read.sha256, size: file({ Cc: "head@hillcrest.example.sch.uk" }).length },
    });
    expect(entries[0]?.saved).toBeDefined();
  });

  it("joins the message it was added to though nothing else ties the two, whichever is met first", async () => {
    const open = { ...seen, ids: {}, when: { instant: null, shown: "13/1/2027", certainty: "uncertain" as const } };
    const read = await give(file(), open);
    if ("why" in read) throw new Error(read.why);
    const items = writeLedger([
      { at: AT + 60_000, body: open },
      { at: AT + 60_001, body: read.sighting },
    ]);
    expect(deriveEntries(items, EMPTY_PROFILE)).toHaveLength(1);
    const [a, b] = items;
    // Another computer's clock may put the two the other way round.
    if (!a || !b) throw new Error("there are two");
    const turned = [{ ...a, chain: "x", number: 1, at: AT + 9_000_000 }, b];
    expect(deriveEntries(turned, EMPTY_PROFILE)).toHaveLength(1);
  });

  it("fits one whose sender shows only a name", async () => {
    expect(await give(file(), { ...seen, from: { name: "Ms Patel", address: "" } })).toHaveProperty("sighting");
    expect(await give(file(), { ...seen, from: { name: "Mr Lowe", address: "" } })).toMatchObject({ why: "other" });
  });

  it("fits one whose words the page laid out otherwise", async () => {
    const laid = `${WORDS}\n\nSee the plan <https://example.sch.uk/plan> here.`;
    expect(await give(file({}, laid), { ...seen, text: `${WORDS} See the plan here.` })).toHaveProperty("sighting");
  });

  it("of an own email is kept only when it comes from an own address", async () => {
    const own = sentSighting(AT, { source: "screen", state: "likely", text: WORDS, site: "outlook", ids: {} });
    const read = await give(file({ From: JO.address, To: "senco@hillcrest.example.sch.uk" }), own);
    if ("why" in read) throw new Error(read.why);
    expect(entriesOf(own, read.sighting)[0]).toMatchObject({ kind: "sent", state: "sent" });
    expect(await give(file(), own)).toMatchObject({ why: "other" });
  });

  it.each<[string, { [header: string]: string }, string]>([
    ["from somebody else", { From: "Mr Lowe <head@hillcrest.example.sch.uk>" }, WORDS],
    ["of another day", { Date: "Fri, 15 Jan 2027 09:00:00 +0000" }, WORDS],
    ["with other words at another time", { Date: "Wed, 13 Jan 2027 15:00:00 +0000" }, "It is settled now."],
    ["about something else", { Subject: "Lunch", Date: "Wed, 13 Jan 2027 15:00:00 +0000" }, "Fish."],
  ])("%s is refused by its name", async (_what, headers, text) => {
    const refused = await give(file(headers, text));
    expect(refused).toMatchObject({ why: "other", entry: null });
    expect(refused).toHaveProperty("subject", headers.Subject ?? "Re: R., Year 4");
  });

  it("with another Message-ID is refused, however alike", async () => {
    const known = { ...seen, ids: { ...seen.ids, rfc: "<two@hillcrest.example.sch.uk>" } };
    expect(await give(file(), known)).toMatchObject({ why: "other" });
    expect(await give(file({ "Message-ID": "<two@hillcrest.example.sch.uk>" }), known)).toHaveProperty("sighting");
  });

  it("that is another entry’s says which", async () => {
    const earlier = receivedSighting(london("2027-01-13T08:10"), { site: "outlook", ids: {}, text: WORDS });
    const first = { ...earlier, subject: "R., Year 4" };
    expect(await give(file(), first, seen)).toMatchObject({ why: "other", entry: 2 });
  });

  it("of two that came within the same minutes under one subject belongs to the one that says what it says", async () => {
    const second = { ...seen, text: "I forgot: please bring the reading book with you on Friday morning.", ids: {} };
    expect(await give(file({}, second.text), seen, second)).toMatchObject({ why: "other", entry: 2 });
    expect(await give(file(), seen, second)).toHaveProperty("sighting");
    // Words that are neither's, as where the page showed only a part, are taken for those of the one it is added to.
    expect(await give(file({}, "Quite other words."), seen, second)).toHaveProperty("sighting");
  });

  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["a .msg file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "msg"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "not-mail"],
    ["a page", new TextEncoder().encode("<!doctype html><p>Subject matters</p>"), "not-mail"],
    ["a draft", file({ "X-Unsent": "1" }), "draft"],
    ["far too much", new Uint8Array(LARGEST_SAVED + 1), "too-large"],
  ])("%s is no saved email", async (_what, bytes, why) => {
    expect(await give(bytes)).toEqual({ why });
  });
});
