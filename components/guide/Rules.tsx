import { findRules, RULE_GROUP_WORDS, RULE_GROUPS, type Rule, type RuleGroup, rulesOf } from "../../lib/guide/rules.ts";
import { LAW, packNote, wantsChecking } from "../../lib/law/pack.ts";
import { LETTERS } from "../../lib/letters/index.ts";
import { count } from "../../lib/pack/words.ts";
import { Note } from "../kit/Note.tsx";
import { Clocks, clocksFound } from "./Clocks.tsx";
import { Find } from "./Find.tsx";
import { RuleCard } from "./RuleCard.tsx";
import type { GuideState } from "./state.ts";
import { useInView } from "./Who.tsx";

const RULES = rulesOf(LETTERS);

/** Every clause and every clock, with how well each is known and where it was seen. */
export function Rules({ state }: { state: GuideState }) {
  const words = state.finding.rules;
  const found = findRules(RULES, words.value);
  const { school } = state.view.value.profile;
  const clocks = clocksFound(school, words.value);
  const today = state.today.value;
  const { at } = state.route.value;
  useInView(at === null ? null : `rules-${at}`);
  return (
    <>
      <div class="rules-intro">
        <p>
          A letter names a rule only when its words were seen in the Act itself or on an official page, and only when it
          is for your kind of school. All else it says plainly, without a number. This is no legal advice.
        </p>
        <Note kind={wantsChecking(LAW, today) ? "advice" : "plain"} icon="calendar">
          {packNote(LAW, today)}
        </Note>
      </div>
      <Find
        label="Look for a rule"
        hint="6.45, adjustments, complaint, 6 weeks"
        words={words}
        found={`${count(found.length, "rule", "rules")} and ${count(clocks.length, "time", "times")}`}
      />
      <Jumps />
      {found.length === 0 && clocks.length === 0 && <Note>Nothing here fits that. Try one word less.</Note>}
      {RULE_GROUPS.map((group) => (
        <Group key={group} group={group} rules={found.filter((one) => one.group === group)} />
      ))}
      <Clocks clocks={clocks} />
    </>
  );
}

/** Within one part the address stays as it is, so these are buttons. */
function Jumps() {
  const jump = (id: string) => {
    const element = document.getElementById(id);
    element?.scrollIntoView?.({ block: "start" });
    element?.focus({ preventScroll: true });
  };
  const places: [string, string][] = [
    ...RULE_GROUPS.map((group): [string, string] => [`rules-${group}`, RULE_GROUP_WORDS[group]]),
    ["rules-clocks", "Times"],
  ];
  return (
    <nav aria-label="Groups of rules">
      <ul class="jumps">
        {places.map(([id, name]) => (
          <li key={id}>
            <button type="button" class="btn btn-quiet" onClick={() => jump(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({ group, rules }: { group: RuleGroup; rules: readonly Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <section class="sheet ruled rules" aria-labelledby={`rules-${group}`}>
      <h2 class="part-title" id={`rules-${group}`} tabIndex={-1}>
        {RULE_GROUP_WORDS[group]}
      </h2>
      <ul>
        {rules.map((rule) => (
          <RuleCard key={rule.clause.id} rule={rule} />
        ))}
      </ul>
    </section>
  );
}
