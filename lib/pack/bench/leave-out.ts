/**
 * What it costs to go through the words of a pack (what is left out, what is suggested, what should be read again), against a
 * bare `replaceAll` of each name over the same text: `npm run bench -- leave-out [entries]`. Prints processor time, the longest
 * stretch without giving way, and what a change of the choice costs after it; the best of three counts.
 */
import type { PackChoice } from "../choice.ts";
import { type Looker, looker } from "../leave-out/looking.ts";
import { plainRecord } from "../testing/plain-record.ts";
import { SAMPLE_PROFILE, sampleMail } from "../testing/sample.ts";

const count = Number(process.argv[2] ?? 1000);
const NAMES = ["Tyler Marsh", "Amelia", "Kofi", "Sam Brown", "Maya", "Oliver", "Isla", "Noah Boateng"];
const WORDS =
  "school morning teacher lesson reading support plan meeting classroom playground quiet noise worried happy difficult transition lunch assembly homework timetable agreed promised observed discussed reviewed attendance breakfast corridor sensory headphones the and with about because before after when she he they we I said that would could not yet again this week last term in on at for to from of a an it is was has had".split(
    " ",
  );

/** The same numbers each time, and no text twice. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const below = numbers(7);
const oneOf = (all: readonly string[]) => all[below(all.length)] ?? "";

function sentence(): string {
  const words = Array.from({ length: 10 + below(14) }, () => oneOf(WORDS));
  if (below(12) === 0) words.splice(below(words.length), 0, "with", oneOf(NAMES));
  if (below(40) === 0) words.push("ring", "01632 960", `${100 + below(900)}`);
  if (below(60) === 0) words.push("jo.whitlock@example.org");
  if (below(80) === 0) words.push("at 12 Mill Lane, Westmere WM1 2AB");
  const text = words.join(" ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Long messages, each with the one before it quoted, as mail programs do. */
function mails() {
  let before = "";
  return Array.from({ length: count }, (_, at) => {
    const paragraph = () => Array.from({ length: 4 }, sentence).join(" ");
    const text = Array.from({ length: 12 }, paragraph).join("\n\n");
    const quoted = `On Monday, somebody wrote:\n${before.replace(/^/gmu, "> ")}`;
    before = text;
    return sampleMail(at + 1, "2027-01-11T20:31", { subject: `R. and coming into school, ${at}`, text, quoted });
  });
}

const pack = plainRecord(mails());
const texts = pack.entries.flatMap(({ subject, text, quoted }) => [subject, text, quoted]);
const replace = NAMES.map((from) => ({ from, to: `${from.slice(0, 1)}.` }));
const choice = (names: number, contactDetails: boolean) =>
  ({ replace: replace.slice(0, names), contactDetails }) as unknown as PackChoice;

const used = (since?: NodeJS.CpuUsage) => {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
};

interface Cost {
  cpu: number;
  /** Longest stretch in processor time, and by the clock: another program may take the processor meanwhile. */
  longest: number;
  held: number;
}

async function cost(work: () => unknown): Promise<Cost> {
  const all: Cost = { cpu: 0, longest: 0, held: 0 };
  let running = true;
  let last = process.threadCpuUsage();
  let at = performance.now();
  const watch = () => {
    all.longest = Math.max(all.longest, used(last));
    all.held = Math.max(all.held, performance.now() - at);
    last = process.threadCpuUsage();
    at = performance.now();
    if (running) setImmediate(watch);
  };
  watch();
  const begun = process.threadCpuUsage();
  await work();
  all.cpu = used(begun);
  running = false;
  return all;
}

const signal = new AbortController().signal;
const look = (one: Looker, chosen: PackChoice) => one.look(pack, SAMPLE_PROFILE, chosen, [], () => {}, signal);
const bare = () =>
  texts.reduce((all, text) => all + replace.reduce((one, { from, to }) => one.replaceAll(from, to), text).length, 0);

type Step = [name: string, work: () => unknown];
const best = new Map<string, Cost>();
for (let round = 0; round < 3; round += 1) {
  const one = looker();
  const steps: Step[] = [
    ["bare replaceAll", bare],
    ["a first look", () => look(one, choice(0, true))],
    ["words typed", () => look(one, choice(0, true))],
    ["one name", () => look(one, choice(1, true))],
    ["all of it", () => look(one, choice(NAMES.length, false))],
    ["then making it", () => one.leaveOut(pack, choice(NAMES.length, false), () => {}, signal)],
    ["all at once", () => look(looker(), choice(NAMES.length, false))],
  ];
  for (const [name, work] of steps) {
    const next = await cost(work);
    const before = best.get(name);
    if (!before || next.cpu < before.cpu) best.set(name, next);
  }
}
const plain = best.get("bare replaceAll")?.cpu ?? 1;
const letters = texts.reduce((all, { length }) => all + length, 0);
console.log(`${count} entries, ${(letters / 1e6).toFixed(1)} million letters`);
for (const [name, { cpu, longest, held }] of best) {
  const ratio = `${(cpu / plain).toFixed(1)} of bare`;
  console.log(
    `${name.padEnd(16)} ${cpu.toFixed(0)} ms of processor, ${ratio}, longest stretch ${longest.toFixed(0)} ms (${held.toFixed(0)} by the clock)`,
  );
}
