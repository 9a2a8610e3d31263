import { until } from "../common/dom.ts";
import { foldedLine, inputOf, type Row } from "./recipients.ts";
import { findAll } from "./selectors.ts";

/** Longest wait for a well to appear. */
const OPEN_MS = 600;
/** What was typed into a well right when it appeared is lost: Outlook is still at it. */
const READY_MS = 100;

/** Unfolds the people, and shows the well of Cc or Bcc where it is hidden. @returns whether there is a well to write in */
export async function openWell(root: () => HTMLElement, row: Row): Promise<boolean> {
  const there = () => inputOf(root(), row) !== null;
  if (there()) return true;
  foldedLine(root())?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  await until(root(), () => inputOf(root(), "to") !== null, OPEN_MS);
  if (row !== "to" && !there()) openerOf(root(), row)?.click();
  const opened = await until(root(), there, OPEN_MS);
  await until(root(), () => false, READY_MS);
  return opened;
}

/**
 * The button that shows Cc or Bcc, whatever they are called: two stand side by side, and the name of the one holds the name of the
 * other (Cc, Bcc; Cc, Cci; Kopia, Hemlig kopia). One that stands alone has to be called by its name. The labels in front of the
 * wells are buttons too and open the address book: they stand elsewhere.
 */
function openerOf(root: HTMLElement, row: Row): HTMLElement | undefined {
  const buttons = findAll(root, "showRow");
  const names = buttons.map((one) => one.textContent.trim().toLowerCase());
  const first = names.findIndex((name, i) => name !== "" && name !== names[i + 1] && names[i + 1]?.includes(name));
  return buttons[first >= 0 && row === "bcc" ? first + 1 : first >= 0 ? first : names.indexOf(row)];
}
