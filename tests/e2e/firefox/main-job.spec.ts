import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { readPdf } from "../../../lib/pack/testing/read-pdf.ts";
import { FAMILY } from "../job/set-up.ts";
import { PASSPHRASE } from "../pages/backup-file.ts";
import { grown, keepBackup, makePacks, sayWhatItWas, setScene, writeChase, writeConcern } from "./job.ts";
import { launchFirefox } from "./launch.ts";
import { gmailInFirefox, outlookInFirefox } from "./mailboxes.ts";
import { readRecord, timeline } from "./record.ts";

/** With what mail, HTML, a spreadsheet and a PDF each treat in a way of their own. */
const SENTENCE =
  'R. has been sick with worry on six school mornings (“not again”), & slept <2 hours; it"s £5 a café breakfast.';

const HOLDING = "Dear Ms Whitlock,\n\nThank you for your email. We will look into it.\n\nKind regards,\nMs Patel";

const plain = (words: string) => words.replace(/\s+/gu, " ").trim();

for (const make of [gmailInFirefox, outlookInFirefox]) {
  const mailbox = make();
  test(`in Firefox a parent does the whole job in ${mailbox.name}`, async () => {
    test.setTimeout(240_000);
    const firefox = await launchFirefox({ standIns: [mailbox.standIn] });
    try {
      const scene = await setScene(firefox, mailbox);
      const { record, mail } = scene;

      const concern = await writeConcern(scene, SENTENCE);
      expect(concern.to.map(({ address }) => address)).toEqual([FAMILY.senco.email]);
      expect(concern.cc.map(({ address }) => address)).toEqual([FAMILY.head.email]);
      expect(concern.text).toContain(SENTENCE);
      expect(plain(await grown(scene, 1, /how school is going/))).toContain(plain(SENTENCE));
      // Not likely any more: the browser has seen the request go and be taken.
      await expect.poll(async () => (await readRecord(record)).messages.map(({ state }) => state)).toEqual(["sent"]);
      await expect.poll(() => timeline(record)).toEqual([expect.not.stringMatching(/likely/i)]);

      await mail.toFront();
      await mailbox.openReply(mail, 0, HOLDING);
      await grown(scene, 2, /Ms Patel, SENCO, to (you|Jo Whitlock)/);
      const source = async () => (await readRecord(record)).messages.at(-1)?.how.text;
      await expect.poll(source).toBe(mailbox.originals ? "original" : "screen");
      await sayWhatItWas(scene);

      const chase = await writeChase(scene);
      expect(chase.text).toContain(concern.subject.replace(/^Re: /, ""));
      expect(chase.text).toMatch(/Thank you for your reply of .* I do not yet have a full answer/);
      await grown(scene, 4, /short reminder You to Ms Patel/);

      const { pdf, csv } = await makePacks(scene);
      const bytes = readFileSync(pdf);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(plain((await readPdf(new Blob([bytes]))).words)).toContain(plain(SENTENCE));
      expect(plain(readFileSync(csv, "utf8").replaceAll('""', '"'))).toContain(plain(SENTENCE));
      const backup = await keepBackup(scene);
      expect(readFileSync(backup, "latin1")).not.toContain("sick with worry");
      await record.giveFile("input[aria-label='The backup file']", backup);
      await record.type("The passphrase of this backup", PASSPHRASE);
      await record.press("button", "Open it");
      await record.see({ css: "#backup-now", words: /Everything in this file was here already/ });
    } finally {
      await firefox.close();
    }
  });
}
