import { addressKey } from "../mail/address.ts";
import { type OutboxItem, putInOutbox } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import type { KeepAsk } from "../record/keep-ask.ts";
import { sameMail } from "../record/same-mail.ts";
import { isPress, isRequest } from "../record/same-time.ts";
import { sha256 } from "../record/sha256.ts";
import { sessionShelf } from "../session-shelf.ts";
import { questionOf } from "./questions.ts";

/**
 * Mail that the wall says to ask about, until the parent answers. In memory only: it is gone with the browser's session,
 * and nothing of it is written anywhere before a yes. Each sighting is kept by itself: what the screen showed does not take
 * the place of what the mail site confirmed, nor the other way round.
 */
const asks = sessionShelf<{ ask: KeepAsk; item: OutboxItem }>("ask");

/** What the parent has said no to: a hash of its id only, and in memory only, so that the same message is not asked about anew. */
const declined = sessionShelf<true>("declined");

/** What the parent has said yes to, as a hash of its id and of whom it goes to: sent to others, the draft is another question. */
const agreed = sessionShelf<true>("agreed");

const hash = async (words: string) => sha256(new TextEncoder().encode(words));

const keyOf = ({ via }: OutboxItem, id: string) => `${id} ${via}`;

function agreementOf(id: string, { from, to, cc, bcc, direction }: Sighting): Promise<string> {
  const people = direction === "in" ? [from] : [...to, ...cc, ...bcc];
  const keys = people.map(({ address }) => addressKey(address)).sort();
  return hash(JSON.stringify([id, ...new Set(keys)]));
}

/**
 * Asks once about a message, however often it is seen; what the parent has agreed to goes on its way without being asked
 * about again.
 * @returns whether it was put into the outbox
 */
export async function addAsk(named: KeepAsk, item: OutboxItem): Promise<boolean> {
  const ask = { ...named, id: await questionOf(named.id, item, true) };
  if (await declined.get(await hash(ask.id))) return false;
  if (await agreed.get(await agreementOf(ask.id, item.sighting))) {
    await putInOutbox(item);
    return true;
  }
  await asks.put(keyOf(item, ask.id), { ask, item });
  return false;
}

/**
 * @param name of its question, as keepAsk() gives it
 * @returns whether a message waits for an answer or has had its yes, so that what becomes of it is told too
 */
export async function isAskedAbout(name: string, item: OutboxItem): Promise<boolean> {
  const id = await questionOf(name, item, false);
  return Boolean(await agreed.get(await agreementOf(id, item.sighting))) || (await sightingsOf(id)).length > 0;
}

/**
 * A request shows that a message is the case's. Where Outlook's page had named its people without an address, what was seen there
 * waits for an answer that is known now. They must say the very same to the same people: a subject alone is another letter's too.
 */
export async function keepAlong({ sighting, seenAt }: OutboxItem): Promise<void> {
  if (!isRequest(sighting)) return;
  const request = { item: { at: seenAt }, body: sighting };
  for (const [, { ask, item }] of await asks.all()) {
    const press = { item: { at: item.seenAt }, body: item.sighting };
    if (!isPress(press.body) || !areNamed(press.body, sighting) || !sameMail(press, request)) continue;
    const items = await sightingsOf(ask.id);
    await agree(ask.id, items);
    for (const one of items) {
      await putInOutbox(one);
      await endAsk(ask.id, one);
    }
  }
}

/** Whether some of the press have a name only, and each of them is somebody of that name in the request. */
function areNamed(press: Sighting, request: Sighting): boolean {
  const everybody = ({ to, cc, bcc }: Sighting) => [...to, ...cc, ...bcc];
  const nameless = everybody(press).filter(({ address }) => addressKey(address) === "");
  const names = everybody(request).map(({ name }) => name.trim().toLowerCase());
  return nameless.length > 0 && nameless.every(({ name }) => name !== "" && names.includes(name.trim().toLowerCase()));
}

/** @returns everything that was seen of a message, as it was seen */
export async function sightingsOf(id: string): Promise<OutboxItem[]> {
  const rows = await asks.all();
  const items = rows.filter(([, { ask }]) => ask.id === id).map(([, { item }]) => item);
  return items.sort((a, b) => a.seenAt - b.seenAt);
}

/** Remembers the yes for what is still seen of the message in this session. */
export async function agree(id: string, items: OutboxItem[]): Promise<void> {
  for (const { sighting } of items) await agreed.put(await agreementOf(id, sighting), true);
}

/** A sighting that was written down no longer waits. */
export async function endAsk(id: string, item: OutboxItem): Promise<void> {
  await asks.remove(keyOf(item, id));
}

/** Forgets a message that the parent does not want kept. */
export async function declineAsk(id: string): Promise<void> {
  await declined.put(await hash(id), true);
  for (const item of await sightingsOf(id)) await endAsk(id, item);
}

/** @returns what waits for an answer, oldest first, each message once */
export async function openAsks(): Promise<KeepAsk[]> {
  const rows = await asks.all();
  const sorted = rows.map(([, { ask }]) => ask).sort((a, b) => a.at - b.at);
  return [...new Map(sorted.toReversed().map((ask) => [ask.id, ask])).values()].toReversed();
}
