import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import { Mark } from "../kit/Mark.tsx";
import { Working } from "../kit/Working.tsx";
import { PageLink } from "./PageLink.tsx";
import type { LateRow, WaitRow } from "./view.ts";

type Open = { open: (page: string) => void };

/** What waits: the whole row leads to the entry, its clock opens the working. */
export function Waiting({ rows, more, open }: { rows: readonly WaitRow[]; more: number } & Open) {
  return (
    <section class="list" aria-labelledby="waits">
      <h2 class="sr" id="waits">
        Waiting
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <Wait key={row.id} row={row} open={open} />
        ))}
      </ul>
      {more > 0 && (
        <p class="and-more small">
          <PageLink href="record.html" open={open}>
            {more === 1 ? "One more in the record" : `${more} more in the record`}
          </PageLink>
        </p>
      )}
    </section>
  );
}

function Wait({ row, open }: { row: WaitRow } & Open) {
  const shown = useSignal(false);
  const id = useId();
  return (
    <li>
      <div class="popup-row">
        <Mark {...row.mark} />
        <div class="popup-words">
          <PageLink class="strong row-link cut" href={row.href} open={open}>
            {row.title}
          </PageLink>
          <span class="row-small small soft">
            <span>{row.whose ? `${row.whose}: ${row.words}` : row.words}</span>
            {row.clock && (
              <ClockBadge
                kind={row.clock.kind}
                whose={row.clock.whose}
                when={row.clock.when}
                estimate={row.clock.estimate}
                expanded={shown.value}
                onToggle={() => {
                  shown.value = !shown.value;
                }}
              />
            )}
          </span>
          {row.was && <span class="row-small small soft">{row.was}</span>}
        </div>
      </div>
      {row.clock && shown.value && <Working id={id} {...row.clock.working} />}
    </li>
  );
}

/** The last entries, one line each. */
export function Lately({ rows, open }: { rows: readonly LateRow[] } & Open) {
  if (rows.length === 0) return null;
  return (
    <section class="list late" aria-labelledby="late">
      <h2 class="label" id="late">
        Lately
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <div class="popup-row">
              <Mark {...row.mark} />
              <div class="one">
                <PageLink class="row-link cut" href={row.href} open={open}>
                  {row.title}
                </PageLink>
                <span class="small soft nowrap">{row.day}</span>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
