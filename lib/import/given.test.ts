import { describe, expect, test } from "vitest";
import { emlxRange } from "./emlx.ts";
import { kindOf } from "./given.ts";

const MAIL = "From: senco@example.sch.uk\r\nSubject: a\r\n\r\nWords.\r\n";
const FROM = "From 1@xxx Mon Jan 04 09:00:00 +0000 2027\r\n";
const bytes = (...all: number[]) => new Uint8Array([...all, 0, 0, 0, 0]);

const kind = (name: string, ...parts: BlobPart[]) => kindOf({ name, blob: new Blob(parts) });

describe("what a file is", () => {
  test.each([
    ["one.eml", MAIL, "mail"],
    ["one", MAIL, "mail"],
    ["one.eml", `\ufeff${MAIL}`, "mail"],
    ["one.eml", "words alone", "mail"],
    ["Inbox", FROM + MAIL, "mbox"],
    ["one.eml", FROM + MAIL, "mbox"],
    ["All mail.mbox", `\r\n${FROM}${MAIL}`, "mbox"],
    ["Letters.mbox/mbox", MAIL, "mbox"],
    ["1.emlx", `51\n${MAIL}<?xml version="1.0"?>`, "emlx"],
    ["Inbox.msf", "// <!-- <mdb:mork", "index"],
    [".DS_Store", "\0\0\0\x01Bud1", "index"],
    ["Letters.mbox/table_of_contents", "\0\0", "index"],
  ])("%s", async (name, words, is) => {
    expect(await kind(name, words)).toBe(is);
  });

  test("a .msg is known by its beginning, whatever its name", async () => {
    const msg = await kind("mail.eml", bytes(0xd0, 0xcf, 0x11, 0xe0));
    expect(msg).toMatchObject({ problem: expect.stringMatching(/\.msg.*\.eml/) });
  });

  test.each([
    ["takeout.zip", bytes(0x50, 0x4b, 3, 4), /zip.*Extract all/],
    ["takeout.tgz", bytes(0x1f, 0x8b), /compressed/],
    ["outlook.pst", bytes(0x21, 0x42, 0x44, 0x4e), /data file.*\.eml/],
    ["plan.pdf", bytes(0x25, 0x50, 0x44, 0x46), /PDF/],
    ["photo.jpg", bytes(0xff, 0xd8, 0xff), /not an email/],
    ["empty.eml", "", /empty/],
    ["[Gmail].sbd/Drafts", FROM + MAIL, /drafts/],
    ["old.mbox", "words alone", /no email at its beginning/],
  ])("%s is named with the way on", async (name, part, words) => {
    expect(await kind(name, part)).toMatchObject({ problem: expect.stringMatching(words) });
  });

  test("a file that cannot be opened any more says so", async () => {
    const gone = Object.assign(new Blob(["a"]), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }),
    });
    expect(await kindOf({ name: "a.eml", blob: gone as unknown as Blob })).toMatchObject({
      problem: expect.stringContaining("could not be opened"),
    });
  });
});

test("Apple Mail's file gives the message without what is put around it", () => {
  const whole = new TextEncoder().encode(`${MAIL.length}  \n${MAIL}<?xml version="1.0"?>`);
  const { start, end } = emlxRange(whole);
  expect(new TextDecoder().decode(whole.subarray(start, end))).toBe(MAIL);
  expect(emlxRange(new TextEncoder().encode("900\nshort"))).toEqual({ start: 4, end: 9 });
});
