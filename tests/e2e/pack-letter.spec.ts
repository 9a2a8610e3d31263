import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "playwright/test";
import { inGroups } from "../../lib/record/packs.ts";
import { london, PROFILE_CHANGES, writeLedger } from "../../lib/record/testing/fixtures.ts";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import { launch } from "./browser.ts";
import { pressSend } from "./job/composer.ts";
import { readRecord } from "./lib/record.ts";
import { wallKnows } from "./lib/wall-knows.ts";
import { putBack } from "./pages/backup-file.ts";
import { look } from "./pages/looks.ts";

/** A pack goes out by email: its fingerprint is in the letter, and the record knows by which email it went. */

const DEE = { id: "c-dee", role: "sendiass" as const, name: "Dee Okafor", email: "dee@sendiass.example.org" };
const SAID = "Ms Patel rang: R. sat in the library all morning.";

/** Only for pictures: axe reads the pack page in axe.spec.ts. */
const show: typeof look = async (page, name, options) => {
  if (process.env.IN_WRITING_PICTURES) await look(page, name, options);
};

const family = () =>
  writeLedger(
    [
      ...PROFILE_CHANGES.map((change) => ({ type: "profile" as const, ...change })),
      { type: "profile" as const, part: "contact" as const, id: DEE.id, value: DEE },
      {
        ...{ type: "typed" as const, kind: "call" as const, when: { date: "2027-01-12", time: null } },
        ...{ people: [{ contact: "c-senco", name: "" }], text: SAID, private: false },
      },
    ].map((body) => ({ at: london("2027-01-13T20:00"), body })),
  );

/** Makes the pack on the pack page and saves it. @returns its name and fingerprint */
async function makePack(pack: Page): Promise<{ name: string; sha256: string }> {
  await pack.getByRole("link", { name: "SENDIASS" }).click();
  await pack.getByRole("link", { name: "Make it", exact: true }).click();
  const [download] = await Promise.all([
    pack.waitForEvent("download"),
    pack.getByRole("button", { name: "Make and save" }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), sha256: createHash("sha256").update(bytes).digest("hex") };
}

test("a pack is sent by email: the letter holds its fingerprint, and the record says which email it went with", async () => {
  test.setTimeout(120_000);
  const host = practiceMailbox({ pollMs: 200 });
  const extension = await launch({
    viewport: { width: 1280, height: 900 },
    prepare: (context) => host.install(context),
  });
  try {
    const record = await extension.open("record");
    await putBack(record, family());
    await wallKnows(record, DEE.email);
    const pack = await extension.open("pack");
    const { name, sha256 } = await makePack(pack);
    const send = pack.getByRole("region", { name: "Send it by email" });
    await expect(send.getByText(name)).toBeVisible();
    await show(pack, "pack-send");

    const [composer] = await Promise.all([
      extension.context.waitForEvent("page"),
      send.getByRole("link", { name: "Write the email" }).click(),
    ]);
    await expect(composer.getByRole("article")).toContainText(`${name}`);
    await show(composer, "pack-letter");
    const [mail] = await Promise.all([
      extension.context.waitForEvent("page"),
      composer.getByRole("button", { name: "Open it in my email" }).click(),
    ]);
    await expect(mail.locator("[g_editable=true]")).toContainText("Could you please tell me that it has arrived");
    await pressSend(mail);
    await expect.poll(() => host.sent.length).toBe(1);
    const [sent] = host.sent;
    expect(sent?.to.map(({ address }) => address)).toEqual([DEE.email]);
    expect(sent?.text).toContain(`${name}\n`);
    expect(sent?.text.replace(/\s+/g, " ")).toContain(`SHA-256: ${inGroups(sha256)} `);

    // Whoever advises the family is asked about each time.
    await record.bringToFront();
    await record.getByRole("button", { name: /^Keep it/ }).click();
    await expect.poll(async () => (await readRecord(record)).messages.map(({ state }) => state)).toEqual(["sent"]);
    const [logged] = (await readRecord(record)).messages;
    expect(logged?.text.replace(/\s+/g, "")).toContain(sha256);
    await record.evaluate(() => {
      location.hash = "#days";
    });
    await record.locator("a.entry", { hasText: "our record, attached" }).click();
    await expect(record.getByText(`It holds the fingerprint of ${name}, of the pack made on`)).toBeVisible();
    await show(record, "pack-entry");
    await pack.bringToFront();
    await pack.goto(extension.url("pack"));
    const before = pack.getByRole("region", { name: "Made before" });
    await expect(before).toContainText(/Sent: You to Dee Okafor, SENDIASS, on .* \(E-\d+\)/);
    await before.getByText("1 file and its fingerprint").click();
    await expect(before).toContainText(inGroups(sha256));
    await show(pack, "pack-before");
  } finally {
    await extension.close();
  }
});
