import { dateInFull } from "../../lib/calendar/dates.ts";
import type { Helper, Reach } from "../../lib/guide/helper.ts";
import { contactsFor, searchWords } from "../../lib/guide/helpers.ts";
import { CHECKED_ON } from "../../lib/guide/said.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { PersonChip } from "../kit/PersonChip.tsx";
import { chipBeside } from "../settings/roles.ts";
import { Out } from "./Out.tsx";

/** One who can help: what they can do, what they cannot, how to reach them, and who it is in this case. */
export function HelperCard({ helper, profile }: { helper: Helper; profile: Profile }) {
  const { id, name, can, cannot, reach, source, group } = helper;
  const own = contactsFor(helper, profile);
  return (
    <li class={group === "now" ? "helper helper-line" : "helper"} id={`who-${id}`} tabIndex={-1}>
      <h3>{name}</h3>
      <div class="helper-body">
        {own.length > 0 && (
          <p class="helper-own">
            <span class="small soft">In your case</span>
            {own.map((contact) => (
              <PersonChip
                key={contact.id}
                name={contact.name || contact.email}
                role={contact.name ? chipBeside(contact) : ""}
              />
            ))}
          </p>
        )}
        <Lines name="Can" lines={can} bare={group === "now"} />
        <Lines name="Cannot" lines={cannot} />
        <ul class="reach" aria-label={`How to reach: ${name}`}>
          {reach.map((one) => (
            <li key={one.kind + ("words" in one ? one.words : one.shown)}>
              <HowTo reach={one} council={profile.school.council} />
              {one.kind === "phone" && group !== "now" && (
                <span class="source">
                  Number seen on: {one.seen}, {dateInFull(CHECKED_ON)}.
                </span>
              )}
            </li>
          ))}
        </ul>
        {source && <p class="source">Source: {source}.</p>}
      </div>
    </li>
  );
}

/** A heading of its own line, so that it is read before what it is about. */
function Lines({ name, lines, bare = false }: { name: string; lines: readonly string[]; bare?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <p class="helper-lines">
      <span class={bare ? "sr" : "helper-name small"}>{name}</span> {lines.join(" ")}
    </p>
  );
}

function HowTo({ reach, council }: { reach: Reach; council: string }) {
  switch (reach.kind) {
    case "phone":
      return (
        <a class="phone" href={`tel:${reach.tel}`}>
          {reach.shown}
        </a>
      );
    case "web":
      return <Out href={reach.url}>{reach.shown}</Out>;
    case "search":
      return (
        <>
          Search the web for <b class="strong">{searchWords(reach.words, council)}</b>
        </>
      );
    default:
      return <>{reach.words}</>;
  }
}
