import type { Writing } from "../mailbox.ts";
import type { Address } from "../types.ts";

/** Reads what the stand-in's own page asks of the service. Written for that page alone; it is no reader of Outlook's. */

// biome-ignore lint/suspicious/noExplicitAny: JSON of our own page
type Json = any;

/** PidTagDeferredSendTime */
const DEFERRED = "0x3fef";

export interface Write {
  /** `recall`: what was to go later is not to. */
  kind: "create" | "update" | "delete" | "recall";
  /** "" for a deletion, and for what is taken back. */
  disposition: string;
  /** Of the draft that is changed, of what is taken back or of what is deleted. */
  ids: string[];
  writing: Writing;
  /** An update takes from it that it was to go later. */
  recalled: boolean;
  forGood: boolean;
}

const NOTHING = { disposition: "", ids: [], writing: {}, recalled: false, forGood: false };

function people(list: Json): Address[] {
  return (list ?? []).map((one: Json) => ({
    name: one.Name === one.EmailAddress ? "" : (one.Name ?? ""),
    address: one.EmailAddress ?? "",
  }));
}

/** Own words and history of a mail's HTML, parted where Outlook parts them. */
export function parted(html: string): { html: string; quoted: string } {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  const at = body.search(/<div id="(?:appendonsend|divRplyFwdMsg)"|<hr\b/);
  const own = at < 0 ? body : body.slice(0, at);
  const rest = at < 0 ? "" : body.slice(at).replace(/<div id="appendonsend">\s*<\/div>/, "");
  return { html: own, quoted: rest };
}

function deferred(properties: Json): { sendAt: number } | object {
  for (const { ExtendedFieldURI: uri, Value } of properties ?? []) {
    if (String(uri?.PropertyTag).toLowerCase() === DEFERRED) return { sendAt: Date.parse(Value) };
  }
  return {};
}

function field(item: Json): Writing {
  const writing: Writing = {};
  if (item.ToRecipients) writing.to = people(item.ToRecipients);
  if (item.CcRecipients) writing.cc = people(item.CcRecipients);
  if (item.BccRecipients) writing.bcc = people(item.BccRecipients);
  if (typeof item.Subject === "string") writing.subject = item.Subject;
  const body = item.NewBodyContent ?? item.Body;
  if (body) Object.assign(writing, parted(body.Value));
  if (item.draftComposeType) writing.composeType = item.draftComposeType;
  if (item.ReferenceItemId?.Id) writing.reference = item.ReferenceItemId.Id;
  return Object.assign(writing, deferred(item.ExtendedProperty));
}

/** @returns what the request writes, or null where it only reads */
export function readWrite(action: string, json: unknown): Write | null {
  if (action === "CancelDeferredSend") {
    const id = (json as Json)?.ItemId?.Id;
    return id ? { ...NOTHING, kind: "recall", ids: [id] } : null;
  }
  const body = (json as Json)?.Body;
  if (!body) return null;
  const disposition = String(body.MessageDisposition ?? "");
  if (action === "CreateItem") {
    const [item] = body.Items ?? [];
    return { ...NOTHING, kind: "create", disposition, writing: field(item ?? {}) };
  }
  if (action === "UpdateItem") {
    const [change] = body.ItemChanges ?? [];
    const updates: Json[] = change?.Updates ?? [];
    const writing = Object.assign({}, ...updates.map(({ Item }) => field(Item ?? {})));
    const recalled = updates.some(
      ({ __type, Path }) => /^Delete/.test(__type) && String(Path?.PropertyTag).toLowerCase() === DEFERRED,
    );
    return { ...NOTHING, kind: "update", disposition, ids: [change?.ItemId?.Id ?? ""], writing, recalled };
  }
  if (action === "DeleteItem") {
    const ids = (body.ItemIds ?? []).map(({ Id }: Json) => Id);
    return { ...NOTHING, kind: "delete", ids, forGood: body.DeleteType === "HardDelete" };
  }
  return null;
}
