import { expect, test } from "playwright/test";
import { practiceOutlook, SENCO } from "../hosts/outlook/practice.ts";
import { openComposer, pick, putIn, writeButton } from "./job/composer.ts";
import { newMail } from "./lib/outlook-by-hand.ts";
import { fates } from "./lib/record.ts";
import { setStage } from "./lib/stage.ts";

/** A form in a window of its own has no address of its own (`about:blank`): button, composer and filling come there all the same. */

test("a letter is put into a form in a window of its own, and what is sent from there is confirmed", async () => {
  const host = practiceOutlook({ pollMs: 200 });
  const { extension, mail, record } = await setStage({ host });
  await newMail(mail);
  const [popped] = await Promise.all([mail.waitForEvent("popup"), mail.locator("[data-part=pop-out]:visible").click()]);
  await expect(writeButton(popped)).toHaveCount(1);
  const frame = await openComposer(popped);
  await pick(frame, "A first concern");
  await frame.getByLabel("What is happening?").fill("R. has been sick with worry on six mornings.");
  await putIn(frame);
  await frame.getByRole("button", { name: "Read it in my email" }).click();
  await popped.getByRole("button", { name: "Send", exact: true }).last().click();
  await expect.poll(() => host.sent.length).toBe(1);
  expect(host.sent[0]?.to.map(({ address }) => address)).toEqual([SENCO.address]);
  expect(host.sent[0]?.text).toContain("sick with worry");
  await expect.poll(() => fates(record)).toEqual([expect.stringMatching(/^sent: /)]);
  await extension.close();
});
