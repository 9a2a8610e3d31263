import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { openComposer } from "./job/composer.ts";
import { dumpExtension, dumpProfile, dumpSite } from "./lib/dump.ts";
import { fates } from "./lib/record.ts";
import { findMark, type Mark, newMark } from "./lib/sentinel.ts";
import { addPerson, setUndoSeconds } from "./lib/settings.ts";
import { type Stage, setStage } from "./lib/stage.ts";
import { answerOpen, deliver, open, PageRequests, type Post, post, sendByHand } from "./lib/traffic.ts";
import { BROWSERS_OWN, whereIs } from "./lib/where-is.ts";

/**
 * The wall: of mail that is not the case's, nothing is stored anywhere, not even for a moment that a disk would remember.
 * Words that occur nowhere else are put into it, and then looked for in everything that is stored.
 */

const SENCO = "senco@hillcrest.example.sch.uk";
const HEAD = "head@hillcrest.example.sch.uk";
const GP = "surgery@gp.example.org";

/** Of the 200 messages, how many go each way. */
const BY_HAND = 22;
const ANSWERED = 4;
const BY_REQUEST = 114;
const OPENED = 60;

/** A letter to, or from, somebody of the case. Its apostrophe makes the browser keep it in two bytes a letter. */
function ofTheCase(mark: Mark, to: string): Post {
  const letter = post(mark);
  return { ...letter, to: [to], cc: [], text: `R.’s morning: ${letter.text}` };
}

async function strayMail({ mail, host }: Stage, stray: Mark, kept: Mark): Promise<void> {
  const first = post(stray);
  await sendByHand(mail, host, first);
  const like = host.sent.at(-1);
  if (!like) throw new Error("nothing was sent");
  const requests = new PageRequests(host, like);
  for (let sent = 1; sent < BY_HAND; sent += 1) {
    await sendByHand(mail, host, post(stray));
    if (sent % 8 === 0) await sendByHand(mail, host, ofTheCase(kept, SENCO));
  }
  for (let sent = 0; sent < BY_REQUEST; sent += 1) {
    expect(await requests.send(mail, post(stray))).toEqual([200, 200]);
    if (sent === 50) expect(await requests.send(mail, ofTheCase(kept, HEAD))).toEqual([200, 200]);
  }
  const mails = Array.from({ length: OPENED }, () => deliver(host, `${stray.word()}@example.org`, post(stray)));
  const replies = [SENCO, HEAD].map((from) => deliver(host, from, ofTheCase(kept, from)));
  await mail.reload();
  for (const [number, message] of mails.entries()) {
    await open(mail, host, message);
    if (number < ANSWERED) await answerOpen(mail, host, `Thank you. ${stray.word()}`);
    const reply = number % 30 === 20 ? replies.pop() : undefined;
    if (reply) await open(mail, host, reply);
  }
}

/** Three letters to the GP: one is kept, one is left out, and the question about one is not answered. */
async function askAbout({ mail, host, record }: Stage, asked: Mark, kept: Mark): Promise<void> {
  const keep = record.getByRole("button", { name: /^Keep it/ });
  await sendByHand(mail, host, ofTheCase(kept, GP));
  await expect(keep).toBeVisible();
  expect(await fates(record)).toHaveLength(5);
  await keep.click();
  await expect.poll(async () => (await fates(record)).length).toBe(6);

  await sendByHand(mail, host, ofTheCase(asked, GP));
  await record.getByRole("button", { name: /^Leave it out/ }).click();
  await expect(keep).toHaveCount(0);
  await expect
    .poll(async () => findMark((await dumpExtension(record))["storage.session"] ?? Buffer.alloc(0), asked))
    .toEqual([]);

  await sendByHand(mail, host, ofTheCase(asked, GP));
  await expect(keep).toBeVisible();
}

test("the search finds a mark in each of its forms", () => {
  const mark = newMark();
  const word = `${mark.word()}!`;
  const wide = Buffer.from(word, "utf16le");
  expect(findMark(Buffer.from(`aa${word}bb`), mark)).toEqual(["utf-8"]);
  expect(findMark(wide, mark)).toEqual(["utf-16"]);
  for (const lead of ["", "x", "xy", "xyz"]) {
    expect(findMark(Buffer.from(Buffer.from(lead + word).toString("base64")), mark)).toEqual(["base64"]);
    const packed = Buffer.concat([Buffer.from(lead), wide]).toString("base64");
    expect(findMark(Buffer.from(packed), mark)).toEqual(["base64 of utf-16"]);
  }
  expect(findMark(Buffer.from(newMark().word()), mark)).toEqual([]);
});

test("of two hundred messages that are not the case's, nothing is stored anywhere", async () => {
  test.setTimeout(300_000);
  const [stray, kept, asked] = [newMark(), newMark(), newMark()];
  const profile = mkdtempSync(join(tmpdir(), "in-writing-"));
  const stage = await setStage({
    launch: { profileDir: profile, keepProfile: true },
    settings: async (page) => {
      await addPerson(page, /GP/, "Dr Shah", GP);
      await setUndoSeconds(page, 5);
    },
  });
  const { extension, host, mail, record } = stage;
  await strayMail(stage, stray, kept);

  // A composer that was opened over somebody else's letter and closed again leaves nothing either.
  const draft = post(stray);
  await mail.goto(host.url());
  await mail.locator("[gh=cm]").click();
  await mail.locator(".AD input[name=subjectbox]").fill(draft.subject);
  await (await openComposer(mail)).getByRole("button", { name: "Close" }).first().click();
  await expect(mail.locator('[data-in-writing="composer"]')).toHaveCount(0);

  await expect.poll(async () => (await fates(record)).length).toBe(5);
  await askAbout(stage, asked, kept);
  // What is the case's is found, in the forms in which it is kept, so the search can find; originals have files as base64.
  // In memory: the popup's few rows.
  await expect
    .poll(async () => whereIs(kept, await dumpExtension(record)), { timeout: 30_000 })
    .toEqual(["storage.session: utf-8", "indexedDB: utf-8", "indexedDB: base64"]);
  const own = await dumpExtension(record);
  const site = await dumpSite(mail);
  await extension.close();
  const disk = dumpProfile(profile, (path) => BROWSERS_OWN.test(path));

  expect(whereIs(stray, own)).toEqual([]);
  expect(whereIs(stray, site)).toEqual([]);
  expect(whereIs(stray, disk)).toEqual([]);
  // Asked about: in memory only, until the parent says yes.
  expect(whereIs(asked, own)).toEqual(["storage.session: utf-8"]);
  expect(whereIs(asked, disk)).toEqual([]);
  const places = whereIs(kept, disk).filter((place) => place.includes(extension.id));
  const found = (folder: string, form: string) =>
    places.some((one) => one.includes(folder) && one.endsWith(`: ${form}`));
  expect(found("IndexedDB", "utf-8")).toBe(true);
  expect(found("IndexedDB", "utf-16")).toBe(true);
  // The outbox has been emptied long since, and the disk still remembers it: a moment would be enough to be found.
  expect(found("Local Extension Settings", "utf-8")).toBe(true);
  rmSync(profile, { recursive: true, force: true });
});
