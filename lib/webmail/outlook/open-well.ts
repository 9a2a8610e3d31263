import { until } from "../common/dom.ts";
import { foldedLine, inputOf, type Row, wellOf } from "./recipients.ts";
import { anyOf, find, findAll, isIn } from "./selectors.ts";

/** Longest wait for a well to appear. */
const OPEN_MS = 600;
/** What was typed into a well right when it appeared is lost: Outlook is still at it. */
const READY_MS = 100;

/** Unfolds the people, and shows the well of Cc or Bcc where it is hidden. @returns whether there is a well to write in */
export async function openWell(root: () => HTMLElement, row: Row): Promise<boolean> {
  const there = () => inputOf(root(), row) !== null;
  if (there()) return true;
  const line = foldedLine(root());
  if (line) {
    line.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    if (!(await until(root(), () => inputOf(root(), "to") !== null, OPEN_MS))) line.focus();
    await until(root(), () => inputOf(root(), "to") !== null, OPEN_MS);
  }
  if (row !== "to" && !there()) openerOf(root(), row)?.click();
  const opened = await until(root(), there, OPEN_MS);
  await until(root(), () => false, READY_MS);
  return opened;
}

/**
 * The button that shows Cc or Bcc, whatever they are called: two stand side by side, and the name of the one holds the name of the
 * other (Cc, Bcc; Cc, Cci; Kopia, Hemlig kopia). One that stands alone has to be called by its name.
 */
function openerOf(root: HTMLElement, row: Row): HTMLElement | undefined {
  const buttons = openers(root);
  const words = (button: HTMLElement | undefined) => button?.textContent.trim().toLowerCase() ?? "";
  const first = buttons.findIndex((one, i) => {
    const [name, next] = [words(one), words(buttons[i + 1])];
    return name !== "" && next !== name && next.includes(name);
  });
  if (first >= 0) return buttons[row === "cc" ? first : first + 1];
  return buttons.find((one) => words(one) === row);
}

/** Buttons that may show a well. Those in front of one are its label, and open the address book. */
function openers(root: HTMLElement): HTMLElement[] {
  const known = findAll(root, "showRow");
  const to = wellOf(root, "to");
  const all =
    known.length > 0 || !to ? known : [...(to.parentElement?.parentElement ?? root).querySelectorAll("button")];
  const isLabel = (one: Element) => one.nextElementSibling?.matches(ANY_WELL) || !to;
  return all.filter((one) => !isIn(one, "chip") && !isLabel(one) && !find(one, "chip") && follows(one, to));
}

const ANY_WELL = ["TO", "CC", "BCC"].map((name) => anyOf("row").replaceAll("%", name)).join();

function follows(one: Element, other: Element | null): boolean {
  return other !== null && (other.compareDocumentPosition(one) & 4) !== 0;
}
