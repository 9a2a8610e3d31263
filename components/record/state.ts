import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { BackupMemory } from "../../lib/backup/last.ts";
import { londonDate } from "../../lib/calendar/dates.ts";
import { schoolCalendar } from "../../lib/calendar/school-days.ts";
import type { HostAccess } from "../../lib/host-access.ts";
import type { Entry, MessageEntry, PaperEntry } from "../../lib/record/entry.ts";
import type { AnswerAct, ItemBody, ItemHash } from "../../lib/record/items.ts";
import { type Waiting, waiting } from "../../lib/record/next.ts";
import type { Snapshot, Store } from "../../lib/store/store.ts";
import { type AddState, addState } from "../add/add-state.ts";
import { type FilesDoor, filesDoor } from "../add/files-door.ts";
import { whenThere } from "../add/when-there.ts";
import { type TakeDates, takeDates } from "../calendar/desk.ts";
import { type AccessState, accessState } from "../kit/access-state.ts";
import type { Drafts } from "../kit/drafts.ts";
import { watchedRecord } from "../kit/watched-record.ts";
import type { Said } from "../paper/deps.ts";
import { type Waits, waits } from "../popup/waits.ts";
import { type BackupDesk, backupDesk, type SaveFile } from "../settings/backup.ts";
import { type AwayDesk, type AwayTools, awayDesk } from "./dates/away-desk.ts";
import { type DatesDesk, datesDesk } from "./dates/desk.ts";
import { type MattersDesk, mattersDesk } from "./matters/desk.ts";
import { type RepliesDesk, repliesDesk } from "./replies/desk.ts";
import { type Address, type Route, routeOf } from "./route.ts";
import { type SavedDesk, savedDesk } from "./saved-desk.ts";
import { type View, viewOf } from "./view.ts";

export interface RecordTools {
  saveFile: SaveFile;
  address: Address;
  drafts: Drafts;
  access: HostAccess;
  /** The time away that the background noticed; none without it. */
  away?: AwayTools;
  /** The way from an entry to its message in the mail site, where there is one. */
  mailLink?: (entry: MessageEntry) => { href: string; label: string } | null;
  /** What is kept of backups in this browser; nothing without it. */
  lastBackup?: BackupMemory;
  /** Epoch ms. */
  now: () => number;
}

/** Everything the record page holds, made fresh from a store. */
export interface RecordState extends View {
  snapshot: ReadonlySignal<Snapshot>;
  /** False until the record has been read once. */
  ready: ReadonlySignal<boolean>;
  /** The record could not be opened. */
  broken: ReadonlySignal<boolean>;
  route: ReadonlySignal<Route>;
  /** What each entry waits for, by its id. */
  waiting: ReadonlySignal<ReadonlyMap<ItemHash, Waiting>>;
  /** All that waits, what can be settled today first. */
  waitingAll: ReadonlySignal<readonly Waiting[]>;
  matterDesk: MattersDesk;
  replies: RepliesDesk;
  /** The same with the working of each day, and the step the record suggests. */
  waits: ReadonlySignal<Waits>;
  /** A sentence about a write that failed; nothing typed is lost then. */
  problem: Signal<string | null>;
  add: AddState;
  /** Files of entries, to be seen, opened and saved. */
  files: FilesDoor;
  backup: BackupDesk;
  go(hash: string): void;
  turnOrder(): void;
  answer(act: AnswerAct): Promise<boolean>;
  correct(entry: Entry, text: string): Promise<boolean>;
  /** Writes down which children an entry is about; [] takes back what was said. */
  setAbout(entry: Entry, children: string[]): Promise<boolean>;
  /** Writes down which day a message is of; null for "I don’t know". */
  date(entry: Entry, date: string | null): Promise<boolean>;
  dates: DatesDesk;
  /** The dates to come, for the parent’s own calendar. */
  takeDates: TakeDates;
  away: AwayDesk;
  /** Writes down that a letter on paper was handed in or posted. */
  hand(entry: PaperEntry, said: Said): Promise<boolean>;
  saved: SavedDesk;
  access: AccessState;
  mailLink: NonNullable<RecordTools["mailLink"]>;
  remove(entry: Entry): Promise<boolean>;
  answerAsk(id: string, keep: boolean): Promise<void>;
  saveAdded(): Promise<void>;
  saveOriginal(sha256: string, number: number): Promise<void>;
  /** Asks the browser to keep the record; its answer is then in `keeps`. */
  persist(): Promise<void>;
  /** What the browser said when it was asked here; null before. */
  keeps: ReadonlySignal<boolean | null>;
  /** Epoch ms. */
  now: () => number;
  stop(): void;
}

const FAILED = "This could not be written down just now. Your words are still here; please try again.";

