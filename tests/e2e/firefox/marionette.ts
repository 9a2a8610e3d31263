import { connect, type Socket } from "node:net";

/**
 * Firefox's own remote control (the protocol behind WebDriver), spoken directly: one TCP line, each message as
 * `length:JSON`. Unlike WebDriver BiDi it sees an extension's own pages, in tabs and in frames.
 */

/** Under this key a message holds a reference to an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A reference to an element, good in the frame it was found in. */
export type Element = { [ELEMENT]: string };

export const idOf = (element: Element): string => element[ELEMENT];

/** What Firefox answered instead of a result: `name` is WebDriver's own ("no such element"). */
export class MarionetteError extends Error {
  readonly reason: string;
  constructor(reason: string, message: string) {
    super(`${reason}: ${message}`);
    this.reason = reason;
  }
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #read = Buffer.alloc(0);
  #last = 0;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data: Buffer) => this.#take(data));
    socket.on("error", () => {});
    socket.on("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("Firefox has ended the line."));
      this.#waiting.clear();
    });
  }

  /**
   * Begins a session: Firefox has one at a time, which BiDi then shares.
   * @param port on this machine
   * @returns the line, and the address of the session's BiDi
   * @throws when nothing listens there
   */
  static async connect(port: number): Promise<{ marionette: Marionette; address: string }> {
    const socket = connect(port, "127.0.0.1");
    await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    const marionette = new Marionette(socket);
    const { capabilities } = await marionette.send<{ capabilities: { webSocketUrl: string } }>("WebDriver:NewSession", {
      webSocketUrl: true,
    });
    return { marionette, address: capabilities.webSocketUrl };
  }

  /** @returns the command's result @throws MarionetteError */
  send<T = unknown>(command: string, params: Record<string, unknown> = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const message = JSON.stringify([0, id, command, params]);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  /** Several commands that must not be mixed with others: which tab and frame they mean is a state of the line. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work, work);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** Runs a function body with the browser's own rights, in its main process. `args` are given as `arguments`. */
  inBrowser<T>(script: string, args: unknown[] = []): Promise<T> {
    return this.inTurn(async () => {
      await this.send("Marionette:SetContext", { value: "chrome" });
      try {
        const body = `const [args, done] = arguments;
          (async () => { ${script} })().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
        const { value } = await this.send<{ value: { value: T; error?: string } }>("WebDriver:ExecuteAsyncScript", {
          script: body,
          args: [args],
        });
        if (value.error) throw new Error(value.error);
        return value.value;
      } finally {
        await this.send("Marionette:SetContext", { value: "content" });
      }
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#read = Buffer.concat([this.#read, data]);
    for (;;) {
      const colon = this.#read.indexOf(":");
      if (colon < 0) return;
      const length = Number(this.#read.subarray(0, colon).toString());
      if (this.#read.length < colon + 1 + length) return;
      const message = this.#read.subarray(colon + 1, colon + 1 + length).toString();
      this.#read = this.#read.subarray(colon + 1 + length);
      this.#answered(JSON.parse(message));
    }
  }

  #answered(message: unknown): void {
    // The first message is a greeting, no answer.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as Answer;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new MarionetteError(error.error, error.message));
    else waiting?.resolve(result);
  }
}
