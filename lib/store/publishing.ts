import { browser } from "wxt/browser";
import { londonDate } from "../calendar/dates.ts";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import { waiting } from "../record/next.ts";
import { openAsks } from "./asks.ts";
import type { Derived } from "./derive.ts";
import { publishWall } from "./wall-publishing.ts";

/** In ink: the same by day and by night. */
const DOT_COLOUR = "#2b3a6b";

/**
 * A quiet dot on the button while something can be done today or mail waits for a yes or a no: no number, no colour of alarm. The words are in the popup.
 * @param now epoch ms
 */
export async function showDot({ profile, entries, dates }: Derived, now: number): Promise<void> {
  const asked = (await openAsks()).length > 0;
  const some = asked || waiting(entries, profile, schoolCalendar(profile), londonDate(now), dates).some((one) => one.now);
  await browser.action.setBadgeBackgroundColor({ color: DOT_COLOUR });
  await browser.action.setBadgeText({ text: some ? "•" : "" });
  await browser.action.setTitle({ title: some ? "In Writing: something waits" : "In Writing" });
}

/** Tells the rest of the extension what the record says now: the wall on the mail pages, and the dot on the button. */
export async function publish(derived: Derived): Promise<void> {
  await publishWall(derived);
  await showDot(derived, Date.now());
}
