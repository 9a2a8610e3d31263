import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { practiceMailbox } from "../hosts/gmail/practice.ts";
import { practiceOutlook } from "../hosts/outlook/practice.ts";
import { launch } from "./browser.ts";
import { gmailHands } from "./job/hands/gmail.ts";
import type { MailHands } from "./job/hands/hands.ts";
import { outlookHands } from "./job/hands/outlook.ts";
import { doTheJob } from "./job/job.ts";
import { FAMILY } from "./job/set-up.ts";
import { whereItStands } from "./job/stands.ts";
import { wordsIn } from "./pages/backup-file.ts";

/** With what mail, HTML, a spreadsheet and a PDF each treat in a way of their own. */
const SENTENCE =
  'R. has been sick with worry on six school mornings (“not again”), & slept <2 hours; it"s £5 a café breakfast.';

const SITES: [string, () => MailHands][] = [
  ["Gmail", () => gmailHands(practiceMailbox())],
  ["Outlook", () => outlookHands(practiceOutlook())],
];

for (const [site, handsOf] of SITES)
  test(`a parent does the whole job in ${site}`, async () => {
    test.setTimeout(150_000);
    const hands = handsOf();
    const extension = await launch({
      viewport: { width: 1280, height: 900 },
      prepare: (context) => hands.install(context),
    });
    const result = await doTheJob(extension, hands, {
      sentence: SENTENCE,
      out: test.info().outputPath("out"),
      say: () => {},
    });

    const { concern, chase, timeline, pdf, backup } = result;
    expect(concern.to.map(({ address }) => address)).toEqual([FAMILY.senco.email]);
    expect(concern.cc.map(({ address }) => address)).toEqual([FAMILY.head.email]);
    expect(concern.text).toContain(SENTENCE);
    expect(await whereItStands(SENTENCE, hands, result)).toEqual({
      "the sent request": true,
      "the timeline": true,
      "the PDF": true,
      "the CSV": true,
    });
    expect(concern.text).toMatch(/copied in Mr Lowe/);

    expect(chase.text).toContain(concern.subject.replace(/^Re: /, ""));
    // It thanks for the holding reply that the record has: a letter must not deny what came.
    expect(chase.text).toMatch(/Thank you for your reply of .* I do not yet have a full answer/);
    expect(chase.text).not.toContain("have not seen a reply");
    expect(timeline).toHaveLength(4);

    const bytes = readFileSync(pdf);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(readFileSync(backup, "latin1")).not.toContain("sick with worry");
    expect(await wordsIn(readFileSync(backup))).toContain("sick with worry");
    await extension.close();
  });
