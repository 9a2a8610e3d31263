import type { RungNow } from "../../lib/guide/where.ts";
import { dayWords, Node, rungClass } from "./Ladder.tsx";

/** The whole way in six lines, for the eye: the ladder below says the same in words. */
export function Glance({ rungs, today }: { rungs: readonly RungNow[]; today: Temporal.PlainDate }) {
  const at = rungs.findIndex(({ state }) => state === "here");
  return (
    <ol class="glance" aria-hidden="true">
      {rungs.map((one, index) => (
        <li key={one.rung.id} class={rungClass(one, index < at)}>
          <Node state={one.state} />
          <span>{one.rung.name}</span>
          <span class="num nowrap">{lastDay(one, today)}</span>
        </li>
      ))}
    </ol>
  );
}

function lastDay({ done, next }: RungNow, today: Temporal.PlainDate): string {
  const last = done.at(-1);
  if (last) return dayWords(last.day, today);
  return next ? "next" : "";
}
