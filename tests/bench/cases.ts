import type { BenchSite } from "./site.ts";
import type { Stand } from "./stand.ts";

/** What a person does on the page, and how much stands on it meanwhile. */
export interface Case {
  does: "load" | "type" | "unfold" | "visit";
  /** Drafts open in windows at the bottom. */
  drafts: number;
  /** Conversations in the list (load, visit), or messages shown in the open conversation (type, unfold). */
  messages: number;
}

export const WORDS: Record<Case["does"], string> = {
  load: "load the mailbox",
  type: "type 500 characters",
  unfold: "open 50 messages of one conversation",
  visit: "open 50 conversations",
};

/** Everything but loading is done in so many parts, between which the other browsers have their turn. */
export const PARTS = 10;
/** Messages opened in a part. */
export const EACH = 5;
/** Typed in a part: 49 characters and a new line. */
const LINE = "and then we walked home along the river slowly...";
/**
 * Between two things that a person does, ms. More than the pace at which we look at the page, so that each gets its own
 * look: hands are slower still, and nothing is made cheap by being hurried.
 */
const BREATH_MS = 80;

/** Does one part of the work. @throws Error when there was nothing to do it with */
export async function doPart(site: BenchSite, { page, mailbox }: Stand, { does }: Case, part: number): Promise<void> {
  if (does === "type") {
    await page.keyboard.type(LINE);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(BREATH_MS);
    return;
  }
  const places = mailbox.places.slice(part * EACH, (part + 1) * EACH);
  const opened = await site.open(page, places, { each: EACH, breath: BREATH_MS });
  if (opened !== EACH) throw new Error(`${opened} messages could be opened, not ${EACH}`);
}

/** The page must show what the case says, or its numbers are about something else. @throws Error when it does not */
export async function check(site: BenchSite, { page }: Stand, one: Case): Promise<void> {
  const { drafts, messages } = one;
  const { forms, shown } = await site.count(page, one);
  if (forms !== drafts || shown !== messages)
    throw new Error(`${forms} drafts and ${shown} messages are on the page, not ${drafts} and ${messages}`);
}
