import { SENCO } from "../../hosts/common/practice.ts";

/** Mail of a given size, with everybody and everything in it invented. */

export const HOUR = 3_600_000;
/** The page never asks for news by itself: what it does by the clock would fall into some runs and not into others. */
export const NEVER_MS = 24 * HOUR;

/** Every mailbox has its own time, so that its messages are new ones to whoever has seen those of the one before. */
let made = 0;

export function nextTime(): number {
  made += 1;
  return Date.UTC(2026, 8, 1, 9) + made * HOUR;
}

const PARAGRAPH = "The library opens at ten on Saturdays, and the reading group meets upstairs after the story hour. ";

export function neighbour(number: number) {
  return {
    from: { name: `Neighbour ${number}`, address: `neighbour${number}@example.org` },
    subject: `Saturday and the library, ${number}`,
    text: `Hello Jo,\n\n${PARAGRAPH.repeat(4)}\n\nSee you there\nNeighbour ${number}`,
  };
}

/** One conversation in ten is with the school, as in a mailbox of somebody who has much to write about. */
export function conversation(number: number) {
  return number % 10 === 5
    ? { ...neighbour(number), from: SENCO, subject: `R. and mornings, ${number}` }
    : neighbour(number);
}

/** Whom draft number so many goes to. */
export const friend = (number: number) => ({ name: "", address: `friend${number}@example.org` });
