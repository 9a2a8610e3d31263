import { setTimeout as pause } from "node:timers/promises";
import { COMPOSER_FRAME, FIND, packed, type Query, type Role } from "./find-script.ts";
import { type Element, idOf, type Marionette, MarionetteError } from "./marionette.ts";

/** A tab of Firefox, or the composer in it, and what a parent does there: look, press, type, choose. */

const PATIENCE_MS = 40_000;
/** Making a key out of a passphrase takes two seconds on purpose, and this machine may have other things to do. */
export const LOCKING_MS = 60_000;
/** Between two looks: WebDriver tells of nothing by itself. */
const LOOK_EVERY_MS = 40;

/** What passes by itself while a page is drawn. */
const PASSING = new Set([
  "no such element",
  "no such frame",
  "no such window",
  "stale element reference",
  "detached shadow root",
  "element click intercepted",
  "element not interactable",
  "no such shadow root",
]);

/** Tries until it holds. @returns the first result that is not undefined @throws the last error when the time is over */
async function until<T>(what: string, look: () => Promise<T | undefined>, patience = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patience;
  let last = "";
  for (;;) {
    try {
      const result = await look();
      if (result !== undefined) return result;
    } catch (error) {
      if (!(error instanceof MarionetteError) || !PASSING.has(error.reason)) throw error;
      last = `\n${error.message}`;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.${last}`);
    await pause(LOOK_EVERY_MS);
  }
}

const say = (query: Query) =>
  "role" in query ? `${query.role} ${query.name ?? ""}` : `${query.css} ${query.words ?? ""}`;

/** The page of a tab, or a frame of it. */
export class Place {
  readonly tab: Tab;
  /** A script that says which frame of the page this is. */
  readonly #frame: string | null;
  protected readonly marionette: Marionette;

  constructor(marionette: Marionette, tab: Tab | null, frame: string | null) {
    this.marionette = marionette;
    this.tab = tab ?? (this as unknown as Tab);
    this.#frame = frame;
  }

  /** Does something here, with nothing in between. */
  protected here<T>(work: () => Promise<T>): Promise<T> {
    return this.marionette.inTurn(async () => {
      await this.marionette.send("WebDriver:SwitchToWindow", { handle: this.tab.handle, focus: false });
      await this.marionette.send("WebDriver:SwitchToFrame", { id: null });
      if (this.#frame) {
        const id = await this.#script<number>(this.#frame, []);
        if (id < 0) throw new MarionetteError("no such frame", "not there");
        await this.marionette.send("WebDriver:SwitchToFrame", { id });
      }
      return work();
    });
  }

  async #script<T>(script: string, args: unknown[]): Promise<T> {
    const { value } = await this.marionette.send<{ value: T }>("WebDriver:ExecuteScript", {
      script,
      args,
      sandbox: "system",
      newSandbox: true,
    });
    return value;
  }

  /** Runs a function body here, with the browser's own rights. */
  script<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.here(() => this.#script<T>(script, args));
  }

  /** Runs the body of an async function here, as the page itself would; what it uses of `browser` is the page's own. */
  asPage<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.here(async () => {
      const { value } = await this.marionette.send<{ value: { value: T; error?: string } }>(
        "WebDriver:ExecuteAsyncScript",
        {
          script: `const [args, done] = arguments; const { browser } = window;
            (async () => { ${script} })().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`,
          args: [args],
          sandbox: null,
        },
      );
      if (value.error) throw new Error(value.error);
      return value.value;
    });
  }

  /** Finds it and does something with it, again when the page was drawn anew in between. */
  #with<T>(query: Query, which: "first" | "last", act: (element: Element) => Promise<T>): Promise<T> {
    return until(say(query), () =>
      this.here(async () => {
        const script = `${FIND} return found(arguments[0]).at(${which === "first" ? 0 : -1}) ?? null`;
        const element = await this.#script<Element | null>(script, [packed(query)]);
        if (!element) return undefined;
        return (await act(element)) as T;
      }),
    );
  }

  async click(query: Query, which: "first" | "last" = "first"): Promise<void> {
    let tries = 0;
    await this.#with(query, which, async (element) => {
      tries += 1;
      // Under a bar that stays at the window's edge: a parent would scroll.
      if (tries > 1) await this.#script("arguments[0].scrollIntoView({ block: 'center' })", [element]);
      await this.marionette.send("WebDriver:ElementClick", { id: idOf(element) });
      return true;
    });
  }

  press(role: Role, name: string | RegExp, which: "first" | "last" = "first"): Promise<void> {
    return this.click({ role, name }, which);
  }

  /** Types into a field, in the place of what it holds. */
  async type(label: string | RegExp, words: string): Promise<void> {
    await this.typeInto({ role: "field", name: label }, words);
  }

  async typeInto(query: Query, words: string): Promise<void> {
    await this.#with(query, "first", async (element) => {
      const id = idOf(element);
      const holds = await this.#script<string>("return arguments[0].value ?? ''", [element]);
      if (holds) await this.marionette.send("WebDriver:ElementClear", { id });
      await this.marionette.send("WebDriver:ElementSendKeys", { id, text: words });
      return true;
    });
  }

  /** Takes everything out of a field by its keys: emptied at once, the page would hear of nothing. */
  async empty(label: string | RegExp): Promise<void> {
    await this.#with({ role: "field", name: label }, "first", async (element) => {
      const [control, end, backspace] = ["\uE009", "\uE000", "\uE003"];
      await this.marionette.send("WebDriver:ElementSendKeys", {
        id: idOf(element),
        text: `${control}a${end}${backspace}`,
      });
      return true;
    });
  }

  /** Gives a file to a file field, in sight or not. */
  async giveFile(css: string, path: string): Promise<void> {
    await this.here(async () => {
      const found = await this.marionette.send<{ value: Element }>("WebDriver:FindElement", {
        using: "css selector",
        value: css,
      });
      await this.marionette.send("WebDriver:ElementSendKeys", { id: idOf(found.value), text: path });
    });
  }

  choose(label: string | RegExp, option: string): Promise<void> {
    return until(`option ${option}`, () =>
      this.here(async () => {
        const script = `${FIND} const select = found(arguments[0])[0];
          return [...(select?.options ?? [])].find((option) => tidy(option.label) === arguments[1]) ?? null`;
        const element = await this.#script<Element | null>(script, [packed({ role: "field", name: label }), option]);
        if (!element) return undefined;
        await this.marionette.send("WebDriver:ElementClick", { id: idOf(element) });
        return undefined as undefined;
      }).then(() => this.#chosen(label, option)),
    ).then(() => {});
  }

  async #chosen(label: string | RegExp, option: string): Promise<true | undefined> {
    const script = `${FIND} return tidy(found(arguments[0])[0]?.selectedOptions?.[0]?.label)`;
    const now = await this.script<string>(script, packed({ role: "field", name: label }));
    return now === option ? true : undefined;
  }

  /** @returns the words of each that is in sight, in the order of the page; null while the page gives way to another */
  words(query: Query): Promise<string[] | null> {
    return this.script(
      `${FIND} return found(arguments[0]).map((one) => tidy(one.innerText ?? one.textContent))`,
      packed(query),
    );
  }

  /** Waits until it is in sight. @returns its words */
  async see(query: Query): Promise<string> {
    return until(say(query), async () => (await this.words(query))?.[0]);
  }

  /** Waits until it is not in sight any more. */
  async gone(query: Query): Promise<void> {
    await until(`the end of ${say(query)}`, async () => ((await this.words(query))?.length === 0 ? true : undefined));
  }

  /** Waits for something of the page, looked at again and again. */
  fact<T>(what: string, look: () => Promise<T | undefined>, patience?: number): Promise<T> {
    return until(what, look, patience);
  }
}

export class Tab extends Place {
  readonly handle: string;

  constructor(marionette: Marionette, handle: string) {
    super(marionette, null, null);
    this.handle = handle;
  }

  async goto(url: string): Promise<void> {
    await this.here(() => this.marionette.send("WebDriver:Navigate", { url }));
  }

  async url(): Promise<string> {
    return this.here(async () => (await this.marionette.send<{ value: string }>("WebDriver:GetCurrentURL")).value);
  }

  /** Brings it before the others. */
  async toFront(): Promise<void> {
    await this.marionette.inTurn(() =>
      this.marionette.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: true }),
    );
  }

  async close(): Promise<void> {
    await this.here(async () => {
      const [other] = await this.marionette.send<string[]>("WebDriver:CloseWindow");
      // Nothing can be asked of a line that stands in a tab which has gone, not even for a new one.
      await this.marionette.send("WebDriver:SwitchToWindow", { handle: other, focus: false });
    });
  }

  /** The composer that stands in this page, in its closed shadow root. */
  composer(): Place {
    return new Place(this.marionette, this, COMPOSER_FRAME);
  }

  /** @returns a picture of what is in sight, as PNG */
  async picture(): Promise<Buffer> {
    const { value } = await this.here(() =>
      this.marionette.send<{ value: string }>("WebDriver:TakeScreenshot", { full: false }),
    );
    return Buffer.from(value, "base64");
  }
}
