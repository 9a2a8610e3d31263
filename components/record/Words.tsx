import type { ComponentChildren } from "preact";

/** Somebody's own words, as plain text: whatever a mail brings, nothing in it can act. */
export function Words({ text, promised = "" }: { text: string; promised?: string }) {
  const paragraphs = text.replace(/\r\n?/gu, "\n").split(/\n[ \t]*\n+/u);
  return (
    <div class="letter" dir="auto">
      {paragraphs
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph, at) => (
          <p key={at}>{marked(paragraph, promised.trim())}</p>
        ))}
    </div>
  );
}

function marked(paragraph: string, promised: string): ComponentChildren {
  const at = promised ? paragraph.indexOf(promised) : -1;
  if (at < 0) return paragraph;
  return (
    <>
      {paragraph.slice(0, at)}
      <mark class="promised">{promised}</mark>
      {paragraph.slice(at + promised.length)}
    </>
  );
}
