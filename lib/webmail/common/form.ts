import type { Compose, ComposeEvent, DraftSnapshot, Field, FieldOutcome, Filling, Overwrite } from "../webmail.ts";

/** What every site's compose form does alike: who listens, one filling after the other, our element kept in its place. */
export abstract class Form implements Compose {
  readonly #listeners: ((event: ComposeEvent) => void)[] = [];
  readonly #gone = new AbortController();
  #mounted: HTMLElement | null = null;
  #filling: Promise<unknown> = Promise.resolve();

  /** What holds the form; the site may build it anew elsewhere. */
  protected rootNow: HTMLElement;

  constructor(root: HTMLElement) {
    this.rootNow = root;
  }

  get root(): HTMLElement {
    return this.rootNow;
  }

  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  abstract key(): string;
  abstract read(words?: boolean): DraftSnapshot;
  abstract missing(): Field[];
  abstract focus(): void;
  /** What is filled now. */
  protected abstract fillNow(filling: Filling, overwrite: Overwrite): Promise<FieldOutcome[]>;
  /** The site's own button that our element stands behind; null when the form shows none. */
  protected abstract beside(): HTMLElement | null;
  /** What the form takes up in the window. */
  protected abstract area(): HTMLElement;
  /** Whether the draft has gone from the root. */
  protected abstract get lost(): boolean;

  /** One filling after the other: two at once would read each other's half-done work. */
  fill(filling: Filling, overwrite: Overwrite): Promise<FieldOutcome[]> {
    const result = this.#filling.then(() => this.fillNow(filling, overwrite));
    this.#filling = result.catch(() => {});
    return result;
  }

  mount(element: HTMLElement): void {
    this.#mounted?.remove();
    this.#mounted = element;
    this.keepMounted();
  }

  on(listener: (event: ComposeEvent) => void): void {
    this.#listeners.push(listener);
  }

  box(): DOMRect | null {
    const box = this.area().getBoundingClientRect();
    return box.width > 0 && box.height > 0 ? box : null;
  }

  emit(event: ComposeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Whether the draft still stands in its form on the page. */
  get isThere(): boolean {
    return this.rootNow.isConnected && !this.lost;
  }

  /** Beside Send, else where the form's own buttons are, else at its end: never in the words of the mail. */
  keepMounted(): void {
    const element = this.#mounted;
    if (!element || this.lost) return;
    const place = this.beside();
    if (place && element.parentElement !== place.parentElement) place.after(element);
    else if (!place && !this.rootNow.contains(element)) this.rootNow.append(element);
  }

  end(): void {
    this.#mounted?.remove();
    this.#gone.abort();
  }
}
