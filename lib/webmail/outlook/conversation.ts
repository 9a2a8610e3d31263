import type { PageChanges } from "../common/page-changes.ts";
import { changed } from "../common/shown-once.ts";
import { inHeader } from "./cards.ts";
import { exchangeId } from "./ids.ts";
import { anyOf, around } from "./selectors.ts";
import { wordsOf } from "./shown-people.ts";

/** The conversation that is selected in the list: the pane beside it follows later, and may show another for a while. */
export class Selection {
  readonly #rows = new Set<HTMLElement>();

  /** Takes note of what has changed in the list. */
  look(changes: PageChanges): void {
    for (const row of changed(changes, anyOf("listRow"))) {
      if (row.getAttribute("aria-selected") === "true") this.#rows.add(row);
      else this.#rows.delete(row);
    }
  }

  /** @returns the one row selected; null where there is none, or several */
  row(): HTMLElement | null {
    for (const row of this.#rows) if (!row.isConnected) this.#rows.delete(row);
    const [row = null, ...others] = this.#rows;
    return others.length > 0 ? null : row;
  }

  /** @returns its conversation's id, as requests write it */
  id(): string | null {
    return exchangeId(this.row()?.dataset.convid ?? "") || null;
  }
}

/** @returns the words of a heading; emoji are pictures with their sign in `alt` */
export function subjectOf(heading: HTMLElement): string {
  const read = (node: Node): string => {
    if (node.nodeName === "IMG") return (node as HTMLImageElement).alt;
    return node.nodeType === 3 ? (node.nodeValue ?? "") : [...node.childNodes].map(read).join("");
  };
  return wordsOf(read(heading));
}

/** @returns whether a heading is the card's own, as far as the card says which that is */
export function isOver(heading: HTMLElement, card: HTMLElement): boolean {
  const named = inHeader(card, "subjectLink")[0]?.getAttribute("aria-labelledby") ?? heading.id;
  return named === heading.id || card.ownerDocument.getElementById(named) === null;
}

/** "Re:" and its like in any language. */
const ANSWERED = /^(?:\p{L}{1,5}\s?(?:\[\d+\])?\s?[:：]\s*)+/u;

/**
 * @param card of the pane
 * @param subject that stands over it
 * @returns whether what the row names is what the pane shows: by the conversation's id in the pane, else by the subject
 */
export function isOfRow(card: HTMLElement, subject: string, row: HTMLElement): boolean {
  const named = around(card, "shownPane")?.closest<HTMLElement>("[data-convid]")?.dataset.convid;
  if (named) return exchangeId(named) === exchangeId(row.dataset.convid ?? "");
  const words = subject.replace(ANSWERED, "");
  return words !== "" && `${subjectOf(row)} ${wordsOf(row.getAttribute("aria-label"))}`.includes(words);
}
