import { londonDate, shortDay, shortDayYear } from "../../../lib/calendar/dates.ts";
import { schoolDaysBetween } from "../../../lib/calendar/school-days.ts";
import { bindsFamily, inDays, type LiveDate } from "../../../lib/record/live-date.ts";
import { movedWords } from "../../../lib/record/moved.ts";
import { ClockBadge } from "../../kit/ClockBadge.tsx";
import { dateWorking } from "../../popup/date-working.ts";

/** "Mon 4 Jan", with its year where it is another than this one. */
export function dayWords(date: string, today: Temporal.PlainDate): string {
  return Number(date.slice(0, 4)) === today.year ? shortDay(date) : shortDayYear(date);
}

/**
 * How far off it is. A passed day of somebody else's is never more than what the record can know: that nothing was recorded.
 * @returns "in 12 days", "3 days ago", "no reply recorded, day 7"
 */
export function offWords(date: LiveDate, today: Temporal.PlainDate): string {
  if (date.days >= 0 || bindsFamily(date)) return inDays(date.days);
  const since = schoolDaysBetween(Temporal.PlainDate.from(date.of.start), today, date.calendar);
  return `no reply recorded, day ${since}`;
}

interface DateRowProps {
  date: LiveDate;
  /** Whose it is, where the record has several children; "" where it has one. */
  whose: string;
  /** Epoch ms. */
  now: number;
}

/** One date that matters: the day to the left of the margin rule, what it is and its kind to the right. */
export function DateRow({ date, whose, now }: DateRowProps) {
  const today = londonDate(now);
  const about = date.estimate ? "about " : "";
  const before = date.moved.at(-1);
  const stopped = date.of.stopped;
  const sendBy = !stopped && date.days >= 0 ? date.due?.working.sendBy : undefined;
  return (
    <li class={stopped ? "day-row is-stopped" : "day-row"}>
      <p class="day-when">
        <b>
          {about}
          {dayWords(date.date, today)}
        </b>
        {!stopped && <span>{offWords(date, today)}</span>}
      </p>
      <div class="day-body">
        <div class="day-kind">
          <a class="day-name" href={`#d-${date.id}`}>
            {date.name}
          </a>
          {whose && <span class="small">{whose}</span>}
          <ClockBadge
            kind={date.kind}
            whose={date.whose}
            when=""
            of={date.name}
            estimate={date.estimate}
            working={dateWorking(date, today)}
          />
        </div>
        {sendBy && <p class="small strong">Have it there by {dayWords(sendBy.toString(), today)}.</p>}
        {date.clock && date.of.note && <p class="small soft">{date.of.note}</p>}
        {before && <p class="small soft">{movedSentence(movedWords(before))}</p>}
        {stopped && <p class="small soft">No longer matters{stopped.note ? `: ${stopped.note}` : ""}</p>}
      </div>
    </li>
  );
}

/** "Until 3 Dec it was Mon 4 Jan: term dates were changed." */
export const movedSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
