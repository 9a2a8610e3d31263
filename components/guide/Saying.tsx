import { dateInFull } from "../../lib/calendar/dates.ts";
import { CHECKED_ON, PACE, type Said } from "../../lib/guide/said.ts";
import { letterById } from "../../lib/letters/index.ts";
import { composerHref } from "../popup/view.ts";

const KNOWN: Record<Said["mark"], string> = {
  L: "Text seen",
  S: "Stated by",
  P: "In part by",
  K: "",
  ours: "",
};

/** Statements with where each was seen. */
export function Saying({ name, said }: { name: string; said: readonly Said[] }) {
  return (
    <div class="saying">
      <dt>{name}</dt>
      {said.map((one) => (
        <dd key={one.words}>
          {one.words} {isShown(one, name) && <small class="source">{sourceWords(one)}</small>}
        </dd>
      ))}
    </div>
  );
}

/** Our own advice needs no source beside it; our own pace says once, where the days are, that it is no law. */
function isShown({ mark, source }: Said, name: string): boolean {
  return mark !== "ours" || (source === PACE && name === "When");
}

export function sourceWords({ mark, source }: Said): string {
  const words = KNOWN[mark] ? `${KNOWN[mark]}: ${source}` : source;
  const checked = mark === "L" || mark === "S" ? `, checked ${dateInFull(CHECKED_ON)}` : "";
  return `${words.replace(/\.$/, "")}${checked}.`;
}

/** The letters that belong to a step, as far as the catalogue has them. */
export function Letters({ ids }: { ids: readonly string[] }) {
  const letters = ids.flatMap((id) => letterById(id) ?? []);
  if (letters.length === 0) return null;
  return (
    <div class="step-letters">
      <p class="label">Letters for it</p>
      <ul>
        {letters.map(({ id, name }) => (
          <li key={id}>
            <a href={composerHref(id, [])} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
