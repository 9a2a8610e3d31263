import type { Json } from "../common/json-body.ts";
import type { WireMessage } from "../wire.ts";
import { exchangeId } from "./ids.ts";
import { deferredUntil, isDeferred } from "./wire-deferred.ts";
import { asList, asObject, field, type JsonObject, listIn, textField, typeOf } from "./wire-json.ts";
import { isShared, people, sender } from "./wire-people.ts";
import { ownWords } from "./wire-words.ts";

/** One message of a request, however the request writes it. */

/** What stands around an item in its request. */
export interface Around {
  /** Every disposition that is said of it, in lower case: of the request and of the item. */
  dispositions: readonly string[];
  /** The objects it stands in, the nearest first. */
  objects: readonly JsonObject[];
  /** The zone that times without one are in; "" where none is named. */
  zone: string;
}

/** Kinds of items that are mail. Meetings, tasks, contacts and answers to invitations are none. */
const MAIL =
  /^(?:message(?:type)?|emailmessage|item(?:type)?|replytoitem|replyallt?oitem|forwarditem|smartreply|smartforward)(?:type)?$/;

/** What only something else than mail has. */
const OTHER_FIELDS = [
  "Start",
  "End",
  "RequiredAttendees",
  "OptionalAttendees",
  "DueDate",
  "CalendarItemType",
  "Birthday",
];

const WORDS = ["NewBodyContent", "Body", "TextBody"];
const MAIL_FIELDS = ["ToRecipients", "CcRecipients", "BccRecipients", "Subject", ...WORDS];

/** Whether an item, or a change of one, is of a kind that has people and words as mail does. */
function isMail(item: JsonObject): boolean {
  const type = typeOf(item);
  if (type !== "" && !MAIL.test(type)) return false;
  const itemClass = textField(item, "ItemClass");
  if (itemClass !== "" && !/^IPM\.Note(?:\.|$)/i.test(itemClass)) return false;
  return !OTHER_FIELDS.some((name) => field(item, name) !== undefined);
}

const hasAny = (item: JsonObject, names: readonly string[]) => names.some((name) => field(item, name) !== undefined);

/** Clients that write Exchange's XML as JSON name the kind of a thing by a key around it. */
const UPDATES = ["SetItemField", "AppendToItemField", "DeleteItemField"];

/** @param value an item of a CreateItem request @returns the message; null for anything else */
export function createdMessage(value: Json, around: Around): WireMessage | null {
  const item = asObject(value);
  if (!item || !isMail(item) || !hasAny(item, MAIL_FIELDS)) return null;
  return message(item, idOf(field(item, "ItemId", "Id")), around);
}

/**
 * @param value a change of an UpdateItem request: the id of an item, and the fields that are set
 * @returns the message; null for what is no mail, and for a change of nothing that is written (a flag, a category, "read")
 */
export function changedMessage(value: Json, around: Around): WireMessage | null {
  const change = asObject(value);
  if (!change) return null;
  const item = changedItem(listIn(field(change, "Updates"), UPDATES));
  if (!item) return null;
  const written = hasAny(item.fields, MAIL_FIELDS) || item.recalled;
  if (!written && !sends(around.dispositions)) return null;
  const id = idOf(field(change, "ItemId", "Id"));
  const found = message(item.fields, id, { ...around, objects: [change, ...around.objects] });
  return item.recalled && found.state === "draft" ? { ...found, recalled: true } : found;
}

/** @param value the id of a CancelDeferredSend request @returns a message of which only its id is known, and that it is a draft again */
export function recalledById(value: Json): WireMessage | null {
  const draftId = idOf(value);
  const none = { dispositions: [], objects: [], zone: "" };
  return draftId === "" ? null : { ...message({}, draftId, none), recalled: true };
}

/** @param value an id of a SendItem request @returns a message of which only its id is known, and that it was sent */
export function sentById(value: Json, around: Around): WireMessage | null {
  const draftId = idOf(value);
  return draftId === "" ? null : message({}, draftId, { ...around, dispositions: ["sendandsavecopy"] });
}

interface Changed {
  fields: JsonObject;
  /** How each field is spelt, by its name in lower case. */
  names: Map<string, string>;
  /** That it was to go later has been taken from it. */
  recalled: boolean;
}

