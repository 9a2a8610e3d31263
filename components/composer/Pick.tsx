import { useId } from "preact/hooks";
import type { Letter } from "../../lib/letters/letter.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import type { Composer } from "./state.ts";

const NOTHING_YET = "There is no email of yours in the record yet to name.";

/** One letter to pick: its name, when it is the right one, and what to know first in this case. */
function Row({ composer, letter }: { composer: Composer; letter: Letter }) {
  const off = letter.needsEarlier && !composer.canChase.value ? NOTHING_YET : null;
  const caution = off ?? composer.choose.caution(letter);
  const own = letter.id.startsWith("own:");
  return (
    <li class={own ? "pick-row" : undefined}>
      <button
        type="button"
        class="pick"
        data-stop
        aria-disabled={off ? "true" : undefined}
        onClick={() => !off && composer.pick(letter.id)}
      >
        <span class={own ? "pick-name words" : "pick-name"}>{letter.name}</span>{" "}
        <span class="hint">
          {letter.when}
          {caution && <span class="pick-off">{caution}</span>}
        </span>
        {!own && <Icon name="right" />}
      </button>
      {own && (
        <Button kind="quiet" label={`Edit ${letter.name}`} onPress={() => composer.own.edit(letter.id)}>
          Edit
        </Button>
      )}
    </li>
  );
}

export function Picks({ composer, letters }: { composer: Composer; letters: readonly Letter[] }) {
  return (
    <ul class="sheet picks">
      {letters.map((letter) => (
        <Row key={letter.id} composer={composer} letter={letter} />
      ))}
    </ul>
  );
}

interface NamedProps {
  composer: Composer;
  name: string;
  letters: readonly Letter[];
}

/** Letters under a heading that stay in sight. */
export function PickSection({ composer, name, letters }: NamedProps) {
  const id = useId();
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="label" id={id}>
        {name}
      </h2>
      <Picks composer={composer} letters={letters} />
    </section>
  );
}

/** A group of the catalogue, folded until it is wanted; each opens by itself. */
export function PickGroup({ composer, group, name, letters }: NamedProps & { group: string }) {
  const id = useId();
  const open = composer.choose.isOpen(group);
  return (
    <section class={open ? "pick-group is-open" : "pick-group"}>
      <h2>
        <button
          type="button"
          class="group-head"
          data-stop
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => composer.choose.toggle(group)}
        >
          <span>{name}</span>
          <span class="hint num">
            {letters.length} <span class="sr">{letters.length === 1 ? "letter" : "letters"}</span>
          </span>
          <Icon name={open ? "down" : "right"} />
        </button>
      </h2>
      {open && (
        <div id={id}>
          <Picks composer={composer} letters={letters} />
        </div>
      )}
    </section>
  );
}
