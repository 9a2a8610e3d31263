import { useId, useState } from "preact/hooks";
import type { Replacement } from "../../lib/pack/choice.ts";
import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import { InRecord } from "./Blocks.tsx";
import type { PackState } from "./state.ts";
import type { Suggestion } from "./tools.ts";

/** Names that stand as initials throughout a pack. The record keeps them as they are. */
export function Names({ state }: { state: PackState }) {
  const replace = state.choice.value?.replace ?? [];
  const drawn = state.drawn.value;
  const [most, setMost] = useState(FIRST);
  const set = (next: Replacement[]) => state.set({ replace: next });
  const suggested = (drawn?.suggestions ?? []).filter(({ from }) => !replace.some((one) => same(one.from, from)));
  const found = withParts(suggested);
  return (
    <section aria-labelledby="pack-names">
      <h3 class="pack-part" id="pack-names">
        Names as initials, numbers left out
      </h3>
      <p class="hint">
        In the emails, the file names and everywhere else in the pack. Your record keeps every name. A pack with
        initials holds no original emails and no files, as those still have the names.
      </p>
      {replace.length > 0 && (
        <ul class="names" aria-label="Replaced">
          {replace.map((one, at) => (
            <li key={one.from}>
              <span>
                <b class="strong">{one.from}</b> <span class="soft">stands as</span> <b class="strong">{one.to}</b>
                <span class="small soft names-why">{timesWords(drawn?.replaced ?? [], one)}</span>
              </span>
              <Button
                kind="icon"
                icon="close"
                label={`Leave ${one.from} as it is`}
                onPress={() => set(replace.filter((_, other) => other !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      {suggested.length > 0 && (
        <>
          <div class="row names-found">
            <p class="label" id="names-found">
              Found in the pack
            </p>
            {found.length > 1 && (
              <Button kind="quiet" onPress={() => set([...replace, ...suggested.map(bare)])}>
                Do this for all {found.length}
              </Button>
            )}
          </div>
          <ul class="names" aria-labelledby="names-found">
            {found.slice(0, most).map(([one, ...parts]) => (
              <li key={one.from}>
                <span>
                  <b class="strong">{one.from}</b> <span class="soft">as</span> {one.to}
                  {parts.map(({ from, to }) => (
                    <span key={from}>
                      , <b class="strong">{from}</b> <span class="soft">as</span> {to}
                    </span>
                  ))}
                  <span class="small soft names-why">
                    It {one.why} <Where one={one} state={state} /> <span class="words">“{one.found}”</span>
                  </span>
                </span>
                <Button
                  label={`${NUMBERS.has(one.who) ? "Leave out" : "Use initials for"} ${one.from}`}
                  onPress={() => set([...replace, bare(one), ...parts.map(bare)])}
                >
                  {NUMBERS.has(one.who) ? "Leave out" : "Use initials"}
                </Button>
              </li>
            ))}
          </ul>
          {found.length > most && (
            <Button kind="quiet" onPress={() => setMost(most + FIRST)}>
              Show {Math.min(FIRST, found.length - most)} more of {found.length}
            </Button>
          )}
        </>
      )}
      <Another onAdd={(one) => set([...replace.filter(({ from }) => !same(from, one.from)), one])} />
    </section>
  );
}

/** So many are shown at first. */
const FIRST = 8;

/** A whole name with its first name and surname alone, which go the same way: one row, one decision. */
function withParts(all: readonly Suggestion[]): [Suggestion, ...Suggestion[]][] {
  const whole = all.filter(({ from }) => from.includes(" "));
  const ofWhole = ({ from, who }: Suggestion) =>
    NUMBERS.has(who)
      ? undefined
      : whole.find((one) => one.from !== from && !NUMBERS.has(one.who) && one.from.split(" ").includes(from));
  const parts = Map.groupBy(all, (one) => ofWhole(one)?.from ?? "");
  return all.flatMap((one) => (ofWhole(one) ? [] : [[one, ...(parts.get(one.from) ?? [])]]));
}

/** What has no initials. */
const NUMBERS: ReadonlySet<string> = new Set(["number", "street"]);

function Where({ one: { entry, field }, state }: { one: Suggestion; state: PackState }) {
  if (field) return <>Your answer to “{field.label}”:</>;
  const found = state.drawn.value?.document.entries.find(({ id }) => id === entry);
  return found ? <InRecord number={found.number} /> : null;
}

const bare = ({ from, to }: Replacement): Replacement => ({ from, to });
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

function timesWords(replaced: readonly (Replacement & { times: number })[], { from }: Replacement): string {
  const times = replaced.find((one) => one.from === from)?.times ?? 0;
  return times > 0 ? `in ${count(times, "place", "places")}` : "not found in this pack";
}

function Another({ onAdd }: { onAdd: (one: Replacement) => void }) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useId();
  const wrong = asked && from.trim() === "";
  const add = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (from.trim() === "") return;
    onAdd({ from: from.trim(), to: to.trim() || initials(from) });
    setFrom("");
    setTo("");
    setAsked(false);
    document.getElementById(`${form}-from`)?.focus();
  };
  return (
    <form class="names-add" onSubmit={add}>
      <Field
        id={`${form}-from`}
        label="Another name or word"
        value={from}
        onInput={setFrom}
        error={wrong ? "Type the name as it stands in the record." : undefined}
      />
      <Field label="Stands as" value={to || initials(from)} onInput={setTo} />
      <Button submit>Add it</Button>
    </form>
  );
}

/** @returns "S.B." for "Sam Brown" */
function initials(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((part) => part.match(/\p{L}/u)?.[0]?.toUpperCase() ?? "")
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join("");
}

/** Shown where a pack is made: what the reader will not see. */
export function ReplacedNote({ state }: { state: PackState }) {
  const replace = state.choice.value?.replace ?? [];
  if (replace.length === 0) return null;
  return (
    <Note kind="plain" icon="check">
      {count(replace.length, "name stands", "names stand")} as initials: {replace.map(({ to }) => to).join(", ")}
    </Note>
  );
}
