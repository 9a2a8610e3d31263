import { useMemo } from "preact/hooks";
import type { PackDocument } from "../../lib/pack/document.ts";
import { count } from "../../lib/pack/words.ts";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import { BlockView, type Shown } from "./Blocks.tsx";
import { Counter } from "./Counter.tsx";
import type { PackState } from "./state.ts";

/** The pack as it stands, beside the questions: what the reader will see, before anybody sees it. */
export function Preview({ state }: { state: PackState }) {
  const drawn = state.drawn.value;
  return (
    <section class="pack-look" aria-labelledby="pack-look-title" aria-busy={state.behind.value}>
      <header class="pack-look-head">
        <h2 id="pack-look-title" tabIndex={-1}>
          The pack as it stands
        </h2>
        <Counter state={state} />
      </header>
      <ReadingOn state={state} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, also with the keyboard */}
      <section class="pack-look-pages" tabIndex={0} aria-label="Pages of the pack">
        {state.failed.value && (
          <Note kind="stop">
            The pack could not be shown. Your choices are kept, and nothing in the record was changed. Try another
            period, or leave the newest entries out.
          </Note>
        )}
        {drawn ? <Paper document={drawn.document} /> : !state.failed.value && <p class="soft">Laying it out</p>}
      </section>
    </section>
  );
}

/** Only where it takes so long that somebody waits for it. What stood before stays on the page meanwhile. */
function ReadingOn({ state }: { state: PackState }) {
  const reading = state.reading.value;
  if (!reading) return null;
  const { done, total } = reading;
  return (
    <div class="pack-reading">
      <Progress
        label="Reading through the pack"
        done={done}
        total={total}
        words={`${Math.floor((100 * done) / Math.max(1, total))}% done.`}
      />
    </div>
  );
}

function Paper({ document }: { document: PackDocument }) {
  const shown: Shown = useMemo(
    () => ({ document, entries: new Map(document.entries.map((entry) => [entry.id, entry])) }),
    [document],
  );
  return (
    <article class={`sheet pv pv-${document.size}`} aria-label={`${document.title}: ${document.subtitle}`}>
      <header class="pv-head">
        <div>
          <h3 class="pv-title">{document.title}</h3>
          <p class="words">{document.subtitle}</p>
        </div>
        <p class="pv-made">
          Made by {document.author}
          <br />
          {document.madeOn}
        </p>
      </header>
      {document.sections.map(({ id, title, ownPage, blocks }) => (
        <section key={id} class={ownPage ? "pv-section is-own-page" : "pv-section"} aria-label={title || undefined}>
          {title && <h3>{title}</h3>}
          {blocks.map((block, at) => (
            <BlockView key={at} block={block} shown={shown} />
          ))}
        </section>
      ))}
      <About document={document} />
    </article>
  );
}

/** What the record cannot have seen; not a second time where the document says so itself. */
function About({ document }: { document: PackDocument }) {
  const said = JSON.stringify(document.sections.map(({ blocks }) => blocks));
  const limits = document.limits.filter((sentence) => !said.includes(JSON.stringify(sentence).slice(1, -1)));
  return (
    <section class="pv-section">
      {limits.length > 0 && (
        <>
          <h3>What this record cannot have seen</h3>
          <ul class="pv-list">
            {limits.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p class="soft">{leftOutWords(document)}</p>
    </section>
  );
}

function leftOutWords({ entries, leftOut }: PackDocument): string {
  const inIt = `${count(entries.length, "entry is", "entries are")} in this pack`;
  return leftOut.entries > 0 ? `${inIt}, ${leftOut.entries} left out.` : `${inIt}; none is left out.`;
}
