import { addressKey } from "../mail/address.ts";
import type { OutboxItem } from "../outbox.ts";
import type { Sighting } from "../record/items.ts";
import { LATE_MS } from "../record/same-time.ts";
import { sha256 } from "../record/sha256.ts";
import { sessionShelf } from "../session-shelf.ts";

/**
 * Which sightings are one question. Outlook's press and its request have no id in common, so their question is named by the
 * subject; but the next mail with that subject is another question, whatever was said to the first.
 */

/** What was seen of a message that is asked about, without a word of it. */
interface Trace {
  /** Epoch ms. */
  at: number;
  form?: string;
  draft?: string;
  request: boolean;
  /** The request came to something. */
  went: boolean;
  /** A hash of whom it goes to; null where somebody is known by name only. */
  people: string | null;
}

interface Question {
  /** A hash of the name that the question has by its subject. */
  name: string;
  traces: Trace[];
}

/** In memory only, by the question's own id. */
const questions = sessionShelf<Question>("question");

const hash = async (words: string) => sha256(new TextEncoder().encode(words));

async function traceOf({ sighting, seenAt }: OutboxItem): Promise<Trace> {
  const { ids, source, state, when, to, cc, bcc } = sighting;
  const keys = [...to, ...cc, ...bcc].map(({ address }) => addressKey(address));
  return {
    at: when.instant ?? seenAt,
    ...(ids.form ? { form: ids.form } : {}),
    ...(ids.draft ? { draft: ids.draft } : {}),
    request: source === "request",
    went: source === "request" && state !== "failed",
    people: keys.includes("") ? null : await hash([...new Set(keys)].sort().join(" ")),
  };
}

/** Whether two ids say that it is the same, or another; null where they say nothing. */
function sameId(traces: Trace[], one: Trace, id: "form" | "draft"): boolean | null {
  const known = traces.flatMap((trace) => trace[id] ?? []);
  const own = one[id];
  return own === undefined || known.length === 0 ? null : known.includes(own);
}

/** A request comes after its press, once. */
function follows(press: Trace, request: Trace, traces: Trace[]): boolean {
  const after = request.at - press.at;
  const taken = traces.some((other) => other.went && other.at >= press.at && other.at !== request.at);
  const others = press.people !== null && request.people !== null && press.people !== request.people;
  return after >= 0 && after <= LATE_MS && !taken && !others;
}

function fits(traces: Trace[], one: Trace): boolean {
  const named = sameId(traces, one, "form") ?? sameId(traces, one, "draft");
  if (named !== null) return named;
  if (one.request && traces.some(({ request, at }) => request && at === one.at)) return true;
  const [presses, requests] = [traces.filter(({ form }) => form), traces.filter(({ request }) => request)];
  if (one.request) return presses.some((press) => follows(press, one, traces));
  return presses.length === 0 && requests.some((request) => follows(one, request, [request]));
}

const meetsByWords = ({ site, direction, state }: Sighting) =>
  site === "outlook" && direction === "out" && state !== "shown";

/** @returns the id of the question that it belongs to; undefined when there is none yet */
async function find(name: string, one: Trace): Promise<string | undefined> {
  const named = (await questions.all()).filter(([, question]) => question.name === name);
  const fitting = named.filter(([, { traces }]) => fits(traces, one));
  const last = ([, { traces }]: [string, Question]) => Math.max(...traces.map(({ at }) => at));
  return fitting.sort((a, b) => last(b) - last(a))[0]?.[0];
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: a press and its request may come at the same moment. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => {});
  return mine;
}

/**
 * @param name of the question as keepAsk() gives it
 * @param remember whether this is to be known again as part of it
 * @returns the id of the question that this is part of: a new one when it is of none that was asked in this session
 */
export async function questionOf(name: string, item: OutboxItem, remember: boolean): Promise<string> {
  if (!meetsByWords(item.sighting)) return name;
  return inTurn(async () => {
    const [key, trace] = [await hash(name), await traceOf(item)];
    const id = (await find(key, trace)) ?? `outlook:out ${crypto.randomUUID()}`;
    const before = await questions.get(id);
    if (remember) await questions.put(id, { name: key, traces: [...(before?.traces ?? []), trace] });
    return id;
  });
}
