/**
 * A browser for tests of the background: storage that outlives a life, and lives that can be stopped at any step. What a life
 * awaits when it is stopped never comes back, as in a real browser.
 */

type Listener = (...args: never[]) => unknown;

export interface FakeEvent {
  addListener(listener: Listener, ...rest: unknown[]): void;
  removeListener(listener: Listener): void;
}

type Rows = Map<string, unknown>;

/** Whether an address fits one of the match patterns; what asks for none is told everything. */
function isOf(patterns: string[] | null, url: string | undefined): boolean {
  if (patterns === null || url === undefined) return true;
  return patterns.some((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`).test(url);
  });
}

/** What stays when the background is stopped: disk, session memory, and open tabs. */
export class FakeWorld {
  readonly local: Rows = new Map();
  readonly session: Rows = new Map();
  tabs: { id: number; url: string }[] = [];
  /** Answers for originals by tab, as a content script would. */
  original: ((ids: unknown) => Uint8Array | null) | null = null;
}

/** One life of the background: its listeners, and every call it makes to the browser. */
export class FakeLife {
  stopped = false;
  /** Calls made so far; each has an instant before and one after it took effect. */
  steps = 0;
  /** Calls that have not come back yet. */
  open = 0;
  readonly #world: FakeWorld;
  readonly #stopAt: number;
  /** Each listener with the addresses it asks to be told of. */
  readonly #events = new Map<string, Map<Listener, string[] | null>>();

  constructor(world: FakeWorld, stopAt = Number.POSITIVE_INFINITY) {
    this.#world = world;
    this.#stopAt = stopAt;
  }

  /** Runs one call with an instant before and after at which the life may be stopped. */
  async step<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#instant()) return new Promise(() => {});
    this.open += 1;
    const result = await work();
    this.open -= 1;
    if (this.#instant()) return new Promise(() => {});
    return result;
  }

  #instant(): boolean {
    if (this.stopped) return true;
    this.steps += 1;
    if (this.steps >= this.#stopAt) this.stopped = true;
    return this.stopped;
  }

  async emit(name: string, ...args: unknown[]): Promise<unknown[]> {
    if (this.stopped) return [];
    const [details] = args as [{ url?: string } | undefined];
    const heard = [...(this.#events.get(name) ?? [])].filter(([, urls]) => isOf(urls, details?.url));
    return Promise.all(heard.map(([listener]) => listener(...(args as never[]))));
  }

  #event(name: string): FakeEvent {
    const listeners = this.#events.get(name) ?? new Map<Listener, string[] | null>();
    this.#events.set(name, listeners);
    return {
      addListener: (one, filter) => void listeners.set(one, (filter as { urls?: string[] } | undefined)?.urls ?? null),
      removeListener: (one) => void listeners.delete(one),
    };
  }

  #area(name: string, rows: Rows) {
    const copy = <T>(value: T): T => structuredClone(value);
    return {
      get: (keys: string | null) =>
        this.step(() => {
          const found = keys === null ? [...rows] : rows.has(keys) ? [[keys, rows.get(keys)]] : [];
          return copy(Object.fromEntries(found as [string, unknown][]));
        }),
      set: (values: Record<string, unknown>) =>
        this.step(() => {
          for (const [key, value] of Object.entries(values)) rows.set(key, copy(value));
        }),
      remove: (key: string) => this.step(() => void rows.delete(key)),
      onChanged: this.#event(`storage.${name}`),
    };
  }

  /** The part of `browser` that the background uses. */
  browser() {
    const world = this.#world;
    return {
      storage: {
        local: this.#area("local", world.local),
        session: this.#area("session", world.session),
        onChanged: this.#event("storage"),
      },
      runtime: {
        id: "in-writing",
        getURL: (path: string) => `chrome-extension://in-writing${path}`,
        getManifest: () => ({ content_scripts: [] }),
        onMessage: this.#event("message"),
        onInstalled: this.#event("installed"),
        onStartup: this.#event("startup"),
      },
      webRequest: {
        onBeforeRequest: this.#event("request-began"),
        onBeforeSendHeaders: this.#event("request-headers"),
        onBeforeRedirect: this.#event("request-redirected"),
        onCompleted: this.#event("request-completed"),
        onErrorOccurred: this.#event("request-failed"),
      },
      action: {
        setBadgeText: () => this.step(() => {}),
        setBadgeBackgroundColor: () => this.step(() => {}),
        setTitle: () => this.step(() => {}),
      },
      alarms: { create: () => this.step(() => {}), clear: () => this.step(() => true), onAlarm: this.#event("alarm") },
      tabs: {
        query: () => this.step(() => world.tabs),
        create: () => this.step(() => {}),
        connect: () => this.#port(),
      },
      scripting: { executeScript: () => this.step(() => {}) },
    };
  }

  /** A tab's content script that answers for an original in one piece. */
  #port() {
    const said: Listener[] = [];
    const gone: Listener[] = [];
    return {
      onMessage: { addListener: (one: Listener) => void said.push(one) },
      onDisconnect: { addListener: (one: Listener) => void gone.push(one) },
      disconnect: () => {},
      postMessage: (request: { job: string; ids: unknown }) => {
        const bytes = this.#world.original?.(request.ids) ?? null;
        const pieces = bytes
          ? [
              { job: request.job, type: "piece", base64: bytes.toBase64() },
              { job: request.job, type: "end", size: bytes.length },
            ]
          : [{ job: request.job, type: "failed", reason: "there is none", again: false }];
        void this.step(() => {}).then(() => {
          for (const piece of pieces) for (const listener of said) listener(piece as never);
        });
      },
    };
  }
}