export function recordState(store: Store, tools: RecordTools): RecordState {
  const problem = signal<string | null>(null);
  const { stop: stopRoute, route } = routed(tools.address, problem);
  const { stop: stopStore, ...watched } = watchedRecord(store);
  const { snapshot } = watched;
  const waited = waitsOf(snapshot, tools.now);
  const matters = computed(() => matterNames(snapshot.value));
  const { stopView, ...view } = viewOf(snapshot, route, waited.waiting, matters, tools.address);
  return {
    ...watched,
    ...view,
    ...waited,
    ...keeping(store),
    ...actsOf(store, tools, snapshot, problem),
    matterDesk: mattersDesk(snapshot, waited.waitingAll, {
      append: (bodies) => writer(problem)(() => store.append(bodies)),
    }),
    replies: repliesDesk({
      append: (bodies) => writer(problem)(() => store.append(bodies)),
      today: () => londonDate(tools.now()).toString(),
    }),
    route,
    problem,
    now: tools.now,
    dates: datesOf(store, tools, snapshot, problem),
    takeDates: takeDates(() => snapshot.value, tools.saveFile, tools.now),
    away: awayDesk(tools.away),
    saved: savedDesk(store),
    files: filesDoor(store, tools.saveFile),
    access: accessState(tools.access),
    mailLink: tools.mailLink ?? (() => null),
    backup: backupDesk(store, tools.saveFile, tools.now, tools.lastBackup),
    stop() {
      stopView();
      stopRoute();
      stopStore();
    },
  };
}

function routed(address: Address, problem: Signal<string | null>) {
  const route = signal(routeOf(address.read()));
  const stop = address.watch(() => {
    route.value = routeOf(address.read());
    problem.value = null;
  });
  return { route, stop };
}

function datesOf(store: Store, tools: RecordTools, snapshot: ReadonlySignal<Snapshot>, problem: Signal<string | null>) {
  const write = writer(problem);
  return datesDesk(snapshot, {
    append: (bodies) => write(() => store.append(bodies)),
    remove: (items) => write(() => store.remove(items)),
    now: tools.now,
  });
}

/** What the parent can do: each is written down, or says that it was not. */
function actsOf(store: Store, tools: RecordTools, snapshot: ReadonlySignal<Snapshot>, problem: Signal<string | null>) {
  const write = writer(problem);
  const go = (hash: string) => tools.address.go(hash);
  const add = addState(store, tools.drafts, tools.now, snapshot);
  return {
    go,
    add,
    turnOrder() {
      const { preferences } = snapshot.value.profile;
      const value = { ...preferences, newestFirst: !preferences.newestFirst };
      void write(() => store.change({ part: "preferences", value }));
    },
    answer: (act: AnswerAct) => write(() => store.append([act])),
    correct: (entry: Entry, text: string) => write(() => store.append([correction(entry, text)])),
    setAbout: (entry: Entry, children: string[]) =>
      write(() => store.append([{ type: "about", of: entry.id, children }])),
    date: (entry: Entry, date: string | null) => write(() => store.append([{ type: "dated", of: entry.id, date }])),
    hand: (entry: PaperEntry, said: Said) => write(() => store.append([{ type: "handed", of: entry.id, ...said }])),
    remove: (entry: Entry) => write(() => store.remove(entry.items)),
    answerAsk: async (id: string, keep: boolean) => void (await write(() => store.answerAsk(id, keep))),
    async saveAdded() {
      const item = await add.save(snapshot.value.profile.contacts);
      if (!item) return;
      const here = tools.address.read();
      const entry = await whenThere(snapshot, item.hash);
      // The parent may have gone on meanwhile.
      if (tools.address.read() === here) go(entry ? `#e-${entry.number}` : "#days");
    },
    async saveOriginal(sha256: string, number: number) {
      const bytes = await store.original(sha256).catch(() => null);
      if (bytes) tools.saveFile(new Blob([bytes], { type: "message/rfc822" }), `E-${number}-original.eml`);
      else problem.value = "The original is not kept in this browser.";
    },
  };
}

/** The record is not read anew when the browser answers, so the answer is held here. */
function keeping(store: Store) {
  const keeps = signal<boolean | null>(null);
  const persist = async () => {
    keeps.value = await store.persist().catch(() => false);
  };
  return { keeps, persist };
}

/** By their ids. */
function matterNames({ matters = [] }: Snapshot): Map<string, string> {
  return new Map(matters.map(({ id, name }) => [id, name]));
}

function waitsOf(snapshot: ReadonlySignal<Snapshot>, now: () => number) {
  const found = computed(() => {
    const { entries, profile, dates, matters } = snapshot.value;
    return waiting(entries, profile, schoolCalendar(profile), londonDate(now()), dates, matters);
  });
  return {
    waitingAll: found,
    // The most pressing one of an entry, which comes first.
    waiting: computed(() => new Map(found.value.toReversed().map((one) => [one.entry, one]))),
    waits: computed(() => waits(snapshot.value, now())),
  };
}

function writer(problem: Signal<string | null>) {
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    problem.value = null;
    try {
      await work();
      return true;
    } catch {
      problem.value = FAILED;
      return false;
    }
  };
}

const correction = (entry: Entry, text: string): ItemBody => ({ type: "correction", of: entry.id, text: text.trim() });