/** Its fields as the updates leave them, each found by its path or by the name it has in the update's item. */
function changedItem(updates: Json[]): Changed | null {
  const changed: Changed = { fields: Object.create(null) as JsonObject, names: new Map(), recalled: false };
  for (const one of updates) {
    const update = asObject(one);
    const path = asObject(field(update, "Path", "FieldURI", "ExtendedFieldURI"));
    const uri = textField(path, "FieldURI") || textField(update, "FieldURI", "Path");
    if (/^(?:calendar|task|contacts|meeting|meetingrequest|distributionlist):/i.test(uri)) return null;
    const inner = [field(update, "Item"), field(update, "Message")].map(asObject).find((part) => part !== null) ?? null;
    if (inner && !isMail(inner)) return null;
    if (typeOf(update).startsWith("delete")) remove(changed, uri, path);
    else if (isDeferred(path)) changed.fields.DeferredSendTime = deferredValue(update, inner);
    else put(changed, inner ?? newValue(update, uri), typeOf(update).startsWith("append"));
  }
  return changed;
}

/** Some clients give the new value itself, with the field's name in the path. */
function newValue(update: JsonObject | null, uri: string): JsonObject {
  const value = field(update, "Value");
  return value === undefined ? {} : { [nameOf(uri)]: value };
}

/** The path says what it is; the item may repeat that beside its value. */
function deferredValue(update: JsonObject | null, inner: JsonObject | null): Json {
  const [property] = asList(field(inner, "ExtendedProperty"));
  return field(asObject(property), "Value") ?? field(update, "Value") ?? true;
}

const nameOf = (uri: string) => uri.slice(uri.indexOf(":") + 1);

/** Lists of properties grow; recipients that are appended are put to those that are there. */
function put({ fields, names }: Changed, item: JsonObject, append: boolean): void {
  for (const [key, value] of Object.entries(item)) {
    if (key === "__type") continue;
    const name = names.get(key.toLowerCase()) ?? key;
    names.set(key.toLowerCase(), name);
    const before = fields[name];
    const grows = append || /^ExtendedPropert(?:y|ies)$/i.test(key);
    if (!grows || before === undefined) fields[name] = value;
    else if (Array.isArray(before)) for (const one of asList(value)) before.push(one);
    else fields[name] = [...asList(before), ...asList(value)];
  }
}

function remove(changed: Changed, uri: string, path: JsonObject | null): void {
  if (isDeferred(path)) changed.recalled = true;
  else if (nameOf(uri) !== "") changed.fields[nameOf(uri)] = null;
}

function idOf(value: Json | undefined): string {
  return exchangeId(typeof value === "string" ? value : textField(asObject(value), "Id"));
}

/** Some clients write it as a number: 0 saves, and what else there is sends. */
export function dispositionOf(object: JsonObject): string {
  const said = field(object, "MessageDisposition");
  if (typeof said === "number") return said === 1 || said === 2 ? "sendandsavecopy" : "saveonly";
  return typeof said === "string" ? said.toLowerCase() : "";
}

/** Sent only where nothing says otherwise: a save is never taken for a send. */
function sends(dispositions: readonly string[]): boolean {
  return dispositions.length > 0 && dispositions.every((one) => one === "sendandsavecopy" || one === "sendonly");
}

function message(item: JsonObject, draftId: string, around: Around): WireMessage {
  const own = dispositionOf(item);
  const sent = sends([...around.dispositions, ...(own ? [own] : [])]);
  const later = sent ? deferredUntil(item, around.zone) : null;
  const words = WORDS.map((name) => field(item, name)).find((value) => value !== undefined && value !== null);
  const attachments = attachmentNames(field(item, "Attachments"));
  return {
    draftId,
    threadId: idOf(field(item, "ConversationId")) || null,
    state: later ? "scheduled" : sent ? "sent" : "draft",
    from: sender(item, around.objects),
    to: people(field(item, "ToRecipients")),
    cc: people(field(item, "CcRecipients")),
    bcc: people(field(item, "BccRecipients")),
    subject: textField(item, "Subject"),
    ...ownWords(words),
    at: 0,
    ...(later?.sendAt === undefined ? {} : { sendAt: later.sendAt }),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(isShared(item, around.objects) ? { shared: true } : {}),
  };
}

/** Without the pictures that stand among the words. */
function attachmentNames(value: Json | undefined): string[] {
  const files = asList(value).map(asObject);
  return files.flatMap((file) => (field(file, "IsInline") === true ? [] : textField(file, "Name") || []));
}
