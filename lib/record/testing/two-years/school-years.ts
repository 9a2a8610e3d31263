import type { Closure, Term } from "../../profile.ts";

/** Two school years: the same days at both schools, as a council gives them out. */

type Half = [id: string, first: string, last: string, name: string];

const HALVES: Half[] = [
  ["autumn-24-1", "2024-09-03", "2024-10-25", "Autumn term 2024, first half"],
  ["autumn-24-2", "2024-11-04", "2024-12-20", "Autumn term 2024, second half"],
  ["spring-25-1", "2025-01-06", "2025-02-14", "Spring term 2025, first half"],
  ["spring-25-2", "2025-02-24", "2025-04-04", "Spring term 2025, second half"],
  ["summer-25-1", "2025-04-22", "2025-05-23", "Summer term 2025, first half"],
  ["summer-25-2", "2025-06-02", "2025-07-22", "Summer term 2025, second half"],
  ["autumn-25-1", "2025-09-02", "2025-10-24", "Autumn term 2025, first half"],
  ["autumn-25-2", "2025-11-03", "2025-12-19", "Autumn term 2025, second half"],
  ["spring-26-1", "2026-01-05", "2026-02-13", "Spring term 2026, first half"],
  ["spring-26-2", "2026-02-23", "2026-03-27", "Spring term 2026, second half"],
  ["summer-26-1", "2026-04-13", "2026-05-22", "Summer term 2026, first half"],
  ["summer-26-2", "2026-06-01", "2026-07-21", "Summer term 2026, second half"],
];

export const TERMS: Term[] = HALVES.map(([id, first, last, name]) => ({ id: `t-${id}`, first, last, name }));

const CLOSED: [id: string, first: string, last: string, why: Closure["why"], name: string][] = [
  ["half-oct-24", "2024-10-28", "2024-11-01", "holiday", "Half term"],
  ["christmas-24", "2024-12-23", "2025-01-03", "holiday", "Christmas holiday"],
  ["half-feb-25", "2025-02-17", "2025-02-21", "holiday", "Half term"],
  ["easter-25", "2025-04-07", "2025-04-21", "holiday", "Easter holiday"],
  ["half-may-25", "2025-05-26", "2025-05-30", "holiday", "Half term"],
  ["summer-25", "2025-07-23", "2025-09-01", "holiday", "Summer holiday"],
  ["inset-nov-25", "2025-11-28", "2025-11-28", "inset", "Training day"],
  ["half-oct-25", "2025-10-27", "2025-10-31", "holiday", "Half term"],
  ["christmas-25", "2025-12-22", "2026-01-02", "holiday", "Christmas holiday"],
  ["half-feb-26", "2026-02-16", "2026-02-20", "holiday", "Half term"],
  ["easter-26", "2026-03-30", "2026-04-10", "holiday", "Easter holiday"],
  ["half-may-26", "2026-05-25", "2026-05-29", "holiday", "Half term"],
  ["inset-jun-26", "2026-06-26", "2026-06-26", "inset", "Training day"],
];

export const CLOSURES: Closure[] = CLOSED.map(([id, first, last, why, name]) => ({
  id: `h-${id}`,
  first,
  last,
  why,
  name,
}));

/** @returns the Monday of every week with school, ISO, oldest first */
export function schoolWeeks(): string[] {
  return HALVES.flatMap(([, first, last]) => {
    const start = Temporal.PlainDate.from(first);
    const monday = start.subtract({ days: start.dayOfWeek - 1 });
    const weeks = Math.floor(monday.until(Temporal.PlainDate.from(last)).days / 7) + 1;
    return Array.from({ length: weeks }, (_, week) => monday.add({ weeks: week }).toString());
  });
}

/** @returns whether pupils are in school on an ISO day */
export function isSchool(day: string): boolean {
  const within = HALVES.some(([, first, last]) => day >= first && day <= last);
  const closed =
    CLOSED.some(([, first, last]) => day >= first && day <= last) || day === "2025-05-05" || day === "2026-05-04";
  return within && !closed && Temporal.PlainDate.from(day).dayOfWeek < 6;
}
