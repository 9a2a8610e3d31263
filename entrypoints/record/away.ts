import type { AwayTools } from "../../components/record/dates/away-desk.ts";
import { keepSeen, readKept } from "../../lib/reminders.ts";

/** The time away as the record page reads it. */
export const awayTools: AwayTools = {
  async read() {
    const { memory, seen } = await readKept();
    return memory.away && memory.away.to !== seen ? memory.away : null;
  },
  seen: keepSeen,
};
