import { ILLNESS, type MissedSession } from "../record/absences.ts";
import { dayOf } from "./ruler.ts";
import { leftOf, rightOf, type Scale } from "./scale.ts";
import type { Story } from "./story.ts";

/** How a session was coded, as far as it is told apart at a glance. */
export type Coded = "ill" | "out" | "other";

/** The strip of sessions missed: a day with its two halves or, where days are too narrow, a week as a column. */
export type StoryCell =
  | { of: "day"; x: number; width: number; morning: Coded | null; afternoon: Coded | null }
  | { of: "week"; x: number; width: number; ill: number; out: number; other: number };

/** Narrowest day with two halves, px. */
const DAILY = 5;

export function codedOf({ code, authorised }: MissedSession): Coded {
  if (code === ILLNESS) return "ill";
  return authorised === false ? "out" : "other";
}

export function stripOf({ sessions, ruler }: Story, scale: Scale): StoryCell[] {
  return scale.day >= DAILY ? byDay(sessions, ruler, scale) : byWeek(sessions, ruler, scale);
}

function byDay(sessions: readonly MissedSession[], ruler: Story["ruler"], scale: Scale): StoryCell[] {
  const days = new Map<number, Extract<StoryCell, { of: "day" }>>();
  for (const session of sessions) {
    const day = dayOf(session.date.toString(), ruler);
    const x = leftOf(day, scale);
    const cell = days.get(day) ?? {
      of: "day" as const,
      x: x + 0.5,
      width: Math.max(3, rightOf(day, scale) - x - 1),
      morning: null,
      afternoon: null,
    };
    cell[session.half] = codedOf(session);
    days.set(day, cell);
  }
  return [...days.values()];
}

function byWeek(sessions: readonly MissedSession[], ruler: Story["ruler"], scale: Scale): StoryCell[] {
  const weeks = new Map<number, Extract<StoryCell, { of: "week" }>>();
  for (const session of sessions) {
    const week = Math.floor(dayOf(session.date.toString(), ruler) / 7);
    const cell = weeks.get(week) ?? {
      of: "week" as const,
      x: leftOf(week * 7, scale) + 0.5,
      width: scale.week - 1.5,
      ill: 0,
      out: 0,
      other: 0,
    };
    cell[codedOf(session)] += 1;
    weeks.set(week, cell);
  }
  return [...weeks.values()];
}
