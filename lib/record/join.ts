import { addressKey } from "../mail/address.ts";
import { type MessageKey, messageKeys } from "./ids.ts";
import type { LedgerItem, Sighting } from "./items.ts";
import { sameMail, senderKey, unlike } from "./same-mail.ts";
import { APART_MS, instantsOf, isPress, isRequest, isTakingBack, LATE_STEPS } from "./same-time.ts";
import { isPutOff, takenBack, waitsUnnamed } from "./taken-back.ts";

/** A sighting with its item and the item's place in the settled order of all items. */
export interface Seen {
  item: LedgerItem;
  body: Sighting;
  place: number;
}

/** All sightings of one message. */
export interface Group {
  /** In the order written. */
  seen: Seen[];
  /** Places of the sightings that were of a new message when they were written; more than one when groups were merged. */
  founded: number[];
}

interface Pool extends Group {
  /** By space, the ids it has there. */
  ids: Map<string, Set<string>>;
  /** Where its sightings went when it was merged into another. */
  into: Pool | null;
}

/**
 * Joins the sightings of the same message: by RFC Message-ID, by the site's ids, and else by sender, recipients, time and
 * text. A later sighting that links two groups merges them.
 * @param sightings in the settled order (see inOrder): the result depends on nothing else
 */
export function joinSightings(sightings: readonly Seen[]): Group[] {
  const joiner = new Joiner();
  for (const seen of sightings) joiner.add(seen);
  return joiner.groups();
}

class Joiner {
  #pools: Pool[] = [];
  #byKey = new Map<string, Pool>();
  /** By sender and stretch of time, sightings that others may be compared with. */
  #bySlot = new Map<string, { seen: Seen; pool: Pool }[]>();
  /** What was scheduled in Outlook. */
  #putOff: Pool[] = [];

  add(seen: Seen): void {
    const keys = [...messageKeys(seen.body), ...itemKeys(seen)];
    const own: Pool = { seen: [seen], founded: [], ids: new Map(), into: null };
    for (const { space, value } of [...messageKeys(seen.body), ...sendOf(seen.body)])
      remember(own.ids, space, seen.body.account, value);
    let pool: Pool | null = null;
    for (const { space, value } of keys) {
      const known = this.#byKey.get(nameOf(space, value));
      // Its sender makes a Message-ID and may borrow another's; the mailbox's own ids tell the two apart.
      if (known && !(space === "rfc" && contradict(root(known), own))) pool = merge(pool, root(known));
    }
    if (isTakingBack(seen.body)) pool = this.#takeBack(seen.body, pool);
    pool = merge(pool, own);
    for (const alike of this.#alike(seen, pool)) {
      const other = root(alike);
      if (other !== pool && !contradict(other, pool)) pool = merge(other, pool);
    }
    if (isPress(seen.body)) expectSend(pool, seen.body);
    if (pool === own) {
      pool.founded.push(seen.place);
      this.#pools.push(pool);
    }
    for (const { space, value } of keys) this.#byKey.set(nameOf(space, value), pool);
    this.#lay(seen, pool);
  }

  /** @param known the message that has its id @returns the message that was taken back; null when that is none that is known */
  #takeBack(body: Sighting, known: Pool | null): Pool | null {
    const waiting = [...new Set(this.#putOff.map(root))].map(
      (one) => [one, one.seen.map((seen) => seen.body)] as const,
    );
    const pool = known ?? takenBack(new Map(waiting.filter(([, sightings]) => waitsUnnamed(sightings))), body);
    // It may be sent from another form than before.
    pool?.ids.delete(FORM);
    return pool;
  }

  #lay(seen: Seen, pool: Pool): void {
    // What was taken back says what the draft held then, and is of no send.
    if (isTakingBack(seen.body)) return;
    if (isPutOff(seen.body)) this.#putOff.push(pool);
    for (const slot of slotsOf(seen, [0])) {
      const there = this.#bySlot.get(slot);
      if (there) there.push({ seen, pool });
      else this.#bySlot.set(slot, [{ seen, pool }]);
    }
  }

  /** Other groups with a sighting that says the same, nearest in time first; of Outlook's, those that say the very same. */
  #alike(seen: Seen, own: Pool): Pool[] {
    if (isTakingBack(seen.body)) return [];
    const near = slotsOf(seen, stepsOf(seen.body)).flatMap((slot) => this.#bySlot.get(slot) ?? []);
    const alike = near.filter(({ pool, seen: other }) => root(pool) !== own && sameMail(other, seen));
    const apart = (other: { seen: Seen }) => Math.abs(timeOf(other.seen) - timeOf(seen));
    const other = ({ seen: { body } }: { seen: Seen }) => (meetByWords(body, seen.body) ? unlike(body, seen.body) : 0);
    const best = alike.map((one) => ({ ...one, unlike: other(one), apart: apart(one) }));
    best.sort((a, b) => a.unlike - b.unlike || a.apart - b.apart || a.seen.place - b.seen.place);
    return best.map(({ pool }) => pool);
  }

  groups(): Group[] {
    const whole = this.#pools.filter((pool) => pool.into === null);
    for (const pool of whole) pool.seen.sort((a, b) => a.place - b.place);
    return whole;
  }
}

