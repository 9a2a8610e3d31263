import { londonDate, londonTime, longDate } from "../../lib/pack/dates.ts";
import type { Entry } from "../../lib/record/entry.ts";
import { wordDiff } from "../../lib/record/word-diff.ts";
import { Words } from "./Words.tsx";

/** Each correction with when it was made and what it changed; what was written first stands above, as it was. */
export function Corrections({ entry }: { entry: Entry }) {
  if (entry.corrections.length === 0) return null;
  return (
    <>
      <h3>Corrected</h3>
      <ol class="corrections">
        {entry.corrections.map(({ at, text }, index) => (
          <li key={at}>
            <p class="hint">
              {longDate(londonDate(at))}, {londonTime(at)}.{" "}
              {index === 0 ? "What stands above is as first written." : "This changes the correction before it."}
            </p>
            <Words text={text} />
            <WhatChanged before={entry.corrections[index - 1]?.text ?? entry.text} after={text} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Old words struck, new ones underlined; said in words too, since neither can be heard. */
function WhatChanged({ before, after }: { before: string; after: string }) {
  const runs = wordDiff(before, after);
  if (!runs?.some(({ is }) => is !== "same")) return null;
  return (
    <details class="what-changed">
      <summary>What changed</summary>
      <p class="letter">
        {runs.map(({ is, text }, index) =>
          is === "same" ? (
            text
          ) : is === "gone" ? (
            <del key={index}>
              <span class="sr">Taken out: </span>
              {text}
            </del>
          ) : (
            <ins key={index}>
              <span class="sr">Put in: </span>
              {text}
            </ins>
          ),
        )}
      </p>
    </details>
  );
}
