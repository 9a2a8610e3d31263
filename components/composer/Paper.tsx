import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Paragraph, Span } from "../../lib/letters/letter.ts";
import type { Composer } from "./state.ts";

/**
 * Names for paragraphs that stay the same while the words in them are typed, so that only a paragraph that is new fades in.
 * Of our own paragraphs the first letters are enough: "Dear" stays while a name is typed after it.
 */
function keysOf(paragraphs: Paragraph[]): string[] {
  const seen = new Map<string, number>();
  return paragraphs.map((spans) => {
    const own = spans.find((span) => span.yours !== undefined)?.yours;
    const base = own ? `own ${own}` : (spans[0]?.text.slice(0, 4) ?? "");
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return `${base} ${count}`;
  });
}

/** Cuts a span's text where words that read badly stand in it. */
function Doubtful({ text, words }: { text: string; words: string[] }) {
  const [first, ...rest] = words;
  if (!first) return <>{text}</>;
  const at = text.indexOf(first);
  if (at < 0) return <Doubtful text={text} words={rest} />;
  return (
    <>
      <Doubtful text={text.slice(0, at)} words={rest} />
      <span class="doubt">{first}</span>
      <Doubtful text={text.slice(at + first.length)} words={words} />
    </>
  );
}

function Words({ span, composer }: { span: Span; composer: Composer }) {
  if (span.yours === undefined) return <>{span.text}</>;
  const notes = composer.advice.notes(span.yours).map((note) => note.words);
  return (
    <span class="yours" data-question={span.yours}>
      <Doubtful text={span.text} words={notes} />
    </span>
  );
}

/** Brings the words of the question being answered into the middle of the tray, and moves nothing else of the page. */
function useFollow(composer: Composer, paper: { current: HTMLElement | null }) {
  const editing = composer.editing.value;
  const filled = composer.letter.filled.value;
  useLayoutEffect(() => {
    const element = paper.current;
    const words = filled && editing ? element?.querySelector(`[data-question="${CSS.escape(editing)}"]`) : null;
    if (!element || !words || element.scrollHeight <= element.clientHeight) return;
    const view = element.getBoundingClientRect();
    const line = words.getBoundingClientRect();
    if (line.top >= view.top && line.bottom <= view.bottom) return;
    element.scrollTop += line.bottom - view.top - view.height * 0.6;
  }, [editing, filled, paper]);
}

/** The letter as the school will read it; the parent's own words are marked. */
export function Paper({ composer }: { composer: Composer }) {
  const paper = useRef<HTMLElement>(null);
  useFollow(composer, paper);
  // The first showing is not news; what comes after it fades in.
  useEffect(() => paper.current?.classList.add("is-shown"), []);
  const filled = composer.letter.filled.value;
  if (!filled) return null;
  const keys = keysOf(filled.paragraphs);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <article class="sheet paper" tabIndex={0} aria-labelledby="letter-name" ref={paper}>
      <p class="subject">
        <span class="sr">Subject: </span>
        {filled.subject}
      </p>
      <div class="letter">
        {filled.paragraphs.map((spans, index) => (
          <p key={keys[index]}>
            {spans.map((span, part) => (
              <Words key={part} span={span} composer={composer} />
            ))}
          </p>
        ))}
        {filled.note && <p class="reader-note">{filled.note.map((span) => span.text).join("")}</p>}
      </div>
    </article>
  );
}
