import { hashed, session } from "../server.ts";
import type { Recipient } from "../types.ts";

const PERSON_SIGN = "\ue000";
const CROSS_SIGN = "\ue711";

/** @returns what a chip says of its person: the address, both, or for somebody of one's own organisation the name alone */
export function pillLabel({ name, address, internal }: Recipient): string {
  const { internalByName, namesOnly } = session.switches;
  if ((internal && internalByName) || namesOnly) return `offline${name || address.split("@")[0]}`;
  return name === "" || name === address ? address : `${name} <${address}>`;
}

/**
 * A recipient as a chip: an entity of the field's editor.
 * @param id under which the field finds it again
 */
export function pill(doc: Document, id: string, person: Recipient): HTMLElement {
  const span = (className: string, text: string) => {
    const node = doc.createElement("span");
    if (className) node.className = className;
    else node.setAttribute("aria-hidden", "true");
    node.textContent = text;
    return node;
  };
  const named = person.internal || session.switches.namesOnly ? pillLabel(person).replace(/^offline/, "") : "";
  const node = span("_Entity _EType_RECIPIENT_ENTITY _EReadonly_1", "");
  node.id = id;
  node.contentEditable = "false";
  node.draggable = true;
  node.setAttribute("aria-label", pillLabel(person));
  const words = span(`textContainer-${hashed("text")} individualText-${hashed("individual")}`, "");
  words.textContent = named || person.name || person.address;
  const cross = span("", CROSS_SIGN);
  cross.dataset.part = "pill-remove";
  node.append(span("", PERSON_SIGN), words, cross);
  return node;
}
