import { findClock } from "../../lib/calendar/clocks.ts";
import { dateInFull, shortDay, shortDayYear } from "../../lib/calendar/dates.ts";
import { workingSentence } from "../../lib/calendar/sentence.ts";
import type { WayNow, Where } from "../../lib/guide/where.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import { countDays } from "../kit/count.ts";
import { Icon } from "../kit/Icon.tsx";
import { DoneList } from "./Ladder.tsx";
import { Letters, Saying, sourceWords } from "./Saying.tsx";

interface Props {
  profile: Profile;
  today: Temporal.PlainDate;
}

/** What stands beside the ladder, what has been begun first. */
export function BesideList({ where, ...props }: { where: Where } & Props) {
  const begun = (way: WayNow) => Number(way.next) * 2 + Number(way.done.length > 0);
  const ways = where.ways.toSorted((a, b) => begun(b) - begun(a));
  return (
    <section class="sheet beside" aria-labelledby="beside-title">
      <h2 id="beside-title" class="part-title">
        Beside the steps
      </h2>
      <p class="hint">These do not wait for the school. Each says when it can be taken.</p>
      <ul class="ways">
        {ways.map((way) => (
          <Way key={way.way.id} now={way} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Way({ now, profile, today }: { now: WayNow } & Props) {
  const { way, done, next, runs } = now;
  const begun = done.length > 0;
  return (
    <li class={begun || next ? "way is-begun" : "way"} id={`beside-${way.id}`}>
      <details>
        <summary>
          <h3>{way.name}</h3>
          {(next || begun) && <span class="way-state small">{next ? "Next" : "Begun"}</span>}
          <Icon name="down" small />
          <span class="way-when small">{way.condition.words}</span>
        </summary>
        <div class="way-more">
          <dl class="sayings">
            <Saying name="What it is" said={[way.what]} />
            <Saying name="Good to know" said={way.limits} />
          </dl>
          {way.condition.mark !== "ours" && <p class="source">When it can be taken. {sourceWords(way.condition)}</p>}
          <Keep ids={way.keep ?? []} />
          <Letters ids={way.letters} />
          <p>
            <a class="way-reach" href={`#who-${way.helper}`}>
              How to reach them<span class="sr">: {way.name}</span>
            </a>
          </p>
        </div>
      </details>
      {runs && <Runs runs={runs} today={today} />}
      {begun && <DoneList done={done} profile={profile} today={today} />}
    </li>
  );
}

/** The date that a letter of the family set going. */
function Runs({ runs, today }: { runs: NonNullable<WayNow["runs"]>; today: Temporal.PlainDate }) {
  const { clock, due } = runs;
  const day = due.date.year === today.year ? shortDay(due.date) : shortDayYear(due.date);
  const past = Temporal.PlainDate.compare(due.date, today) < 0;
  return (
    <p class="way-runs small">
      <span>{past ? `${clock.name}: not recorded yet.` : `${clock.name}, by`}</span>
      <ClockBadge
        kind={clock.kind}
        whose={clock.whose}
        when={day}
        estimate={due.estimate}
        working={{
          sentence: workingSentence(due, { today }),
          days: countDays(due.working),
          source: `${clock.source.text.replace(/\.$/, "")}. Checked ${dateInFull(clock.source.checkedOn)}.`,
        }}
      />
    </p>
  );
}

/** Times that the family has to keep to, before anything is begun. */
function Keep({ ids }: { ids: readonly string[] }) {
  const clocks = ids.flatMap((id) => findClock(id) ?? []);
  if (clocks.length === 0) return null;
  return (
    <ul class="keep">
      {clocks.map((clock) => (
        <li key={clock.id} class="small">
          <ClockBadge kind={clock.kind} whose={clock.whose} when="" /> {clock.name}: {clock.rule}
        </li>
      ))}
    </ul>
  );
}
