import type { Address } from "../../mail/address.ts";
import { isShown, until } from "../common/dom.ts";
import { holdsAll, planLine } from "../common/filling.ts";
import { named, readPeople } from "../common/people.ts";
import type { Overwrite } from "../webmail.ts";
import { find, findAll } from "./selectors.ts";

export type Row = "to" | "cc" | "bcc";

function input(root: HTMLElement, row: Row): HTMLInputElement | null {
  const line = find(root, "row", row);
  const around = line?.closest<HTMLElement>("tr");
  return ((line && find(line, "rowInput")) ?? (around && find(around, "rowInput")) ?? null) as HTMLInputElement | null;
}

function chips(root: HTMLElement, row: Row): HTMLElement[] {
  const line = find(root, "row", row);
  return line ? findAll(line, "chip") : [];
}

function readChip(chip: HTMLElement): Address[] {
  const old = chip.querySelector<HTMLInputElement>("input[type=hidden]");
  if (old) return readPeople(old.value);
  return [named(chip.dataset.name ?? "", chip.dataset.hovercardId ?? "")];
}

/** Chips of one row, then what is typed and no chip yet: Gmail sends both. */
export function readRow(root: HTMLElement, row: Row): Address[] {
  return [...chips(root, row).flatMap(readChip), ...readPeople(input(root, row)?.value ?? "")];
}

/** All rows. A form that shows only its folded summary has everybody in To, since that cannot tell them apart. */
export function readRows(root: HTMLElement): Record<Row, Address[]> {
  const rows = { to: readRow(root, "to"), cc: readRow(root, "cc"), bcc: readRow(root, "bcc") };
  if (rows.to.length + rows.cc.length + rows.bcc.length > 0) return rows;
  const folded = findAll(root, "summary").map((span) => named(span.textContent, span.getAttribute("email") ?? ""));
  return { ...rows, to: folded };
}

export function holds(root: HTMLElement, row: Row, wanted: Address[]): boolean {
  return holdsAll(chips(root, row).flatMap(readChip), wanted);
}

/** Longest wait for a chip or a row to appear. */
const APPEAR_MS = 1000;

/** Opens the folded recipients, and the row of Cc or Bcc where it is hidden. */
async function open(root: HTMLElement, row: Row): Promise<boolean> {
  const there = () => {
    const field = input(root, row);
    return field !== null && isShown(field);
  };
  if (there()) return true;
  find(root, "unfold")?.dispatchEvent(new FocusEvent("focus"));
  if (row !== "to" && !there()) find(root, row === "cc" ? "showCc" : "showBcc")?.click();
  // A row that stays hidden can be filled all the same.
  return (await until(root, there, APPEAR_MS / 2)) || input(root, row) !== null;
}

function paste(field: HTMLInputElement, text: string): void {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  field.value = "";
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}

/** Gmail's field looks at the old key codes. */
function typeAndEnter(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
  const enter = { key: "Enter", code: "Enter", keyCode: 13, which: 13, bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent("keydown", enter));
}

/** In Firefox the page may not read what a content script has laid on a clipboard: it would see an empty paste. */
const WAYS = "cloneInto" in globalThis ? [typeAndEnter] : [paste, typeAndEnter];

/** Puts these people into the row in one of two ways, and waits until they stand there. */
export async function add(root: HTMLElement, row: Row, wanted: Address[]): Promise<boolean> {
  for (const put of WAYS) {
    if (holds(root, row, wanted)) return true;
    const field = input(root, row);
    if (!field) return false;
    const missing = wanted.filter((one) => !holds(root, row, [one])).map((one) => one.address);
    put(field, [field.value.trim(), ...missing].filter(Boolean).join(", "));
    await until(root, () => holds(root, row, wanted), APPEAR_MS);
  }
  return holds(root, row, wanted);
}

function clear(root: HTMLElement, row: Row): void {
  const field = input(root, row);
  if (field) field.value = "";
  for (const chip of chips(root, row).reverse()) find(chip, "chipRemove")?.click();
}

/**
 * @param wanted people with addresses; [] when nobody is to stand there
 * @returns what became of the row; `differs` when they do not stand there in the end
 */
export async function fillRow(
  root: HTMLElement,
  row: Row,
  wanted: Address[],
  overwrite: Overwrite,
): Promise<"taken" | "occupied" | "missing" | "differs"> {
  if (!(await open(root, row))) return "missing";
  const { left, extra } = planLine(readRow(root, row), wanted, overwrite);
  if (left && !(wanted.length > 0 && holds(root, row, wanted))) return "occupied";
  if (overwrite === "replace" && extra.length > 0) clear(root, row);
  const empty = () => readRow(root, row).length === 0;
  const done = wanted.length > 0 ? add(root, row, wanted) : until(root, empty, APPEAR_MS);
  return (await done) ? "taken" : "differs";
}
