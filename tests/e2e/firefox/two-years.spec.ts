import { test } from "playwright/test";
import { addAll, bringInTwice, fillSettings } from "../lib/two-years/doing.ts";
import { FEWER } from "../lib/two-years/expected.ts";
import { readBack } from "../lib/two-years/read-back.ts";
import { sayMore, sortReplies } from "../lib/two-years/said-later.ts";
import { handInFirefox } from "./hand.ts";
import { writeChase, writeConcern } from "./job.ts";
import { type Firefox, launchFirefox } from "./launch.ts";
import { gmailInFirefox } from "./mailboxes.ts";
import { readRecord } from "./record.ts";
import type { Tab } from "./tab.ts";

/** The two years of the invented family, done on the real pages in Firefox and read back entry by entry. */

const mailbox = gmailInFirefox();
let firefox: Firefox;

test.beforeEach(async () => {
  firefox = await launchFirefox({ standIns: [mailbox.standIn] });
});
test.afterEach(async () => {
  await firefox?.close();
});

/** A concern and a chase from the mailbox. @returns their subjects */
async function writeLetters(record: Tab): Promise<string[]> {
  const mail = await firefox.newTab(mailbox.home);
  const scene = { firefox, mailbox, mail, record };
  const gone = (count: number) =>
    record.fact(`${count} sent`, async () => {
      const { messages } = await readRecord(record);
      return messages.filter(({ state }) => state === "sent").length === count ? messages : undefined;
    });
  await writeConcern(scene, "Robin could not come in on three mornings.");
  await gone(1);
  await writeChase(scene);
  const messages = await gone(2);
  await mail.close();
  await record.toFront();
  return messages.map(({ subject }) => subject);
}

test("two years are built by hand and read back entry by entry; the same mailbox once more adds nothing", async () => {
  test.setTimeout(300_000);
  const page = await firefox.open("settings");
  const hand = handInFirefox(firefox, page);
  await fillSettings(hand);
  const letters = await writeLetters(page);
  await addAll(hand, FEWER);
  await bringInTwice(hand);
  await sortReplies(hand, 4);
  await sayMore(hand);
  await readBack(hand, letters, FEWER);
});
