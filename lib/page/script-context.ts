import { browser } from "wxt/browser";

/**
 * What WXT hands to a content script, as far as ours use it: a signal that aborts when a newer script of ours has come in this
 * one's place, as after an update. WXT's own also watches the page's address and tells the page that it is there.
 */
export class ContentScriptContext {
  readonly #replaced = new AbortController();

  /** @param name of the script: those of one name replace each other */
  constructor(name: string) {
    const started = `${browser.runtime.id}:${name}:started`;
    document.dispatchEvent(new CustomEvent(started));
    document.addEventListener(started, () => this.#replaced.abort(), { once: true });
  }

  get signal(): AbortSignal {
    return this.#replaced.signal;
  }
}
