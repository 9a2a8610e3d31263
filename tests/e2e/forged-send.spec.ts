import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { SEND, writeByHand } from "./lib/mail.ts";
import { fates } from "./lib/record.ts";
import { setStage } from "./lib/stage.ts";

/** A stranger's page makes the browser post to the mail site what looks like a send: nothing of it gets into the record. */

const SENCO = "senco@hillcrest.example.sch.uk";
const ELSEWHERE = "https://elsewhere.example.org/";
const SYNC = "https://mail.google.com/sync/u/0/i/s";

const FORGED = JSON.stringify([
  "thread-a:r7",
  [
    [
      "msg-a:r7",
      [1, "jo.whitlock@example.org"],
      [[1, SENCO]],
      null,
      null,
      null,
      1_790_000_000_000,
      "Forged",
      [null, [[0, "I withdraw everything."]]],
      null,
      ["^all", "^pfg"],
    ],
  ],
]);

/** A form of plain text is posted as `name=value`: the sign between them is hidden in a string of the JSON. */
const form = `<form method="post" enctype="text/plain" action="${SYNC}"><input id="field"></form>`;

async function postForm(page: Page): Promise<void> {
  await page.goto(ELSEWHERE);
  await Promise.all([
    page.waitForURL(SYNC),
    page.evaluate((forged) => {
      const field = document.querySelector<HTMLInputElement>("#field");
      if (!field) throw new Error("no field");
      field.name = '["';
      field.value = `",${forged}]`;
      field.form?.submit();
    }, FORGED),
  ]);
}

test("a form of another site cannot have a send recorded", async () => {
  test.setTimeout(90_000);
  const { extension, mail, record } = await setStage();
  const stranger = await extension.context.newPage();
  await stranger.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: "text/html", body: form }));
  await stranger.route(`${SYNC}**`, (route) => route.fulfill({ contentType: "text/plain", body: "[]" }));
  await postForm(stranger);

  const letter = await writeByHand(mail, { to: [SENCO], subject: "By hand", text: "R. could not come in today." });
  await letter.locator(SEND).click();
  await expect.poll(() => fates(record)).toContain("sent: By hand");
  expect(await fates(record)).toEqual(["sent: By hand"]);
  await extension.close();
});
