import type { Recipient } from "../types.ts";
import { pill } from "./pill.ts";
import { caretToEnd, modelOfNode, startEditor } from "./rooster.ts";

const PILLS = "[class*='_EType_RECIPIENT_ENTITY']";

let count = 0;

/** The editor of one recipient field, from when it is built until it is built anew. */
export interface WellEditor {
  /** Words that are no chip yet. */
  text(): string;
  /** Whose chips stand in it now. */
  people(): Recipient[];
  /** Whose chip has this id. */
  personOf(id: string): Recipient | undefined;
  dispose(): void;
}

/**
 * @param people who stand in it already
 * @param rest words behind them that are still being typed
 * @param focus whether the caret belongs in it
 */
export function wellEditor(
  div: HTMLDivElement,
  people: Recipient[],
  rest: string,
  focus: boolean,
  changed: () => void,
): WellEditor {
  const doc = div.ownerDocument;
  const byId = new Map<string, Recipient>();
  const line = doc.createElement("div");
  for (const person of people) {
    count += 1;
    byId.set(`REK_${count}`, person);
    line.append(pill(doc, `REK_${count}`, person));
  }
  line.append(rest === "" && people.length === 0 ? doc.createElement("br") : rest);
  const holder = doc.createElement("div");
  holder.append(line);
  const editor = startEditor(div, modelOfNode(holder), changed, false);
  if (focus) {
    div.focus();
    caretToEnd(div);
  }
  return {
    text: () => typedIn(div),
    people: () => [...div.querySelectorAll(PILLS)].flatMap((node) => byId.get(node.id) ?? []),
    personOf: (id) => byId.get(id),
    dispose: () => editor.dispose(),
  };
}

/** The words beside the chips, without what an editor puts around them. */
function typedIn(div: HTMLElement): string {
  const copy = div.cloneNode(true) as HTMLElement;
  for (const node of copy.querySelectorAll(PILLS)) node.remove();
  const lines = [...copy.childNodes].map((node) => node.textContent ?? "");
  return lines
    .join("\n")
    .replace(/[\u200b\ue000-\uf8ff]/g, "")
    .replaceAll("\u00a0", " ")
    .trimStart();
}
