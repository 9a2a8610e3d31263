import type { Clock } from "../../lib/calendar/clock.ts";
import { dateInFull } from "../../lib/calendar/dates.ts";
import { CLOCK_GROUP_WORDS, CLOCK_GROUPS, clockGroup, clocksOf, findClocks } from "../../lib/guide/rules.ts";
import type { School } from "../../lib/record/profile.ts";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import { Out } from "./Out.tsx";

/** The clocks that have these words, with the school's own times. */
export function clocksFound(school: School, words: string): Clock[] {
  return findClocks(clocksOf(school), words);
}

const KNOWN: Record<Clock["source"]["mark"], string> = {
  L: "Text of the Act or regulations seen.",
  S: "Stated on a named page.",
  P: "Stated in part on a named page.",
  K: "No page was found that states it.",
};

/** All times, by who keeps to them. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  if (clocks.length === 0) return null;
  return (
    <section class="clocks" aria-labelledby="rules-clocks">
      <h2 class="title clocks-title" id="rules-clocks" tabIndex={-1}>
        Times, and who sets them
      </h2>
      <p class="hint">
        Legal: the law sets it. Policy: the school or the council says so itself. Courtesy: a fair time that no law
        sets.
      </p>
      {CLOCK_GROUPS.map((group) => {
        const here = clocks.filter((clock) => clockGroup(clock) === group);
        if (here.length === 0) return null;
        return (
          <section key={group} class="sheet ruled rules" aria-labelledby={`rules-clocks-${group}`}>
            <h3 class="part-title" id={`rules-clocks-${group}`} tabIndex={-1}>
              {CLOCK_GROUP_WORDS[group]}
            </h3>
            <ul>
              {here.map((clock) => (
                <ClockCard key={clock.id} clock={clock} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function ClockCard({ clock }: { clock: Clock }) {
  const { name, rule, startsWith, source } = clock;
  const checked = source.checkedOn ? `, checked ${dateInFull(source.checkedOn)}` : "";
  const own = source.checkedOn === "";
  return (
    <li class="rule">
      <p class="rule-duty">
        <ClockBadge kind={clock.kind} whose={clock.whose} when="" />
      </p>
      <div class="rule-body">
        <h4>{name}</h4>
        <p>{rule}</p>
        <p class="small soft">Counted from {startsWith}.</p>
        <p class="source">
          {!own && `${KNOWN[source.mark]} `}Source: {source.text.replace(/\.$/, "")}
          {checked}. {source.url && <Out href={source.url}>Read it</Out>}
        </p>
      </div>
    </li>
  );
}
