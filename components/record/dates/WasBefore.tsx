import { shortDay } from "../../../lib/calendar/dates.ts";
import { movedWords } from "../../../lib/record/moved.ts";
import type { WaitingDue } from "../../../lib/record/next.ts";
import { ClockBadge } from "../../kit/ClockBadge.tsx";
import { movedSentence } from "./DateRow.tsx";

/** What a day was before it moved; where a letter asked for its day, that stays and the clock’s own stands beside it. */
export function WasBefore({ due }: { due: WaitingDue | null }) {
  if (!due || due.moved.length === 0) return null;
  const { live, moved } = due;
  if (!live)
    return (
      <ul class="before small soft">
        {moved.map((before) => (
          <li key={`${before.date} ${before.until}`}>{movedSentence(movedWords(before))}</li>
        ))}
      </ul>
    );
  const last = moved.at(-1);
  return (
    <p class="small soft was-before">
      Your letter asked for {shortDay(due.date)}, and that stays. Counted again it is{" "}
      <ClockBadge kind={live.kind} whose={live.whose} when={shortDay(live.date)} estimate={live.estimate} />
      {last && `: ${movedWords(last)}.`}
    </p>
  );
}
