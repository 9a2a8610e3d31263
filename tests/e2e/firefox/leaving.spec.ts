import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { buffers, type Dump, originStorages } from "../lib/dump.ts";
import type { Mark } from "../lib/sentinel.ts";
import { whereIs } from "../lib/where-is.ts";
import { backupFile, PASSPHRASE, wordsIn } from "../pages/backup-file.ts";
import { familyToShare } from "../pages/shared-family.ts";
import { handInFirefox } from "./hand.ts";
import { saved } from "./job.ts";
import { launchFirefox } from "./launch.ts";
import { readArea, readRecord } from "./record.ts";
import type { Tab } from "./tab.ts";

/** Every storage interface of the extension in Firefox. */
async function dump(page: Tab): Promise<Dump> {
  const origin = await page.asPage<Record<string, string>>(`return (${originStorages})();`);
  const areas = { local: await readArea(page, "local"), session: await readArea(page, "session") };
  return buffers({ ...origin, local: JSON.stringify(areas.local), session: JSON.stringify(areas.session) });
}

/** @returns the names of the marks that stand in any storage */
async function marksIn(page: Tab, marks: Marks): Promise<string[]> {
  const stored = await dump(page);
  return namesOf(marks, (mark) => whereIs(mark, stored).length > 0);
}

type Marks = Record<string, Pick<Mark, "text">>;

const namesOf = (marks: Marks, is: (mark: Mark) => boolean): string[] =>
  Object.entries(marks).flatMap(([name, { text }]) => (is({ text, word: () => text }) ? [name] : []));

test("in Firefox a file is shared without what only the family should see; a period and then everything is deleted, and can be read nowhere", async () => {
  test.setTimeout(240_000);
  const family = familyToShare();
  const marks = { told: family.told, ...family.secrets };
  const all = Object.keys(marks);
  const firefox = await launchFirefox();
  try {
    const page = await firefox.open("record");
    const hand = handInFirefox(firefox, page);
    await hand.go("#backup");
    const file = { name: "in-writing-backup.age", type: "application/octet-stream", bytes: backupFile(family.items) };
    await hand.give("The backup file", [file]);
    await hand.press("button", "Add it to this record");
    await hand.see("lines of the record were added");
    // A call that is half written, as this page keeps it.
    await hand.go("#add");
    await hand.fill("What was said?", `half written ${marks.home.text}`);

    await hand.open("settings");
    expect(await marksIn(page, marks)).toEqual(all);
    await hand.press("button", "Make a file to share");
    await hand.press("button", "Yes, it is safe");
    await hand.fill("Your address and phone numbers, to look for", family.address);
    await hand.fill("Passphrase for this file", PASSPHRASE);
    await hand.see(
      "2 entries go in. Left out: 1 private note; 3 entries with people who advise you; 3 entries that name",
    );
    await hand.fill("The same passphrase again", PASSPHRASE);
    const shared = await saved({ firefox, record: page }, () => hand.press("button", "Lock it and save"));
    await hand.see("Saved as in-writing-shared-");
    const words = await wordsIn(readFileSync(shared));
    expect(namesOf(marks, ({ text }) => words.includes(text))).toEqual(["told"]);
    await hand.press("button", "Done");

    const remove = async (button: string) => {
      await hand.press("button", "See what would go");
      await hand.see("What will be gone");
      await hand.fill("Type DELETE to go on", "DELETE");
      await hand.press("button", button);
    };
    await hand.press("radio", /^A period/);
    await page.typeInto({ css: "#delete input[type=date]" }, "2027-01-20");
    await page.typeInto({ css: "#delete .field + .field input[type=date]" }, "2027-01-20");
    await remove("Delete it for good");
    await hand.see("It is deleted.");
    expect(await marksIn(page, marks)).toEqual(all.filter((name) => name !== "home"));
    expect((await readRecord(page)).entries).toHaveLength(9);
    await hand.press("button", "Done");

    await hand.press("radio", /^Everything/);
    await remove("Delete everything for good");
    await page.fact("the first page", async () => (/welcome\.html/.test(await page.url()) ? true : undefined));
    expect(await marksIn(page, marks)).toEqual([]);
    expect((await readRecord(page)).items).toEqual([]);
  } finally {
    await firefox.close();
  }
});
