import { dateInFull } from "../../lib/calendar/dates.ts";
import type { Rule } from "../../lib/guide/rules.ts";
import { composerHref } from "../popup/view.ts";
import { Out } from "./Out.tsx";

/** One clause: whether it is a must, whom it binds, what it means, how well it is known, and which letters use it. */
export function RuleCard({ rule }: { rule: Rule }) {
  const { clause, duty, binds, mark, letters } = rule;
  const [short, meaning] = duty.split(": ");
  return (
    <li class="rule" id={`rules-${clause.id}`} tabIndex={-1}>
      <p class="rule-duty">
        <span class={`duty duty-${clause.duty}`} title={meaning}>
          {short}
        </span>
        <span class="small soft">{binds}</span>
      </p>
      <div class="rule-body">
        <p>{clause.plain}</p>
        <h3 class="citation">{clause.citation}</h3>
        {clause.quote && <blockquote class="words">“{clause.quote}”</blockquote>}
        <p class="small">{mark}</p>
        {clause.doubt && <p class="small doubt">{clause.doubt}</p>}
        <p class="source">
          Source: {clause.source.text}, checked {dateInFull(clause.checkedOn)}.{" "}
          {clause.source.url && <Out href={clause.source.url}>Read it{whose(clause.source.url)}</Out>}
        </p>
        {letters.length > 0 && (
          <p class="small rule-letters">
            <span class="soft">In the letters</span>{" "}
            {letters.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <a href={composerHref(id, [])} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

function whose(url: string): string {
  return url.includes("legislation.gov.uk") ? " on legislation.gov.uk" : " on gov.uk";
}
