import { inHeader } from "./cards.ts";
import { wordsOf } from "./shown-people.ts";

/** "205 KB", "1,2 Mo", "205 КБ": a number, and a unit of one to five letters. */
const SIZE = /[\p{Nd}.,\s]*\p{Nd}\s?\p{L}{1,5}\.?$/u;
const ONLY_SIZE = /^[\p{Nd}.,\s]*\p{Nd}\s?\p{L}{1,5}\.?$/u;
/** Up to a file's ending, which is not followed by more of the name. */
const WITH_ENDING = /^.*\.[\p{L}\p{Nd}]{1,8}(?=\s|$)/u;

/**
 * Names of the files in a card. An entry's label reads "plan.pdf Open 205 KB", in the page's language; its parts have titles.
 */
export function filesIn(card: HTMLElement): string[] {
  const options = inHeader(card, "attachment").filter((one) => !one.closest('[id$="_TO"],[id$="_CC"]'));
  const names = options.map(fileName);
  return names.filter((name, i) => name !== "" && names.indexOf(name) === i);
}

function fileName(option: HTMLElement): string {
  const titles = [...option.querySelectorAll("[title]")].map((one) => wordsOf(one.getAttribute("title")));
  const label = wordsOf(option.getAttribute("aria-label") ?? option.textContent);
  const inLabel = titles.find((title) => !ONLY_SIZE.test(title) && title !== "" && label.includes(title));
  if (inLabel) return inLabel;
  const unsized = label.replace(SIZE, "").trim();
  return WITH_ENDING.exec(unsized)?.[0] ?? unsized;
}
