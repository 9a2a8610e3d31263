/** WebDriver BiDi, spoken directly: JSON over one WebSocket. It answers for the mail sites and installs the extension. */

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Message {
  id?: number;
  type: "success" | "error" | "event";
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #told = new Map<string, (params: never) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#take(JSON.parse(String(data))));
    socket.addEventListener("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("Firefox has ended the line."));
      this.#waiting.clear();
    });
  }

  /** @param address of a session's BiDi, as `Marionette.connect` gives it */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", () => reject(new Error(`Nothing answers at ${address}.`)));
    });
    return new Bidi(socket);
  }

  /** @returns the command's result @throws Error with BiDi's own words */
  send<T = unknown>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** @param heard is given each event of this name; one listener a name */
  on<T>(event: string, heard: (params: T) => void): void {
    this.#told.set(event, heard);
  }

  close(): void {
    this.#socket.close();
  }

  #take({ id, type, result, error, message, method, params }: Message): void {
    if (type === "event") {
      this.#told.get(method ?? "")?.(params as never);
      return;
    }
    const waiting = this.#waiting.get(id ?? 0);
    this.#waiting.delete(id ?? 0);
    if (type === "error") waiting?.reject(new Error(`${error}: ${message}`));
    else waiting?.resolve(result);
  }
}
