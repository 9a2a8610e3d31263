import type { Address } from "../../mail/address.ts";
import type { When } from "../../record/items.ts";
import { readDate } from "../common/dates.ts";
import { textOf } from "../common/dom-text.ts";
import { isOwnAddress } from "../common/people.ts";
import type { ShownMessage } from "../webmail.ts";
import type { Owner } from "./account.ts";
import { bodiesOf, inHeader } from "./cards.ts";
import { anyOf } from "./selectors.ts";
import { filesIn } from "./shown-files.ts";
import { personIn, recipientsIn, wordsOf } from "./shown-people.ts";

const EARLIER = anyOf("earlierMail");
const CITED = anyOf("citedMail");

/** Clocks and zones differ: nothing shown was sent later than this from now. */
const LATEST_MS = 86_400_000;

/**
 * @param card expanded; it need not be in sight
 * @returns the message as it is shown but for what stands over it, or null while it has no sender, and for a draft
 */
export function readMessage(card: HTMLElement, owner: Owner): ShownMessage | null {
  const [body, ...history] = bodiesOf(card);
  const [sender] = inHeader(card, "sender");
  if (!body || !sender) return null;
  const from = senderOf(sender);
  const { to, cc } = recipientsIn(card, owner.address);
  const [text, below] = splitWords(body);
  const quoted = [below, ...history.flatMap(splitWords)];
  return {
    ids: {},
    from,
    to,
    cc,
    subject: "",
    text,
    quoted: quoted.filter((words) => words !== "").join("\n"),
    attachments: filesIn(card),
    when: dateOf(card),
    own: isOwn(from, [...to, ...cc], owner),
    clipped: false,
    place: headOf(card, sender, body),
  };
}

/** The page may call its owner "You" where the label has the name: "From: Example, Ada". */
function senderOf(sender: HTMLElement): Address {
  const person = personIn(sender);
  const [, labelled = ""] = /^[^:：]+[:：]\s*(.+)$/.exec(wordsOf(sender.getAttribute("aria-label"))) ?? [];
  if (person.address !== "" || labelled === "" || labelled.includes(person.name)) return person;
  return { name: labelled, address: "" };
}

/**
 * Outlook shows those of one's own organisation by name alone, and oneself too. Then it is the user's own when it bears the name
 * that the page has for them, or when nobody whom it was sent to can be the user: each has another address.
 */
function isOwn({ name, address }: Address, recipients: Address[], owner: Owner): boolean {
  if (address !== "") return isOwnAddress(address, owner.address);
  if (name === owner.name || isNamedBy(owner.label, name)) return true;
  const isOther = (one: Address) => one.address !== "" && !isOwnAddress(one.address, owner.address);
  return owner.address !== null && recipients.length > 0 && recipients.every(isOther);
}

/** "Account manager for Jo Whitlock", in any language: the whole name at one end, and no first name alone. */
function isNamedBy(label: string, name: string): boolean {
  return name.includes(" ") && (label.endsWith(` ${name}`) || label.startsWith(`${name} `));
}

/** The words of a body, and apart from them what they answer. */
function splitWords(body: HTMLElement): [own: string, quoted: string] {
  const mark = body.querySelector(EARLIER);
  const cited = [...body.querySelectorAll(CITED)].filter(
    (one) => !one.parentElement?.closest(CITED) && !(mark && follows(one, mark)),
  );
  const isCited = (element: Element) => cited.includes(element);
  const own = textOf(body, isCited, mark);
  const below = textOf(body, isCited).slice(own.length).trim();
  return [own, [...cited.map((one) => textOf(one)), below].filter((words) => words !== "").join("\n")];
}

/** Whether an element stands behind another or in it. */
function follows(one: Element, other: Element): boolean {
  return other.contains(one) || (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}

function dateOf(card: HTMLElement): When {
  const [date] = inHeader(card, "date");
  const language = card.ownerDocument.documentElement.lang || "en";
  const forms = [date?.textContent, date?.title, date?.getAttribute("aria-label")].map(wordsOf).filter(Boolean);
  const read = forms.map((shown) => readDate(shown, language, Date.now() + LATEST_MS));
  const uncertain: When = { instant: null, shown: null, certainty: "uncertain" };
  return read.find(({ certainty }) => certainty === "minute") ?? read[0] ?? uncertain;
}

/** What holds the header and none of the words. */
function headOf(card: HTMLElement, sender: HTMLElement, body: HTMLElement): HTMLElement {
  let head = sender;
  for (let up = sender.parentElement; up && up !== card && !up.contains(body); up = up.parentElement) head = up;
  return head;
}
