import type { Address } from "../../mail/address.ts";
import type { Json } from "../common/json-body.ts";
import { asList, asObject, field, type JsonObject, textField } from "./wire-json.ts";

/** Whom a message in a request of Outlook's is from and goes to. */

const NOBODY: Address = { name: "", address: "" };

/** What a recipient may be wrapped in. Source: requests with and without it, 2013 to 2026. */
const WRAPPERS = ["Mailbox", "EmailAddress"] as const;

/** @param value a list of recipients, one alone, or a list in a wrapper @returns those with a name or an address */
export function people(value: Json | undefined): Address[] {
  return asList(value).flatMap((one) => {
    const inner =
      asObject(one) && WRAPPERS.map((name) => field(asObject(one), name)).find((part) => Array.isArray(part));
    const found = inner ? asList(inner).map(person) : [person(one)];
    return found.filter(({ name, address }) => name !== "" || address !== "");
  });
}

/** @returns somebody of whom maybe only the name is known; nobody when the value names none */
export function person(value: Json | undefined): Address {
  if (typeof value === "string") return made("", value, "");
  const object = asObject(value);
  if (!object) return NOBODY;
  const inner = WRAPPERS.map((name) => asObject(field(object, name))).find((part) => part !== null);
  const outer = { name: textField(object, "Name", "DisplayName"), routing: textField(object, "RoutingType") };
  if (inner) {
    const found = person(inner);
    return found.name === "" && found.address === "" ? found : { ...found, name: found.name || clean(outer.name) };
  }
  const address = textField(object, "EmailAddress") || textField(object, "SmtpAddress", "Address");
  return made(outer.name, address, outer.routing);
}

/** An X.500 address (people of the same organisation) and a contact group's have no mailbox in them. */
function made(said: string, written: string, routing: string): Address {
  const whole = clean(written).replace(/^(?:smtp|mailto):/i, "");
  const [, shown = "", inner = ""] = /^(.*)<([^<>]*)>$/.exec(whole) ?? [];
  const address = inner.trim() || whole;
  const name = clean(said) || clean(shown);
  if (!isMailbox(address, routing)) return { name: name || (isX500(address) ? "" : address), address: "" };
  return { name: name.replace(/^'(.*)'$/, "$1").toLowerCase() === address.toLowerCase() ? "" : name, address };
}

const isX500 = (address: string) => address.startsWith("/");

function isMailbox(address: string, routing: string): boolean {
  if (/^(?:ex|mapipdl|x500)$/i.test(routing.trim())) return false;
  return !isX500(address) && /[^\s@]@[^\s@]/.test(address);
}

/** Without unseen characters and the glyphs of icon fonts that a chip's words may bring along. */
function clean(words: string): string {
  return words.replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\ue000-\uf8ff]/gu, "").trim();
}

/**
 * The sender: `From` as the message has it, else the account that is said to send it.
 * @param item the message
 * @param around the objects that it stands in, the nearest first
 */
export function sender(item: JsonObject | null, around: readonly JsonObject[]): Address {
  const said = [field(item, "From"), field(item, "sendAs"), field(item, "Sender")].map(person);
  const whole = said.find(({ address }) => address !== "");
  if (whole) return whole;
  const name = said.find((one) => one.name !== "")?.name ?? "";
  const address = infosOf(item, around).map((info) => person(field(info, "mailboxSmtpAddress")).address);
  return { name, address: address.find((one) => one !== "") ?? "" };
}

function infosOf(item: JsonObject | null, around: readonly JsonObject[]): (JsonObject | null)[] {
  return [item, ...around].map((one) => asObject(field(one, "mailboxInfo")));
}

/** Whether the mailbox that it is sent from is a group's or one shared by several people. */
export function isShared(item: JsonObject | null, around: readonly JsonObject[]): boolean {
  return infosOf(item, around).some((info) => /^(?:shared|group|public|team)/i.test(textField(info, "type")));
}
