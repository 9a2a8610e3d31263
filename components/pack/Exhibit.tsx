import { useState } from "preact/hooks";
import { bytes, type PackEntry } from "../../lib/pack/chronology.ts";
import type { PackFile } from "../../lib/pack/document.ts";

/** One entry in full. Closed until it is asked for, since there can be a thousand. */
export function Exhibit({ entry, files }: { entry: PackEntry; files: readonly PackFile[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="pv-exhibit" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="num strong">{entry.number}</span> {entry.dayWords}. {entry.kindWord}: {entry.what}
      </summary>
      {open && <Whole entry={entry} files={files} />}
    </details>
  );
}

function Whole({ entry, files }: { entry: PackEntry; files: readonly PackFile[] }) {
  const facts: [string, string][] = [
    ["When", [entry.dateWords, entry.timeWords].filter(Boolean).join(", ")],
    ["About the date", entry.dateNote],
    [entry.kind === "letter" ? "Printed" : "Written down", entry.writtenDown],
    ["From", entry.from],
    ["To", entry.to],
    ["Cc", entry.cc],
    ["Bcc", entry.bcc],
    ["Who", entry.from ? "" : entry.who],
    ["State", entry.state],
    ["Family’s note", entry.answer],
    ["Asked for", entry.asked],
    ["Attachments", entry.attachments.join(", ")],
    ["How it is known", entry.how.join(" ")],
    ["Could not be read", entry.problems.join(" ")],
  ];
  return (
    <>
      <dl class="pv-facts">
        {facts
          .filter(([, words]) => words)
          .map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      {entry.subject && <p class="words strong">{entry.subject}</p>}
      <div class="pv-words words">{entry.text}</div>
      {entry.quoted && <blockquote class="pv-words pv-quoted words">{entry.quoted}</blockquote>}
      {entry.corrections.map(({ when, text }) => (
        <p key={when + text}>
          <span class="strong">Correction of {when}:</span> {text}
        </p>
      ))}
      {files.map((file) => (
        <p class="pv-file" key={file.sha256}>
          <span class="num">{file.label}</span> {file.name}, {bytes(file.size)}
        </p>
      ))}
    </>
  );
}
