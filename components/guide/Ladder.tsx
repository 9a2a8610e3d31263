import { shortDay, shortDayYear } from "../../lib/calendar/dates.ts";
import type { Rung } from "../../lib/guide/ladder.ts";
import type { Done, RungNow, Where } from "../../lib/guide/where.ts";
import { isMessage } from "../../lib/record/entry.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Icon } from "../kit/Icon.tsx";
import { Mark } from "../kit/Mark.tsx";
import { answerLine, headOf, markOf } from "../record/row-words.ts";
import { Letters, Saying } from "./Saying.tsx";

/** Older ones are in the record. */
const MOST_DONE = 3;

interface Props {
  where: Where;
  profile: Profile;
  today: Temporal.PlainDate;
}

/** The ladder with the school, lowest rung first: what has been done, where the family is, what is next. */
export function Ladder({ where, profile, today }: Props) {
  const at = where.rungs.findIndex(({ state }) => state === "here");
  return (
    <section class="sheet ladder-sheet" aria-labelledby="ladder-title">
      <h2 id="ladder-title" class="part-title">
        The steps with the school
      </h2>
      <p class="hint ladder-hint">One step at a time, and each only when the one before it settled nothing.</p>
      <ol class="ladder">
        {where.rungs.map((one, index) => (
          <Step key={one.rung.id} now={one} below={index < at} profile={profile} today={today} />
        ))}
      </ol>
    </section>
  );
}

function Step({ now, below, profile, today }: { now: RungNow; below: boolean } & Omit<Props, "where">) {
  const { rung, state, done } = now;
  return (
    <li
      class={`rung ${rungClass(now, below)}`}
      id={`step-${rung.id}`}
      aria-current={state === "here" ? "step" : undefined}
    >
      <p class="rung-state">{stateWords(now, below)}</p>
      <Node state={state} />
      <div class="rung-body">
        <h3>{rung.name}</h3>
        <p class="small soft">{rung.who}</p>
        {done.length > 0 && <DoneList done={done} profile={profile} today={today} />}
        {state === "ahead" && <p class="small rung-when">{rung.when.words}</p>}
        <How rung={rung} />
      </div>
    </li>
  );
}

/** How a step is drawn. @param below it lies under the one where the family is */
export function rungClass({ state, next }: RungNow, below: boolean): string {
  return [`is-${state}`, next ? "is-next" : "", below ? "is-below" : ""].filter(Boolean).join(" ");
}

/** The knot on the rule: a tick, a person, or an open square. The words beside it say the same. */
export function Node({ state }: Pick<RungNow, "state">) {
  return (
    <span class="rung-node" aria-hidden="true">
      {state === "done" && <Icon name="check" small />}
      {state === "here" && <Icon name="person" small />}
    </span>
  );
}

function stateWords({ state, next }: RungNow, below: boolean): string {
  if (state === "here") return next ? "You are here, and next" : "You are here";
  if (next) return "Next";
  if (state === "done") return "Done";
  return below ? "Passed over" : "Later, if at all";
}

function How({ rung }: { rung: Rung }) {
  return (
    <details class="how">
      <summary>
        How this step works<span class="sr">: {rung.name}</span>
      </summary>
      <dl class="sayings">
        <Saying name="When" said={[rung.when]} />
        <Saying name="What comes back" said={[rung.reply]} />
        <Saying name="Good to know" said={rung.limits} />
      </dl>
      <Letters ids={rung.letters} />
    </details>
  );
}

/** What the record has of it, newest last. */
export function DoneList({ done, profile, today }: { done: readonly Done[] } & Omit<Props, "where">) {
  const shown = done.slice(-MOST_DONE);
  const earlier = done.length - shown.length;
  return (
    <ul class="done-list">
      {earlier > 0 && (
        <li class="small">
          <a class="done-earlier" href="record.html">
            {earlier === 1 ? "One earlier, in the record" : `${earlier} earlier, in the record`}
          </a>
        </li>
      )}
      {shown.map((one) => (
        <li key={one.id}>
          <a class="done-row" href={`record.html#e-${one.number}`}>
            <Mark {...markOf(one.entry)} />
            <span>
              {headOf(one.entry, profile)}
              {isMessage(one.entry) && one.entry.was && (
                <span class="small soft">. {answerLine(one.entry).replace(/\.$/, "")}</span>
              )}
            </span>
            <span class="small soft nowrap num">{dayWords(one.day, today)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** With its year when that is not this one. */
export function dayWords(day: string, today: Temporal.PlainDate): string {
  return day.startsWith(`${today.year}-`) ? shortDay(day) : shortDayYear(day);
}
