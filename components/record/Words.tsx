import type { ComponentChildren } from "preact";

/** Somebody's own words, as plain text: whatever a mail brings, nothing in it can act. */
export function Words({ text, promised = [] }: { text: string; promised?: readonly string[] }) {
  const paragraphs = text.replace(/\r\n?/gu, "\n").split(/\n[ \t]*\n+/u);
  return (
    <div class="letter" dir="auto">
      {paragraphs
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph, at) => (
          <p key={at}>{marked(paragraph, promised)}</p>
        ))}
    </div>
  );
}

/** The words that were marked as a promise, wherever they stand; those that overlap are one. */
function marked(paragraph: string, promised: readonly string[]): ComponentChildren {
  const spots = promised
    .map((words) => words.trim())
    .flatMap((words) => {
      const at = words === "" ? -1 : paragraph.indexOf(words);
      return at < 0 ? [] : [{ from: at, to: at + words.length }];
    })
    .sort((a, b) => a.from - b.from);
  if (spots.length === 0) return paragraph;
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const { from, to } of spots) {
    if (to <= done) continue;
    const begin = Math.max(from, done);
    parts.push(
      paragraph.slice(done, begin),
      <mark class="promised" key={begin}>
        {paragraph.slice(begin, to)}
      </mark>,
    );
    done = to;
  }
  return [...parts, paragraph.slice(done)];
}
