import { useState } from "preact/hooks";
import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { type ToRead, toRead } from "./again.ts";
import { InRecord } from "./Blocks.tsx";
import { stepHash } from "./route.ts";
import type { PackState } from "./state.ts";
import type { Caution } from "./tools.ts";

/** So many are shown at first: more at once is read by nobody. */
const FIRST = 8;
/** Of a longer sentence only the words that matter are quoted. */
const LONG = 220;
/** So many names or numbers of a kind are shown. */
const NAMED = 6;

/** Sentences to read again before somebody else does. Advice: nothing goes out or stays out by itself. */
export function Cautions({ state }: { state: PackState }) {
  const [most, setMost] = useState(FIRST);
  const drawn = state.drawn.value;
  if (!state.kept.value || !drawn) return null;
  const open = toRead(state);
  return (
    <section aria-labelledby="pack-cautions">
      <h3 class="pack-part" id="pack-cautions" tabIndex={-1}>
        Read these again
      </h3>
      {open.length === 0 ? (
        <p class="row soft">
          <Icon name="check" small />
          {drawn.cautions.length > 0
            ? "You have gone through all of them."
            : "Nothing was found that should be read again."}
        </p>
      ) : (
        <>
          <p class="hint">
            {count(open.length, "place", "places")} where somebody else is named, or where a reader may take your words
            otherwise than you meant them. A machine has looked, so it may be wrong, and there may be more.
          </p>
          <ul class="cautions">
            {open.slice(0, most).map((one) => (
              <One key={one.keys[0]} one={one} state={state} />
            ))}
          </ul>
          {open.length > most && (
            <Button kind="quiet" onPress={() => setMost(most + FIRST)}>
              Show {Math.min(FIRST, open.length - most)} more of {open.length}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function One({ one, state }: { one: ToRead; state: PackState }) {
  const [first] = one.cautions;
  if (!first) return null;
  /** What was pressed has gone, so the focus goes to the heading over what is left. */
  const done = (work: () => void) => {
    work();
    document.getElementById("pack-cautions")?.focus();
  };
  const stay = one.cautions.length > 1 ? "They can stay" : "It can stay";
  const many = one.cautions.length > 1 ? MANY[first.kind] : undefined;
  const what = many ?? placeOf(first, state).spoken;
  return (
    <li>
      <p class="cautions-words">
        <Quoted one={one} /> {one.cautions.length > 1 ? (MANY_WHY[first.kind] ?? first.why) : first.why}
      </p>
      {!many && <p class="small soft">{placeOf(first, state).words}</p>}
      <div class="row">
        <Way one={one} first={first} state={state} done={done} />
        <Button kind="quiet" label={`${stay}: ${what}`} onPress={() => done(() => state.fine(one.keys))}>
          {stay}
        </Button>
      </div>
    </li>
  );
}

/** A name or number by itself, a sentence whole. */
function Quoted({ one: { cautions } }: { one: ToRead }) {
  const all = cautions.map(({ kind, words, sentence }) => {
    const long = kind in MANY || sentence.length > LONG;
    // Within quotation marks of ours stand those of the other kind.
    return long ? words : sentence.replace(/\.$/u, "").replaceAll("“", "‘").replaceAll("”", "’");
  });
  const more = all.length - NAMED;
  return (
    <>
      {all.slice(0, NAMED).map((words, at) => (
        <span key={words}>
          {at > 0 && (at === all.length - 1 ? " and " : ", ")}
          <span class="words">“{words}”</span>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

const MANY: Partial<Record<Caution["kind"], string>> = {
  child: "other children’s names",
  phone: "telephone numbers",
  postal: "addresses",
  email: "email addresses",
};
const MANY_WHY: Partial<Record<Caution["kind"], string>> = {
  child: "may be other children’s names. Initials are enough: packs are passed on.",
  phone: "are telephone numbers. A reader who has one may ring it.",
  postal: "are postal addresses.",
  email: "are email addresses of people who are none of your contacts.",
};

interface Way {
  one: ToRead;
  first: Caution;
  state: PackState;
  done(work: () => void): void;
}

/** What can be done about it. */
function Way({ one, first, state, done }: Way) {
  const choice = state.choice.value;
  if (!choice) return null;
  if (first.kind === "child") {
    const taken = new Set(choice.replace.map(({ from }) => from.toLowerCase()));
    const names = (state.drawn.value?.suggestions ?? []).filter(
      ({ who, from }) => who === "child" && !taken.has(from.toLowerCase()),
    );
    if (names.length === 0) return null;
    const add = names.map(({ from, to }) => ({ from, to }));
    return (
      <Button onPress={() => done(() => state.set({ replace: [...choice.replace, ...add] }))}>
        {one.cautions.length > 1 ? "Use initials for them" : "Use initials"}
      </Button>
    );
  }
  if (first.kind in MANY) {
    return <Button onPress={() => done(() => state.set({ contactDetails: false }))}>Cover all contact details</Button>;
  }
  if (first.field) {
    const { id, label } = first.field;
    return (
      <Button
        href={stepHash(choice.preset, "say")}
        label={`Change your answer: ${label}`}
        onPress={() => state.lead(id)}
      >
        Change your answer
      </Button>
    );
  }
  const { spoken } = placeOf(first, state);
  return (
    <Button
      label={`Leave this one out: ${spoken}`}
      onPress={() => done(() => state.set({ out: [...choice.out, first.entry] }))}
    >
      Leave this one out
    </Button>
  );
}

/** The entry it stands in, or the question that it answers. */
export function placeOf({ entry, field }: Pick<Caution, "entry" | "field">, state: PackState) {
  if (field) return { spoken: field.label, words: `Your answer to “${field.label}”` };
  const found = state.drawn.value?.document.entries.find(({ id }) => id === entry);
  if (!found) return { spoken: "the entry", words: "" };
  const words = (
    <>
      <InRecord number={found.number} />, {found.dayWords}, {found.kindWord.toLowerCase()}
    </>
  );
  return { spoken: found.number, words };
}