/** By its item's own name, for a saved email that the parent has added to it, whichever of the two is met first. */
function itemKeys({ item, body: { of } }: Seen): MessageKey[] {
  return [item.hash, of].flatMap((hash) => (hash === undefined ? [] : [{ space: "item", value: hash }]));
}

const meetByWords = (a: Sighting, b: Sighting) => (isPress(a) && isRequest(b)) || (isRequest(a) && isPress(b));

const nameOf = (space: string, value: string) => `${space}\n${value}`;

function timeOf({ body }: Seen): number {
  return body.when.instant ?? 0;
}

/** The stretches of time beside its own in which others of the same message may be: a request may be late, a press early. */
function stepsOf(body: Sighting): number[] {
  const [early, late] = [isRequest(body) ? LATE_STEPS : 1, isPress(body) ? LATE_STEPS : 1];
  return Array.from({ length: early + 1 + late }, (_, index) => index - early);
}

/**
 * @param steps 0 for the sighting's own slots, others for those before and after
 * @returns none when the time is not known well enough to compare
 */
function slotsOf(seen: Seen, steps: number[]): string[] {
  const { instant, shown, certainty } = seen.body.when;
  const sender = senderKey(seen.body);
  if (certainty === "day" || (certainty === "uncertain" && instant !== null)) return [];
  const slots = instantsOf(seen).map((one) => Math.floor(one / APART_MS));
  if (slots.length === 0) return shown === null || certainty === "uncertain" ? [] : [`${sender}\n${shown}`];
  return [...new Set(slots.flatMap((slot) => steps.map((step) => `${sender}\n#${slot + step}`)))];
}

/** Outlook's request goes out once for a message, when it can no longer be taken back: another one is another message. */
function sendOf(body: Sighting): MessageKey[] {
  if (!isRequest(body) || body.state !== "sent") return [];
  return [{ space: SEND, value: String(body.when.instant) }];
}

const SEND = "outlook send";
const FORM = "outlook form";

/** Pressed again in the same form, after a request that came to nothing: another one is to come. */
function expectSend({ ids }: Pool, { when }: Sighting): void {
  const later = [...(ids.get(SEND) ?? [])].filter((sent) => Number(sent) >= (when.instant ?? 0));
  if (later.length > 0) ids.set(SEND, new Set(later));
  else ids.delete(SEND);
}

/** Names that are not of one mailbox: whoever made them made them once. */
const ANYWHERE: readonly string[] = ["rfc", SEND, FORM];

/** Ids of another mailbox are no contradiction, so they are kept apart; of an unknown mailbox nothing can be said. */
function remember(ids: Pool["ids"], space: string, account: string | null, value: string): void {
  const anywhere = ANYWHERE.includes(space);
  if (!anywhere && account === null) return;
  const own = anywhere ? space : `${space} ${addressKey(account ?? "")}`;
  ids.set(own, (ids.get(own) ?? new Set()).add(value));
}

/** Two groups that have different ids in the same space are different messages, however alike: it was sent twice. */
function contradict(a: Pool, b: Pool): boolean {
  return [...a.ids].some(([space, ids]) => b.ids.get(space)?.isDisjointFrom(ids) === true);
}

function root(pool: Pool): Pool {
  let top = pool;
  while (top.into !== null) top = top.into;
  return top;
}

/** Pours the smaller group into the larger, so that many merges stay cheap. */
function merge(a: Pool | null, b: Pool): Pool {
  if (a === null || a === b) return b;
  const [into, from] = a.seen.length >= b.seen.length ? [a, b] : [b, a];
  into.seen.push(...from.seen);
  into.founded.push(...from.founded);
  for (const [space, ids] of from.ids) into.ids.set(space, (into.ids.get(space) ?? new Set()).union(ids));
  from.into = into;
  return into;
}
