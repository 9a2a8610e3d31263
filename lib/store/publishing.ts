import { browser } from "wxt/browser";
import { londonDate } from "../calendar/dates.ts";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { waiting } from "../record/next.ts";
import { openAsks } from "./asks.ts";
import type { Derived } from "./derive.ts";
import { putGlance } from "./glance.ts";
import { publishWall } from "./wall-publishing.ts";

/** In ink: the same by day and by night. */
const BADGE_COLOUR = "#2b3a6b";
/** The button has room for so much. */
const MOST = 99;

/** The button's badge and what it is called: how many things can be done today, a question about mail that waits included. */
export function badgeOf(number: number): { text: string; title: string } {
  if (number === 0) return { text: "", title: "In Writing" };
  const things = number === 1 ? "1 thing" : `${number} things`;
  return { text: number > MOST ? `${MOST}+` : `${number}`, title: `In Writing: ${things} can be done today` };
}

/**
 * A quiet number on the button, in no colour of alarm; nothing while nothing can be done today. The words are in the popup.
 * @param now epoch ms
 */
export async function showBadge({ profile, entries, dates, matters }: Derived, now: number): Promise<void> {
  const asked = (await openAsks()).length;
  const calendar = schoolCalendar(profile);
  const today = waiting(entries, profile, calendar, londonDate(now), dates, matters).filter((one) => one.now);
  const { text, title } = badgeOf(asked + today.length);
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

/** Tells the rest of the extension what the record says now: the wall on the mail pages, the number on the button, what the popup shows. */
export async function publish(derived: Derived): Promise<void> {
  await publishWall(derived);
  await showBadge(derived, Date.now());
  await putGlance(derived, Date.now());
}
