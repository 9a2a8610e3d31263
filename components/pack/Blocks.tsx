import { useState } from "preact/hooks";
import type { PackEntry } from "../../lib/pack/chronology.ts";
import type { Block, PackDocument, Span } from "../../lib/pack/document.ts";
import type { ItemHash } from "../../lib/record/items.ts";
import { Button } from "../kit/Button.tsx";
import { Exhibit } from "./Exhibit.tsx";

/** What the blocks of a document look up while they are shown. */
export interface Shown {
  document: PackDocument;
  /** By their ids. */
  entries: ReadonlyMap<ItemHash, PackEntry>;
}

/** So many rows are shown at first, and at each press. */
const ROWS = 25;

/** One block of a document as the reader gets it: the same words in the same order. */
export function BlockView({ block, shown }: { block: Block; shown: Shown }) {
  switch (block.block) {
    case "heading":
      // One level for both: what stands under a section may begin with either.
      return <h4 class={block.level === 2 ? undefined : "pv-lesser"}>{block.text}</h4>;
    case "paragraph":
      return (
        <p>
          <Words spans={block.words} shown={shown} />
        </p>
      );
    case "list":
      return <List block={block} shown={shown} />;
    case "facts":
      return <Facts block={block} shown={shown} />;
    case "box":
      return (
        <aside class={block.careful ? "pv-box is-careful" : "pv-box"} aria-label={block.title}>
          <p class="strong">{block.title}</p>
          {block.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </aside>
      );
    case "table":
      return <TableView block={block} shown={shown} />;
    case "chronology":
      return <ChronologyView block={block} shown={shown} />;
    case "index":
      return <IndexView document={shown.document} />;
    case "entry": {
      const entry = shown.entries.get(block.entry);
      return entry ? <Exhibit entry={entry} files={filesOf(shown.document, block.entry)} /> : null;
    }
    case "file": {
      const file = shown.document.files.find(({ sha256 }) => sha256 === block.sha256);
      return file ? (
        <p class="pv-file">
          <span class="num">{file.label}</span> {file.name}
        </p>
      ) : null;
    }
    default:
      return null;
  }
}

const filesOf = (document: PackDocument, entry: ItemHash) => document.files.filter((file) => file.entry === entry);

type Of<B extends Block["block"]> = { block: Extract<Block, { block: B }>; shown: Shown };

/** A link to an entry leads into the record, in a tab of its own: the choices on this page stay. */
function Words({ spans, shown }: { spans: readonly Span[]; shown: Shown }) {
  return spans.map((span, at) => {
    const css = [span.strong && "strong", span.soft && "soft"].filter(Boolean).join(" ");
    const to = span.to ? shown.entries.get(span.to) : undefined;
    const words = css ? <span class={css}>{span.text}</span> : span.text;
    return to ? <InRecord key={at} number={to.number} words={words} /> : <span key={at}>{words}</span>;
  });
}

/** @param number "E-12" */
export function InRecord({ number, words }: { number: string; words?: preact.ComponentChildren }) {
  return (
    <a class="nowrap" href={`record.html#${number.toLowerCase()}`} target="_blank" rel="noreferrer">
      {words ?? number}
    </a>
  );
}

function List({ block, shown }: Of<"list">) {
  const items = block.items.map((spans, at) => (
    <li key={at}>
      <Words spans={spans} shown={shown} />
    </li>
  ));
  return block.numbered ? <ol class="pv-list is-numbered">{items}</ol> : <ul class="pv-list">{items}</ul>;
}

function Facts({ block, shown }: Of<"facts">) {
  return (
    <dl class="pv-facts">
      {block.rows.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Words spans={words} shown={shown} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TableView({ block, shown }: Of<"table">) {
  const { rows, more } = useRows(block.rows);
  return (
    <>
      <table class="pv-table">
        {block.caption && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.head.map((name, at) => (
              <th key={name} scope="col" style={{ width: `${share(block.widths, at)}%` }}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((spans, at) => (
                <td key={block.head[at]}>
                  <Words spans={spans} shown={shown} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

function share(widths: readonly number[], at: number): number {
  const all = widths.reduce((sum, one) => sum + one, 0);
  return all > 0 ? Math.round(((widths[at] ?? 0) / all) * 100) : 0;
}

/** What stands beneath a row, in the words of the files that are made. */
function notesOn({ state, answer, asked, corrections }: PackEntry): string[] {
  const put = corrections.map(({ when, text }) => `Corrected ${when}: ${text}`);
  return [state, asked, answer && `The family’s note: ${answer}`, ...put].filter(Boolean);
}

function ChronologyView({ block, shown }: Of<"chronology">) {
  const entries = block.entries.flatMap((id) => shown.entries.get(id) ?? []);
  const { rows, more } = useRows(entries);
  if (entries.length === 0) return <p class="soft">No entries.</p>;
  return (
    <>
      <table class="pv-table pv-days">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">When</th>
            <th scope="col">Who and what</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry, at) => (
            <tr key={entry.id}>
              <td>
                {block.numbered && <span class="num">{at + 1}. </span>}
                <InRecord number={entry.number} />
              </td>
              <td>
                {entry.dayWords}
                {entry.timeWords && <span class="soft pv-line">{entry.timeWords}</span>}
              </td>
              <td>
                <span class="strong">{entry.kindWord}</span>, {entry.who}
                <span class="pv-line words">{entry.what}</span>
                {notesOn(entry).map((words) => (
                  <span class="pv-line soft" key={words}>
                    {words}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

/** Long lists come a part at a time: what is not looked at is not drawn. */
function useRows<T>(all: readonly T[]): { rows: readonly T[]; more: preact.ComponentChildren } {
  const [most, setMost] = useState(ROWS);
  const left = all.length - most;
  if (left <= 0) return { rows: all, more: null };
  return {
    rows: all.slice(0, most),
    more: (
      <p class="pv-more row">
        <span class="soft">
          {most} of {all.length} shown.
        </span>
        <Button kind="quiet" onPress={() => setMost(most + ROWS * 4)}>
          Show {Math.min(left, ROWS * 4)} more
        </Button>
      </p>
    ),
  };
}

function IndexView({ document }: { document: PackDocument }) {
  return (
    <ol class="pv-list pv-index">
      {document.sections
        .filter(({ title }) => title)
        .map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
    </ol>
  );
}
