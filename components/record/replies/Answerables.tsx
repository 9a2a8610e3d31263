import { useMemo } from "preact/hooks";
import { letterById } from "../../../lib/letters/index.ts";
import type { MessageEntry } from "../../../lib/record/entry.ts";
import { type Answerable, answerable } from "../../../lib/record/phrases.ts";
import { Button } from "../../kit/Button.tsx";
import { composerHref } from "../../popup/view.ts";
import type { RecordState } from "../state.ts";

/** Words of a reply that the parent may want to answer, each with the rule that answers it and the letter it fits in. */
export function Answerables({ entry, state }: { entry: MessageEntry; state: RecordState }) {
  const { type } = state.snapshot.value.profile.school;
  const found = useMemo(() => (entry.kind === "reply" ? answerable(entry.text, { type }) : []), [entry, type]);
  if (found.length === 0) return null;
  return (
    <section class="answerables" aria-labelledby={`answerables-${entry.number}`}>
      <h3 id={`answerables-${entry.number}`}>Words you may want to answer</h3>
      <p class="hint">Often written in good faith, and you need not answer. If you do, this may help.</p>
      <ul>
        {found.map((one) => (
          <One key={one.id} one={one} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function One({ one, entry }: { one: Answerable; entry: MessageEntry }) {
  const { clause, citation, named } = one;
  const letter = letterById(one.letter);
  return (
    <li>
      <p>
        <q class="words">{one.words}</q>
      </p>
      {clause ? (
        <p>
          {named ? "What it says: " : ""}
          {clause.plain}
          {citation && <span class="soft small"> {citation}.</span>}
        </p>
      ) : (
        <p>
          What answers this depends on the kind of school. <a href="settings.html#school">Say which kind it is</a> and
          it stands here.
        </p>
      )}
      <div class="row">
        <Button
          kind="quiet"
          icon="pen"
          newTab
          href={letter ? composerHref(letter.id, [entry.id]) : `composer.html?about=${entry.id}`}
          label={`Use it in a letter: ${letter?.name ?? "write back"}`}
        >
          Use it in a letter
        </Button>
        {letter && <span class="small soft">{letter.name}</span>}
      </div>
    </li>
  );
}
