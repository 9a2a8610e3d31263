import type { Page } from "playwright";
import { expect } from "playwright/test";
import type { MessageIds } from "../../record/items.ts";
import type {
  Compose,
  ComposeEvent,
  DraftSnapshot,
  FieldOutcome,
  Filling,
  Overwrite,
  ShownMessage,
  Webmail,
} from "../webmail.ts";

/** What the page holds for the contract. */
interface Held {
  webmail: Webmail;
  composes: Compose[];
  events: ComposeEvent[][];
  messages: (Omit<ShownMessage, "place"> & { placed: boolean })[];
  stop: AbortController;
}

declare global {
  var webmail: Webmail;
  var held: Held;
}

/** Id of the element that the contract mounts beside Send. */
export const MOUNTED = "contract-button";

/** The adapter at work in a page, driven from the test. */
export class AdapterInPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Starts it and lets it watch. */
  static async start(page: Page, script: string): Promise<AdapterInPage> {
    await page.evaluate(script);
    await page.evaluate(() => {
      const stop = new AbortController();
      globalThis.held = { webmail: globalThis.webmail, composes: [], events: [], messages: [], stop };
      held.webmail.watchComposes(stop.signal, (compose) => {
        const events: ComposeEvent[] = [];
        held.composes.push(compose);
        held.events.push(events);
        compose.on((event) => events.push(event));
      });
      held.webmail.watchMessages(stop.signal, ({ place, ...message }) => {
        held.messages.push({ ...message, placed: place?.isConnected === true });
      });
    });
    return new AdapterInPage(page);
  }

  account(): Promise<string | null> {
    return this.page.evaluate(() => held.webmail.account());
  }

  /** Keys of the forms found so far, in order. */
  keys(): Promise<string[]> {
    return this.page.evaluate(() => held.composes.map((compose) => compose.key()));
  }

  async found(count: number): Promise<void> {
    await expect.poll(async () => (await this.keys()).length).toBe(count);
  }

  read(nth = 0): Promise<DraftSnapshot> {
    return this.page.evaluate((n) => (held.composes[n] as Compose).read(), nth);
  }

  fill(filling: Filling, overwrite: Overwrite, nth = 0): Promise<FieldOutcome[]> {
    return this.page.evaluate(([n, what, how]) => (held.composes[n] as Compose).fill(what, how), [
      nth,
      filling,
      overwrite,
    ] as const);
  }

  mount(nth = 0): Promise<void> {
    return this.page.evaluate(
      ([n, id]) => {
        const button = document.createElement("button");
        button.id = id;
        button.textContent = "Write to school";
        (held.composes[n] as Compose).mount(button);
      },
      [nth, MOUNTED] as const,
    );
  }

  focus(nth = 0): Promise<void> {
    return this.page.evaluate((n) => (held.composes[n] as Compose).focus(), nth);
  }

  gone(nth = 0): Promise<boolean> {
    return this.page.evaluate((n) => (held.composes[n] as Compose).signal.aborted, nth);
  }

  events(nth = 0): Promise<ComposeEvent[]> {
    return this.page.evaluate((n) => held.events[n] ?? [], nth);
  }

  /** Waits until exactly these events have come, and no other. */
  async happened(types: ComposeEvent["type"][], nth = 0): Promise<void> {
    await expect.poll(async () => (await this.events(nth)).map((event) => event.type)).toEqual(types);
  }

  messages(): Promise<Held["messages"]> {
    return this.page.evaluate(() => held.messages);
  }

  searchUrl(addresses: string[]): Promise<string> {
    return this.page.evaluate((list) => held.webmail.searchUrl(list), addresses);
  }

  /** @returns the original's text, or what was thrown */
  original(ids: MessageIds): Promise<{ text: string } | { name: string; again: boolean | undefined }> {
    return this.page.evaluate(async (wanted) => {
      try {
        const response = await held.webmail.original(wanted, held.stop.signal);
        return { text: await response.text() };
      } catch (error) {
        const { name, again } = error as Error & { again?: boolean };
        return { name, again };
      }
    }, ids);
  }

  stop(): Promise<void> {
    return this.page.evaluate(() => held.stop.abort());
  }
}
