import { useId, useState } from "preact/hooks";
import type { Counter } from "../../lib/story/counters.ts";
import type { Story } from "../../lib/story/story.ts";
import { entryLabel } from "./stops.ts";

/** The numbers that matter, each with its working on one press. */
export function Counters({ counters, story }: { counters: readonly Counter[]; story: Story }) {
  const [open, setOpen] = useState<Counter["id"] | null>(null);
  const id = useId();
  const shown = counters.find((one) => one.id === open);
  if (counters.length === 0) return null;
  return (
    <div class="counters">
      <ul>
        {counters.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="counter"
              aria-expanded={one.id === open}
              aria-controls={one.id === open ? id : undefined}
              onClick={() => setOpen(one.id === open ? null : one.id)}
            >
              <b>{one.value}</b> <span>{one.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown && <Working counter={shown} story={story} id={id} />}
    </div>
  );
}

function Working({ counter, story, id }: { counter: Counter; story: Story; id: string }) {
  const entries = counter.entries.flatMap((of) => story.byId.get(of)?.entry ?? []);
  return (
    <div class="working counter-working" id={id}>
      {counter.working.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              <a href={`#e-${entry.number}`}>{entryLabel(entry, story)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
