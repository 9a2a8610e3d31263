import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright";
import { Meter } from "./measure.ts";
import type { Mailbox } from "./site.ts";
import type { Running } from "./variants.ts";

/** A mail page in one of the browsers, with its counters. */
export interface Stand {
  running: Running;
  page: Page;
  meter: Meter;
  mailbox: Mailbox;
}

/** A page that has come this far has done nearly all that it does at its load; the rest may overlap with another's. */
const FIRST_MS = 500;

/** Loads a mailbox in a new tab, which has a process of its own, and counts from its first byte. */
export async function openStand(running: Running, mailbox: Mailbox): Promise<Stand> {
  await running.show(mailbox.host);
  const page = await running.context.newPage();
  const meter = await Meter.on(page);
  await page.goto(mailbox.url);
  await sleep(FIRST_MS);
  return { running, page, meter, mailbox };
}
