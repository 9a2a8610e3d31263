import type { ComponentChildren } from "preact";
import type { CountedDay } from "./count.ts";

export interface WorkingProps {
  /** One sentence: "15 school days from Tue 9 March: not 26 March to 9 April, holidays. So Wed 14 April." */
  sentence: ComponentChildren;
  /** The same as cells, for the eye; the sentence says it to a screen reader. See count.ts. */
  days?: CountedDay[];
  /** "Law: the right to see the educational record. Checked 22 Nov 2026." */
  source?: ComponentChildren;
  id?: string;
}

/** How a date was found, said and shown. */
export function Working({ sentence, days, source, id }: WorkingProps) {
  return (
    <div class="working" id={id}>
      <p>{sentence}</p>
      {days && days.length > 0 && (
        <ol class="count" aria-hidden="true">
          {days.map((day, index) => (
            <li key={index} class={day.kind === "counted" ? undefined : day.kind}>
              {day.kind === "not" ? <span>{day.label}</span> : day.label}
            </li>
          ))}
        </ol>
      )}
      {source && <p class="hint working-source">{source}</p>}
    </div>
  );
}
