import { type Json, readJson } from "../common/json-body.ts";
import type { WireMessage } from "../wire.ts";
import { type Around, changedMessage, createdMessage, dispositionOf, recalledById, sentById } from "./wire-item.ts";
import { asObject, field, type JsonObject, listIn, textField, typeOf } from "./wire-json.ts";
import { actionOf, inHeader, isService, type OutlookRequest, readEncoded } from "./wire-post.ts";

/**
 * The messages in a request that Outlook's page makes (`POST …/owa[/N]/service.svc`): saved drafts, sends, scheduled sends, and
 * those taken back.
 * @param request with its headers where its body is empty: short requests carry their JSON in one
 * @returns each message once, as the request leaves it; `[]` when there is none. Never throws. `at` is 0: it does not say.
 */
export function readOutlookRequest(request: OutlookRequest): WireMessage[] {
  try {
    if (!isService(request.url)) return [];
    const start = { action: actionOf(request), around: { dispositions: [], objects: [], zone: "" } };
    const read = (values: Json[]) => lastOfEach(values.flatMap((value) => collect(value, start)));
    const found = read(readJson(request.body ?? ""));
    return found.length > 0 ? found : read(inHeader(request));
  } catch {
    // What cannot be read is none of ours; the mail page's request has gone its way in any case.
    return [];
  }
}

/** Where the walk stands: what the objects around say. */
interface Place {
  value: Json;
  /** In lower case; "" where none is named. */
  action: string;
  around: Around;
}

/** Actions that write mail. Source: the web's Outlook 2013 to 2026. */
const WRITES = /^(?:(?:create|update|send)(?:item|message)|(?:create|update)\w*forcompose)/;

/** Takes back what was to go later; the item is a draft again. Source: the names of the web's Outlook's own requests. */
const RECALLS = /^canceldeferredsend/;

/** Walks with a stack of its own: a batch may be nested deeper than calls can be. */
function collect(root: Json, start: Omit<Place, "value">): WireMessage[] {
  const found: WireMessage[] = [];
  const stack: Place[] = [{ value: root, ...start }];
  for (let place = stack.pop(); place; place = stack.pop()) {
    if (Array.isArray(place.value)) {
      pushAll(place.value, place, stack);
      continue;
    }
    const object = asObject(place.value);
    if (!object) continue;
    const inside = entered(object, place);
    const messages = messagesIn(object, inside);
    // Nothing inside a message is another message, whatever its words look like.
    if (messages) for (const one of messages) found.push(one);
    else pushAll(Object.entries(object).flatMap(innerValue), inside, stack);
  }
  return found;
}

function pushAll(values: Json[], { action, around }: Omit<Place, "value">, stack: Place[]): void {
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i];
    if (value !== null && typeof value === "object") stack.push({ value, action, around });
  }
}

/** A batch may hold its requests as text. */
function innerValue([key, value]: [string, Json]): Json[] {
  if (typeof value !== "string") return [value];
  return /^(?:body|payload|postdata|data|content|request|x-owa-urlpostdata)$/i.test(key) ? readEncoded(value) : [];
}

const NEAREST = 4;

/** What is said here holds for all inside, as far as nothing nearer says otherwise. */
function entered(object: JsonObject, { action, around }: Place): Omit<Place, "value"> {
  const said = dispositionOf(object);
  return {
    action: ownAction(object) || action,
    around: {
      dispositions: said === "" ? around.dispositions : [said],
      objects: [object, ...around.objects].slice(0, NEAREST),
      zone: zoneOf(object) || around.zone,
    },
  };
}

/** The request's own kind, or the name and the address that a part of a batch has. An answer asks for nothing. */
function ownAction(object: JsonObject): string {
  const [, kind = "", what] = /^(\w+?)(?:json)?(request|response)$/.exec(typeOf(object)) ?? [];
  if (what) return what === "response" ? "none" : kind;
  const url = textField(object, "url", "uri", "path");
  return textField(object, "action", "actionName").toLowerCase() || (isService(url) ? actionOf({ url }) : "");
}

function zoneOf(object: JsonObject): string {
  const header = asObject(field(object, "Header"));
  const context = asObject(field(header, "TimeZoneContext"));
  return textField(asObject(field(context, "TimeZoneDefinition")), "Id");
}

/** @returns the messages that this object asks to write; null when it is no such request */
function messagesIn(object: JsonObject, { action, around }: Omit<Place, "value">): WireMessage[] | null {
  if (RECALLS.test(action)) return recalledIn(object);
  const nameless = action === "" && around.dispositions.length > 0;
  if (!nameless && !WRITES.test(action)) return null;
  const [items, changes, ids] = [
    field(object, "Items"),
    field(object, "ItemChanges"),
    action.startsWith("send") ? field(object, "ItemIds") : undefined,
  ];
  if (items === undefined && changes === undefined && ids === undefined) return null;
  return [
    ...listIn(items, ["Message", "ReplyToItem", "ReplyAllToItem", "ForwardItem"]).map((one) =>
      createdMessage(one, around),
    ),
    ...listIn(changes, ["ItemChange"]).map((one) => changedMessage(one, around)),
    ...listIn(ids, ["ItemId"]).map((one) => sentById(one, around)),
  ].filter((one) => one !== null);
}

function recalledIn(object: JsonObject): WireMessage[] | null {
  const ids = [...listIn(field(object, "ItemId"), ["ItemId"]), ...listIn(field(object, "ItemIds"), ["ItemId"])];
  return ids.length > 0 ? ids.map(recalledById).filter((one) => one !== null) : null;
}

/**
 * A batch may save a draft and then send it by its id alone: what was sent is what was saved. It may take one back and then save
 * it: that is one that was taken back.
 */
function lastOfEach(found: WireMessage[]): WireMessage[] {
  const last = new Map<string, WireMessage>();
  found.forEach((one, index) => {
    const name = one.draftId || `#${index}`;
    const before = last.get(name);
    const said = before && isBare(one) ? { ...before, state: one.state } : one;
    const recalled = said.state === "draft" && (before?.recalled || one.recalled);
    last.set(name, recalled ? { ...said, recalled: true } : said);
  });
  return [...last.values()];
}

function isBare({ to, cc, bcc, subject, html }: WireMessage): boolean {
  return [...to, ...cc, ...bcc].length === 0 && subject === "" && html === "";
}
