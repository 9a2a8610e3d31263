/** @jsxImportSource react */
import { createPortal } from "react-dom";
import type { Contact } from "../../types.ts";
import { hashed } from "../server.ts";
import { labels, say } from "./labels.ts";
import { isAddress, sameAddress, suggest } from "./resolve.ts";

export interface Choice {
  contact: Contact;
  /** The words as they were typed, and nobody who is known. */
  typed: boolean;
}

/** @returns what the list offers for these words, the first of which Enter would take */
export function choices(contacts: readonly Contact[], text: string, offersTyped: boolean): Choice[] {
  const known = suggest(contacts, text).map((contact) => ({ contact, typed: false }));
  const address = text.trim();
  const exact = known.some(({ contact }) => sameAddress(contact, address));
  if (!isAddress(address) || !offersTyped || exact) return known;
  const own = { contact: { name: "", address }, typed: true };
  return [own, ...known];
}

interface Props {
  doc: Document;
  near: DOMRect;
  offered: Choice[];
  highlighted: number;
  pick(contact: Contact): void;
}

/** The site's suggestions, at the end of the body. */
export function Picker({ doc, near, offered, highlighted, pick }: Props) {
  const place = { position: "fixed", left: near.left, top: near.bottom + 4 };
  const own = offered.find(({ typed }) => typed);
  const known = offered.filter(({ typed }) => !typed);
  const keepFocus = (event: Event) => event.preventDefault();
  return createPortal(
    <div id="FloatingSuggestionsList" role="listbox" aria-label={labels.picker} data-part="picker" style={place}>
      {known.map((choice, i) => (
        <button
          key={choice.contact.address}
          type="button"
          id={`FloatingSuggestionsItemId-${i}`}
          role="option"
          aria-label={`${choice.contact.name} - ${choice.contact.address}`}
          aria-selected={offered[highlighted] === choice}
          className={hashed("suggestion")}
          onMouseDown={keepFocus}
          onClick={() => pick(choice.contact)}
        >
          {choice.contact.name} {choice.contact.address}
        </button>
      ))}
      {own && (
        <button type="button" className={hashed("use")} onMouseDown={keepFocus} onClick={() => pick(own.contact)}>
          {say(labels.useAddress, own.contact.address)}
        </button>
      )}
    </div>,
    doc.body,
  );
}
