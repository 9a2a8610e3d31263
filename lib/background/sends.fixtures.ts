import { vi } from "vitest";
import { FakeLife, FakeWorld } from "../../tests/fakes/browser.ts";
import type { OutboxItem } from "../outbox.ts";
import type { MessageState, Sighting } from "../record/items.ts";
import type { WallFacts } from "../record/wall.ts";
import { WALL_KEY } from "../store/wall-publishing.ts";
import { later, request, tuple, type Written } from "../webmail/gmail/wire.fixtures.ts";
import type { Json } from "../webmail/gmail/wire-json.ts";

/** For tests: a background that listens to the requests of a mail page, and those of a Gmail page, written by hand. */

export const SENCO = "senco@hillcrest.example.sch.uk";
export const JO = "jo.whitlock@example.org";
export const PAGE = "https://mail.google.com";
/** Epoch ms, just after the page's own clock in the requests. */
export const T = 1_796_000_000_100;
export const MINUTE = 60_000;

/** A message to the school as an operation of a request. */
export const toSchool = (more: Written = {}) => later(tuple({ to: [[SENCO, "Ms Patel"]], ...more }));
export const one = (more: Written = {}): Json => request([["thread-a:r1", toSchool(more)]]);

/** Which request of which tab, and when. */
export interface Asked {
  requestId?: string;
  url?: string;
  tabId?: number;
  at?: number;
}

export class SendStand {
  readonly world = new FakeWorld();
  readonly alarms: { name: string; delayInMinutes?: number }[] = [];
  life = new FakeLife(this.world);
  readonly #use: (browser: unknown) => void;

  /** @param use makes this the browser that the extension's modules see */
  constructor(use: (browser: unknown) => void) {
    this.#use = use;
    this.setWall({});
  }

  setWall(more: Partial<WallFacts>): void {
    const contacts = [{ address: SENCO, sensitive: false }];
    this.world.local.set(WALL_KEY, { own: [JO], contacts, domains: [], threads: [], messages: [], ...more });
  }

  /** A new life of the background: what storage.session holds goes on, nothing else. */
  async wake(): Promise<void> {
    this.life = new FakeLife(this.world);
    const fake = this.life.browser();
    const create = async (name: string, info: object) => void this.alarms.push({ name, ...info });
    this.#use({ ...fake, alarms: { ...fake.alarms, create } });
    vi.resetModules();
    const { watchSends } = await import("./sends.ts");
    watchSends(() => {});
  }

  async begin(body: Json, asked: Asked = {}): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(body)).buffer;
    await this.#emit("request-began", { ...detailsOf(asked), requestBody: { raw: [{ bytes }] } });
  }

  async finish(end: object = {}, asked: Asked = {}): Promise<void> {
    await this.#emit("request-completed", { ...detailsOf(asked), statusCode: 200, ...end });
  }

  async redirect(statusCode: number, redirectUrl: string): Promise<void> {
    await this.#emit("request-redirected", { ...detailsOf({}), statusCode, redirectUrl });
  }

  /** What the alarm does so many minutes after the request. */
  async minutesLater(minutes: number): Promise<void> {
    const { tellOrphans } = await import("./pending-sends.ts");
    await tellOrphans(T + minutes * MINUTE);
  }

  told(): Sighting[] {
    const rows = [...this.world.local].filter(([key]) => key.startsWith("outbox:"));
    return rows.map(([, value]) => (value as OutboxItem).sighting);
  }

  states(): MessageState[] {
    return this.told().map(({ state }) => state);
  }

  async #emit(name: string, details: object): Promise<void> {
    await this.life.emit(name, details);
    for (let calm = 0; calm < 6; calm = this.life.open === 0 ? calm + 1 : 0)
      await new Promise((done) => setImmediate(done));
  }
}

function detailsOf({ requestId = "7", url = `${PAGE}/sync/u/0/i/s?hl=en&c=1`, tabId = 1, at = T }: Asked) {
  return { requestId, url, tabId, method: "POST", timeStamp: at, initiator: new URL(url).origin };
}
