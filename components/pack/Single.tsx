import { useState } from "preact/hooks";
import { packEntry } from "../../lib/pack/chronology.ts";
import { isSensitive } from "../../lib/pack/people.ts";
import { count } from "../../lib/pack/words.ts";
import type { Entry } from "../../lib/record/entry.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import type { PackState } from "./state.ts";

const ROWS = 30;

/** Single entries: each with a box that says whether it goes in, whatever the rest of the choice says. */
export function Single({ state }: { state: PackState }) {
  const [open, setOpen] = useState(false);
  const choice = state.choice.value;
  const inIt = state.drawn.value?.document.entries.length ?? 0;
  if (!choice) return null;
  const byHand = choice.out.length + choice.in.length;
  return (
    <details class="pack-single" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="pack-part">Single entries</span>
        <span class="hint">
          {count(inIt, "entry is", "entries are")} in the pack. {byHand > 0 && `${byHand} chosen one by one.`}
        </span>
      </summary>
      {open && <List state={state} />}
    </details>
  );
}

function List({ state }: { state: PackState }) {
  const [words, setWords] = useState("");
  const [most, setMost] = useState(ROWS);
  const { entries, profile } = state.snapshot.value;
  const choice = state.choice.value;
  const drawn = state.drawn.value;
  if (!choice || !drawn) return null;
  const going = new Set(drawn.document.entries.map(({ id }) => id));
  const fits = finder(words);
  const rows = entries.toReversed().filter((entry) => fits(entry));
  return (
    <div class="stack">
      <Field label="Find an entry" hint="A word of it, or its number." value={words} onInput={setWords} />
      <ul class="single">
        {rows.slice(0, most).map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            profile={profile}
            inIt={choice.in.includes(entry.id) || (going.has(entry.id) && !choice.out.includes(entry.id))}
            onTurn={(goesIn) => state.set(turned(choice, entry.id, goesIn))}
          />
        ))}
      </ul>
      {rows.length > most && (
        <Button kind="quiet" onPress={() => setMost(most + ROWS)}>
          Show {Math.min(ROWS, rows.length - most)} more of {rows.length}
        </Button>
      )}
      {rows.length === 0 && <p class="soft">No entry has these words.</p>}
    </div>
  );
}

/** What the parent says of one entry overrules all else that is chosen. */
function turned(choice: { in: ItemHash[]; out: ItemHash[] }, id: ItemHash, goesIn: boolean) {
  const without = (ids: ItemHash[]) => ids.filter((one) => one !== id);
  return {
    in: goesIn ? [...without(choice.in), id] : without(choice.in),
    out: goesIn ? without(choice.out) : [...without(choice.out), id],
  };
}

function finder(words: string): (entry: Entry) => boolean {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return () => true;
  return (entry) => {
    const text = `e-${entry.number} ${"subject" in entry ? entry.subject : ""} ${entry.text}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  };
}

function Row(props: { entry: Entry; profile: Profile; inIt: boolean; onTurn: (goesIn: boolean) => void }) {
  const { entry, profile, inIt, onTurn } = props;
  const { number, dayWords, kindWord, what } = packEntry(entry, profile, { name: "You", pronoun: true });
  return (
    <li>
      <label class="opt">
        <input type="checkbox" checked={inIt} onChange={(event) => onTurn(event.currentTarget.checked)} />
        <span>
          <span class="small soft">
            {number}, {dayWords}, {kindWord.toLowerCase()}
          </span>{" "}
          <span class="single-what words">{what}</span>{" "}
          {!inIt && <span class="hint opt-hint">{whyOut(entry, profile)}</span>}
        </span>
      </label>
    </li>
  );
}

function whyOut(entry: Entry, profile: Profile): string {
  if ("private" in entry && entry.private) return "Stays out: a private note.";
  return isSensitive(entry, profile) ? "Stays out: with somebody who advises you." : "Stays out.";
}
