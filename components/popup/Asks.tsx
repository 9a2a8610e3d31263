import { londonDate, shortDay } from "../../lib/calendar/dates.ts";
import type { KeepAsk } from "../../lib/record/keep-ask.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";

/** @returns why it is asked, and about what, in two short sentences */
export function askWords(ask: KeepAsk): string {
  const day = shortDay(londonDate(ask.at));
  const about = ask.subject ? `, about “${ask.subject}”` : "";
  const what = ask.direction === "out" ? `Your email to ${ask.who}` : `An email from ${ask.who}`;
  const why = ask.why === "unknown-sender" ? "They are not on your list, but it is in a thread with the school." : "";
  return `${what}, ${day}${about}. ${why}`.trim();
}

export interface AsksProps {
  asks: readonly KeepAsk[];
  problem: string | null;
  onAnswer: (id: string, keep: boolean) => void;
}

/** Mail that is kept only on a yes. One question at a time; it waits in memory and is gone if it is not answered. */
export function Asks({ asks, problem, onAnswer }: AsksProps) {
  const [ask] = asks;
  if (!ask) return null;
  const more = asks.length - 1;
  return (
    <section class="asking" aria-labelledby="keep-ask">
      <Note
        kind="advice"
        icon="help"
        actions={
          <>
            <Button label={`Keep it: ${askWords(ask)}`} onPress={() => onAnswer(ask.id, true)}>
              Keep it
            </Button>
            <Button kind="quiet" label={`Leave it out: ${askWords(ask)}`} onPress={() => onAnswer(ask.id, false)}>
              Leave it out
            </Button>
          </>
        }
      >
        <h2 id="keep-ask" class="strong">
          Keep this in the record?
        </h2>
        <p class="small">{askWords(ask)}</p>
        {more > 0 && <p class="small soft">{more === 1 ? "Then one more." : `Then ${more} more.`}</p>}
        {problem && (
          <p class="small" role="alert">
            {problem}
          </p>
        )}
      </Note>
    </section>
  );
}
