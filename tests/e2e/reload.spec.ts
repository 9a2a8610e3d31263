import { expect, test } from "playwright/test";
import { composerFrame, openComposer, pick, putIn, writeButton } from "./job/composer.ts";
import { openDraft, SEND, writeByHand } from "./lib/mail.ts";
import { fates, readRecord, readRows } from "./lib/record.ts";
import { developerProfile, reload } from "./lib/reload.ts";
import { buttonNames, shells } from "./lib/seen.ts";
import { setStage } from "./lib/stage.ts";

/** The extension is reloaded, as after an update, with a mail page open and a letter half written. Everything goes on. */

const SENCO = "senco@hillcrest.example.sch.uk";
const WORDS = "R. has not slept before school for two weeks, and cries at the gate.";

test("a half-filled letter, the open mail page and the record outlive a reload", async () => {
  test.setTimeout(120_000);
  const stage = await setStage({ launch: { profileDir: developerProfile() } });
  const { extension, host, mail } = stage;
  const before = await writeByHand(mail, { to: [SENCO], subject: "Before the update", text: "Could we meet?" });
  await before.locator(SEND).click();
  await expect.poll(() => fates(stage.record)).toEqual(["sent: Before the update"]);

  const form = await openDraft(mail);
  const frame = await openComposer(mail);
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").fill(WORDS);
  await expect.poll(async () => JSON.stringify(await readRows(stage.record, "composing"))).toContain(WORDS);
  const items = (await readRecord(stage.record)).items;

  const record = await reload(extension);
  await mail.bringToFront();
  await expect.poll(() => shells(mail)).toEqual(["button"]);
  await expect.poll(() => buttonNames(mail)).toContain("Go on with your letter");
  await writeButton(mail).click();
  const again = await composerFrame(mail);
  await expect(again.getByLabel("What is happening?")).toHaveValue(WORDS);
  expect((await shells(mail)).sort()).toEqual(["button", "composer"]);
  expect((await readRecord(record)).items).toEqual(items);

  await putIn(again);
  await again.getByRole("button", { name: "Read it in my email" }).click();
  await form.locator(SEND).click();
  await expect.poll(() => host.sent.length).toBe(2);
  expect(host.sent.at(-1)?.text).toContain(WORDS);
  await expect.poll(async () => (await fates(record)).map((fate) => fate.split(":")[0])).toEqual(["sent", "sent"]);
  const { messages } = await readRecord(record);
  expect(messages.map(({ text }) => text.includes(WORDS))).toEqual([false, true]);
  expect(messages[1]?.letter).not.toBeNull();
  await extension.close();
});
