import { expect, type Page, test } from "playwright/test";
import { SEND, writeByHand } from "./lib/mail.ts";
import { fates, readRecord, readRows } from "./lib/record.ts";
import { setOriginals, setUndoSeconds } from "./lib/settings.ts";
import { type Stage, setStage } from "./lib/stage.ts";

/** The only requests In Writing makes: for originals of the case, after the undo window, and none when they are switched off. */

const SENCO = "senco@hillcrest.example.sch.uk";
const letter = (subject: string) => ({ to: [SENCO], subject, text: `R. could not come in. ${subject}.` });

async function sent({ mail, record }: Stage, subject: string): Promise<void> {
  const form = await writeByHand(mail, letter(subject));
  await form.locator(SEND).click();
  await expect.poll(() => fates(record)).toContain(`sent: ${subject}`);
}

test("the original of a sent message is fetched after the undo window, with its Message-ID", async () => {
  test.setTimeout(90_000);
  const stage = await setStage({ settings: (page) => setUndoSeconds(page, 5) });
  const { host, record, extension } = stage;
  await sent(stage, "The original");
  expect(host.originalsAsked).toEqual([]);
  const rfc = async () => (await readRecord(record)).messages[0]?.ids.rfc;
  await expect.poll(rfc, { timeout: 40_000 }).toBe(host.sent[0]?.rfcId);

  const { items, messages } = await readRecord(record);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.how.when).toBe("original");
  const [request, original] = ["request", "original"].map((source) =>
    items.find(({ body }) => body?.type === "message" && body.source === source),
  );
  expect((original?.at ?? 0) - (request?.at ?? 0)).toBeGreaterThanOrEqual(5000);
  const bytes = await readRows<{ bytes: Uint8Array }>(record, "originals");
  expect(bytes).toHaveLength(1);
  expect(host.originalsAsked.every((url) => url.startsWith("https://mail.google.com/mail/u/0/"))).toBe(true);
  await extension.close();
});

/** When the next original is due. */
async function due(record: Page): Promise<number> {
  await expect.poll(() => readRows(record, "jobs")).toHaveLength(1);
  const [job] = await readRows<{ notBefore: number }>(record, "jobs");
  return job?.notBefore ?? 0;
}

test("switched off, no original is ever asked for, not even one that was due", async () => {
  test.setTimeout(90_000);
  const stage = await setStage({ settings: (page) => setUndoSeconds(page, 5) });
  const { host, mail, record, extension } = stage;
  await sent(stage, "Was due");
  const when = await due(record);
  await record.goto(extension.url("settings"));
  await setOriginals(record, false);
  await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(when);

  const first = host.sent[0];
  if (!first) throw new Error("nothing was sent");
  await mail.goto(host.threadUrl(host.replyTo(first, "Thank you.")));
  await expect.poll(() => fates(record)).toContain("received: Was due");
  await mail.goto(host.url());
  await sent(stage, "Afterwards");
  expect(host.originalsAsked).toEqual([]);
  await extension.close();
});
