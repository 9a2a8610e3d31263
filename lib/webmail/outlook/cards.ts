import { anyOf, around, findAll, SELECTORS, type SelectorName } from "./selectors.ts";

/** The card that a message stands in: in a conversation, by itself, or as the whole page. */

const BODY = anyOf("messageBody");
const SENDER = anyOf("sender");
/** A form: in a thread, drafts are cards too. */
const FORM = `${anyOf("composeRoot")},[contenteditable="true"]`;
/** A card, open or folded; what opens from a button is none. */
const CARD = '[aria-expanded]:not(button):not([role="button"]):not([aria-haspopup])';
const FOLDED = '[aria-expanded="false"]';

/**
 * @param body of a message
 * @returns what holds it with its header; null while that is not whole, is folded, or is a form's
 */
export function cardOf(body: HTMLElement): HTMLElement | null {
  const pane = around(body, "shownPane");
  if (!pane || body.closest(FORM)) return null;
  const fold = body.closest(FOLDED);
  if (fold && pane.contains(fold)) return null;
  let card: HTMLElement | null = null;
  let waits = false;
  for (let up = body.parentElement; up && up !== pane.parentElement; up = up.parentElement) {
    const expanded = up.getAttribute("aria-expanded") === "true";
    card ??= hasSender(up) ? up : null;
    if (expanded && card) return up;
    // Its own header is still to come: the one that is found further out would be another message's.
    if (expanded) waits = true;
    if (card && waits) return null;
  }
  return card && inHeader(card, "sender").length === 1 ? card : null;
}

function hasSender(element: Element): boolean {
  return headerAll(element, SENDER).length > 0;
}

/** What matches in a card but stands neither in its words, which anybody may have written, nor in a form or another card. */
function headerAll(card: Element, css: string): HTMLElement[] {
  const all = [...card.querySelectorAll<HTMLElement>(css)];
  return all.filter((one) => {
    const not = one.closest(`${BODY},${FORM},${CARD}`);
    return !not || not === one || !card.contains(not) || not === card;
  });
}

/** As `findAll` of the table, in a card's header alone. */
export function inHeader(card: HTMLElement, name: SelectorName): HTMLElement[] {
  for (const [css] of SELECTORS[name]) {
    const found = headerAll(card, css);
    if (found.length > 0) return found;
  }
  return [];
}

/** @returns the bodies of a card: its own words, then what they answer; `[]` when the card is a draft's */
export function bodiesOf(card: HTMLElement): HTMLElement[] {
  const bodies = findAll(card, "messageBody");
  if ([...card.querySelectorAll(FORM)].some((form) => !form.closest(BODY))) return [];
  return bodies.filter((body) => !body.closest(FORM) && !bodies.some((one) => one !== body && one.contains(body)));
}
