import { expect } from "playwright/test";
import { ANSWER_WORDS } from "../../../../lib/pack/words.ts";
import { isMessage } from "../../../../lib/record/entry.ts";
import { addressOf, type MailStep } from "../../../../lib/record/testing/two-years/index.ts";
import { DONE, lineOf, MAILS, stepLine, TYPED } from "./expected.ts";
import type { Hand } from "./hand.ts";

/** What the parent says of entries afterwards: what replies were, a promise kept, a matter begun, a slip put right. */

const tidy = (words: string) => words.replace(/\s+/g, " ");

/** @returns the number under which a step stands in the record */
async function numberOf(hand: Hand, key: string): Promise<number> {
  const step = DONE.find((one) => one.key === key);
  const line = step ? stepLine(step) : null;
  const { entries } = await hand.record();
  return entries.find((entry) => line !== null && lineOf(entry) === line)?.number ?? 0;
}

/** Answers for the first reply that is open on the page of replies, as the story has it. @returns which one it was */
async function answerNext(hand: Hand): Promise<MailStep> {
  const card = tidy(await hand.words(".sort-card:has(.sort-answers)"));
  const step = MAILS.find(({ from, text, subject }) => {
    const whole = text.split("\n\n").every((part) => card.includes(tidy(part)));
    return from !== "jo" && whole && card.includes(subject) && card.includes(addressOf(from).name);
  });
  if (!step) throw new Error(`No email of the story says this: ${card}`);
  const was = step.was ?? "answer";
  await hand.press("button", new RegExp(ANSWER_WORDS[was].label));
  if (was === "promise") {
    await hand.fill("What do they promise?", step.promise?.words ?? "");
    if (step.promise?.by) await hand.fill("By when?", step.promise.by);
    await hand.press("button", "Keep this answer");
  }
  return step;
}

/** @param count of replies to answer for */
export async function sortReplies(hand: Hand, count: number): Promise<void> {
  await hand.open("record");
  await hand.go("#sort");
  await hand.see(/0 of \d+ answered/);
  const answered: MailStep[] = [];
  while (answered.length < count) {
    answered.push(await answerNext(hand));
    await hand.see(new RegExp(`${answered.length} of \\d+ answered`));
  }
  const { entries } = await hand.record();
  for (const step of answered) {
    const entry = entries.find((one) => lineOf(one) === stepLine(step));
    const was = entry && isMessage(entry) ? entry.was : null;
    expect(was, step.key).toMatchObject({ answer: step.was ?? "answer", promise: step.promise ?? null });
  }
}

/** A matter out of its suggestion, a promise that was kept, a talk whose time was wrong. */
export async function sayMore(hand: Hand): Promise<void> {
  await hand.go(`#e-${await numberOf(hand, "ehc-request")}`);
  await hand.press("button", /^New matter: /);
  await hand.gone(/New matter: “/);
  await hand.go(`#e-${await numberOf(hand, "call-office")}`);
  const call = TYPED.find(({ key }) => key === "call-office");
  await hand.press("button", "Correct");
  await hand.fill("What should it say?", call?.correction ?? "");
  await hand.press("button", "Keep the correction");
  await hand.seeOpen("Corrected");
  const { entries, items } = await hand.record();
  const matter = items.flatMap(({ body }) => (body?.type === "matter" && body.value ? [body] : []))[0];
  const request = entries.find(({ number }) => number === matterEntry(entries, matter?.id));
  expect(request && isMessage(request) && request.subject).toBe(
    MAILS.find(({ key }) => key === "ehc-request")?.subject,
  );
  const corrected = entries.find(({ corrections }) => corrections.length > 0);
  expect(corrected?.corrections.map(({ text }) => text)).toEqual([call?.correction]);
}

function matterEntry(entries: readonly { number: number; matters: string[] }[], id = ""): number {
  return entries.find(({ matters }) => matters.includes(id))?.number ?? 0;
}
