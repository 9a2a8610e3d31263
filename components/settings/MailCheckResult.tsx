import { useSignal } from "@preact/signals";
import type { CheckedGroup, CheckedPart, PageCheck } from "../../lib/webmail/page-check.ts";
import { Note } from "../kit/Note.tsx";
import { MailReport } from "./MailReport.tsx";
import type { MailCheckDesk } from "./mail-check.ts";
import { groupTitle, groupWords, missingParts, seenWords, stateWords, verdict } from "./mail-check-words.ts";

/** What was found: in plain words first, then group by group, the technical names behind a fold. */
export function MailCheckResult({ check, desk }: { check: PageCheck; desk: MailCheckDesk }) {
  const missing = missingParts(check);
  const [first, ...more] = verdict(check);
  return (
    <>
      {!check.running && (
        <Note kind="advice" icon="alert">
          In Writing is not running in this tab: load the page again (F5), and check again.
        </Note>
      )}
      <Note kind={missing.length > 0 ? "advice" : "plain"} icon={missing.length > 0 ? "alert" : "check"}>
        <p>
          <strong>{first}</strong>
        </p>
        {missing.length > 0 && <Costs missing={missing} />}
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
      <dl class="facts">
        {check.groups.map((group) => (
          <div key={group.title}>
            <dt>{groupTitle(group)}</dt>
            <dd>{groupWords(group)}</dd>
          </div>
        ))}
      </dl>
      <Details check={check} />
      <MailReport report={check.report} desk={desk} />
    </>
  );
}

/** What does not work now, and what still does. */
function Costs({ missing }: { missing: CheckedPart[] }) {
  return (
    <>
      <ul class="problems">
        {missing.map(({ thing, cost }) => (
          <li key={thing}>
            {thing[0]?.toUpperCase()}
            {thing.slice(1)}: {cost}
          </li>
        ))}
      </ul>
      <p>You can still write, copy and send. What you send is still recorded.</p>
    </>
  );
}

/** The technical names. Built only when it is opened: they are many. */
function Details({ check }: { check: PageCheck }) {
  const open = useSignal(false);
  return (
    <details
      class="more-ways"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>What was looked for, with its technical names</summary>
      {open.value && check.groups.map((group) => <GroupDetails key={group.title} group={group} />)}
    </details>
  );
}

function GroupDetails({ group }: { group: CheckedGroup }) {
  if (group.parts.length === 0) return null;
  return (
    <>
      <h3 class="part-sub">{group.title}</h3>
      <ul class="looked">
        {group.parts.map((part) => (
          <li key={part.name} class={`looked-${part.state}`}>
            <p>
              {part.thing} <span class="soft small">({part.name})</span>: {stateWords(part)}
            </p>
            {part.alternatives.length > 0 && <Alternatives part={part} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Alternatives({ part }: { part: CheckedPart }) {
  return (
    <ol class="small soft">
      {part.alternatives.map(({ css, seen, matches, counts }) => (
        <li key={css}>
          <code>{css}</code>: {matches} on the page, {seenWords(seen)}
          {counts && <strong>; this one counts</strong>}
        </li>
      ))}
    </ol>
  );
}
