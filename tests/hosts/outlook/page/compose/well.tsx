/** @jsxImportSource react */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Contact } from "../../types.ts";
import { hashed, session } from "../server.ts";
import type { Recipient } from "../types.ts";
import { type Choice, choices, Picker } from "./picker.tsx";
import { finished, resolve } from "./resolve.ts";
import { guard, wellRefuses } from "./scripts.ts";
import { type WellEditor, wellEditor } from "./well-editor.ts";

/** What a form may ask of one of its recipient fields. */
export interface WellHandle {
  /** Makes chips of what was typed, at once. */
  finish(): { people: Recipient[]; unresolved: string };
}

interface Props {
  /** `MSG_<key>_TO` … */
  id: string;
  label: string;
  people: Recipient[];
  /** Counts how often the page has built its parts anew. */
  epoch: number;
  focused: boolean;
  change(people: Recipient[]): void;
  handle(handle: WellHandle | null): void;
}

/** Whom the site takes for a piece of typed words. */
function taken(piece: string): Contact | null {
  const { contacts, switches } = session;
  if (switches.neverCommits) return null;
  const found = resolve(contacts, piece);
  if (!found || !switches.wrongSuggestion) return found;
  return contacts.find(({ address }) => address !== found.address) ?? found;
}

/** A recipient field: an editor whose chips are entities in it, built anew after each of them. */
export function Well({ id, label, people, epoch, focused, change, handle }: Props) {
  const group = useRef<HTMLDivElement | null>(null);
  const surface = useRef<HTMLDivElement | null>(null);
  const editor = useRef<WellEditor | null>(null);
  const rest = useRef("");
  const focus = useRef(focused);
  const timer = useRef(0);
  const [mount, setMount] = useState(0);
  const [offered, setOffered] = useState<Choice[]>([]);
  const [highlighted, setHighlighted] = useState(0);
  const pickTimer = useRef(0);
  const offeredFor = useRef("");
  const picking = useRef(false);

  const inside = () => group.current?.contains(group.current.ownerDocument.activeElement) ?? false;
  const text = () => editor.current?.text() ?? "";
  const close = () => {
    clearTimeout(pickTimer.current);
    setOffered([]);
  };
  /** The field with these people more, and these words left. */
  const rebuild = (added: Recipient[], left: string) => {
    const before = editor.current?.people() ?? people;
    const stay = added.length > 0 && session.switches.losesChips ? [] : before;
    const addresses = new Set(stay.map(({ address }) => address));
    const now = [...stay, ...added.filter(({ address }) => !addresses.has(address))];
    rest.current = left;
    focus.current = inside();
    close();
    change(now);
    setMount((n) => n + 1);
    return now;
  };
  const commit = (all: boolean) => {
    const { done, rest: left } = finished(text(), all);
    const found = done.map((piece) => taken(piece));
    const unknown = done.filter((_, i) => found[i] === null);
    if (found.every((one) => one === null)) return { people: editor.current?.people() ?? people, unknown };
    const added = found.filter((one) => one !== null);
    return { people: rebuild(added, [...unknown, left].join("; ").replace(/; $/, "")), unknown };
  };
  const commitSoon = (all: boolean) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => commit(all), session.switches.commitDelay);
  };
  const pick = (contact: Contact) => {
    clearTimeout(timer.current);
    picking.current = false;
    const { switches, contacts } = session;
    const other = contacts.find(({ address }) => address !== contact.address);
    rebuild([switches.wrongSuggestion && other ? other : contact], "");
  };
  /** At Tab the focus goes on first. */
  const pickSoon = (contact: Contact) => {
    clearTimeout(timer.current);
    picking.current = true;
    timer.current = window.setTimeout(() => pick(contact), session.switches.commitDelay);
  };
  const changed = () => {
    const now = editor.current?.people() ?? [];
    if (now.length !== people.length) change(now);
    const words = text();
    if (/[,;\n]/.test(words)) commitSoon(false);
    clearTimeout(pickTimer.current);
    if (words === "" || /[,;\n]$/.test(words)) return setOffered([]);
    pickTimer.current = window.setTimeout(() => {
      setHighlighted(0);
      offeredFor.current = text();
      setOffered(choices(session.contacts, text(), !session.switches.neverCommits));
    }, session.switches.pickerDelay);
  };
  const latest = useRef(changed);
  latest.current = changed;

  /** What Enter takes: of a list that is behind what was typed since, what the words name now. */
  const highlightedNow = () => {
    if (offered.length === 0 || text() === offeredFor.current) return offered[highlighted];
    return choices(session.contacts, text(), !session.switches.neverCommits)[0];
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && offered.length > 0) event.stopPropagation();
    if (event.key === "Escape") return close();
    if (offered.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      event.stopPropagation();
      const step = event.key === "ArrowDown" ? 1 : -1;
      return setHighlighted((at) => (at + step + offered.length) % offered.length);
    }
    if (event.key !== "Enter" && event.key !== "Tab") return;
    const choice = highlightedNow();
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
    }
    if (choice && event.key === "Tab") pickSoon(choice.contact);
    else if (choice) pick(choice.contact);
    else if (text().trim() === "") return;
    else if (event.key === "Tab") commitSoon(true);
    else surface.current?.ownerDocument.execCommand("insertText", false, ";");
  };
  const onPress = (event: MouseEvent) => {
    const cross = (event.target as Element).closest("[data-part=pill-remove]");
    const chip = cross?.closest("[class*=_EType_RECIPIENT_ENTITY]");
    if (!chip || !editor.current) return;
    const gone = editor.current.personOf(chip.id);
    rest.current = text();
    change(editor.current.people().filter((person) => person !== gone));
    setMount((n) => n + 1);
  };
  const onBlur = () => {
    close();
    if (!picking.current && text().trim() !== "") commitSoon(true);
  };

  useLayoutEffect(() => {
    const { current: div } = surface;
    if (!div || !group.current) return;
    const made = wellEditor(div, people, rest.current, focus.current, () => latest.current());
    editor.current = made;
    rest.current = "";
    focus.current = false;
    const stopGuard = guard({
      active: wellRefuses(),
      around: group.current,
      root: () => surface.current,
      refuses: wellRefuses,
      refusesPaste: session.switches.wellsIgnoreScripts,
    });
    return () => {
      stopGuard();
      made.dispose();
    };
  }, [mount]);
  useEffect(() => {
    if (epoch > 0 && !inside() && text() === "") setMount((n) => n + 1);
  }, [epoch]);
  useEffect(() => {
    handle({
      finish: () => {
        clearTimeout(timer.current);
        const { people: now, unknown } = commit(true);
        return { people: now, unresolved: unknown.join("; ") };
      },
    });
    return () => handle(null);
  });
  useEffect(() => () => clearTimeout(pickTimer.current), []);

  return (
    <div
      role="group"
      id={id}
      ref={group}
      className={hashed("well")}
      data-part="well"
      onKeyDownCapture={onKey}
      onClick={onPress}
      onBlur={onBlur}
    >
      <div
        key={mount}
        ref={surface}
        contentEditable
        suppressContentEditableWarning
        tabIndex={0}
        aria-label={label}
        aria-controls="FloatingSuggestionsList"
        className={`EditorClass ${hashed("editor")}`}
        data-part="well-editor"
      />
      {offered.length > 0 && group.current && (
        <Picker
          doc={group.current.ownerDocument}
          near={group.current.getBoundingClientRect()}
          offered={offered}
          highlighted={highlighted}
          pick={pick}
        />
      )}
    </div>
  );
}
