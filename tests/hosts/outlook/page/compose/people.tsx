/** @jsxImportSource react */
import { useState } from "react";
import { hashed, session } from "../server.ts";
import type { Draft, Recipient } from "../types.ts";
import { labels } from "./labels.ts";
import { Well, type WellHandle } from "./well.tsx";

export type Field = "to" | "cc" | "bcc";

export const FIELDS: Field[] = ["to", "cc", "bcc"];

interface Props {
  draft: Draft;
  epoch: number;
  /** The field that gets the caret when the header appears. */
  focused: Field | null;
  change(field: Field, people: Recipient[]): void;
  handle(field: Field, handle: WellHandle | null): void;
  addressBook(): void;
}

/** The recipient fields. Bcc, and Cc where the switch says so, are not there until they are asked for. */
export function People({ draft, epoch, focused, change, handle, addressBook }: Props) {
  const [asked, setAsked] = useState<Field[]>([]);
  const [last, setLast] = useState<Field | null>(focused);
  const hidden = (field: Field) =>
    draft[field].length === 0 &&
    !asked.includes(field) &&
    (field === "bcc" || (field === "cc" && session.switches.ccHidden));
  const reveal = (field: Field) => () => {
    setAsked([...asked, field]);
    setLast(field);
  };
  return (
    <div className={hashed("people")} data-part="people">
      <From />
      {FIELDS.filter((field) => !hidden(field)).map((field) => (
        <div key={field} className={hashed("field")} data-part="field">
          <button
            type="button"
            className="fui-Button"
            aria-label={labels[field]}
            data-part="field-label"
            onClick={addressBook}
          >
            {labels[field]}
          </button>
          <Well
            id={`MSG_${draft.key}_${field.toUpperCase()}`}
            label={labels[field]}
            people={draft[field]}
            epoch={epoch}
            focused={last === field}
            change={(people) => change(field, people)}
            handle={(one) => handle(field, one)}
          />
          {field === "to" && (
            <div className="fui-Input" data-part="openers">
              {FIELDS.filter(hidden).map((other) => (
                <button key={other} type="button" className="fui-Button" onClick={reveal(other)}>
                  {labels[other]}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** Who it comes from: an address in the form that is no recipient's. */
function From() {
  const { address } = session.account;
  return (
    <div className={hashed("from")} data-part="from">
      <button type="button" className="fui-Button" aria-label={`${labels.from} ${address}`}>
        {labels.from}
      </button>
      <span data-lpc-hover-target-id={`from-${hashed("lpc")}`} className="lpc-hoverTarget" aria-label={address}>
        {address}
      </span>
    </div>
  );
}

/** The people in one line, which opens when it gets the focus. */
export function FoldedPeople({ draft, open }: { draft: Draft; open(): void }) {
  const names = FIELDS.flatMap((field) => draft[field]).map(({ name, address }) => name || address);
  return (
    <div tabIndex={0} className={hashed("folded")} data-part="folded" onFocus={open} onClick={open}>
      {names.length > 0 ? names.join("; ") : labels.to}
    </div>
  );
}
