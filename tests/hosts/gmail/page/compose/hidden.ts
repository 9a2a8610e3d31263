import { el, nextId } from "../dom.ts";
import type { ComposeSpec } from "./spec.ts";

const NAMES = [
  ...["composeid", "from", "subject", "draft", "rt", "lts", "bwd", "rm", "ac", "adc", "ishtml", "body", "pte", "pti"],
  ...["bpfs", "uet", "pbgt", "pbgas", "pbgir"],
] as const;
type Name = (typeof NAMES)[number];

let composes = 0;

/** The hidden inputs of a form, the best state a page has that no locale changes. Empty until filled in. */
export class HiddenInputs {
  readonly nodes: HTMLInputElement[] = NAMES.map((name) =>
    el("input", { type: "hidden", name, id: nextId(), value: "" }),
  );

  #put(name: Name, value: string): void {
    const node = this.nodes.find((one) => one.name === name);
    if (node) node.value = value;
  }

  /**
   * To be called once, when the page has come so far.
   * @returns the running number of the form
   */
  identify(spec: ComposeSpec): number {
    composes += 1;
    this.#put("composeid", String(composes));
    this.#put("from", spec.from.address);
    this.#put("draft", `#${spec.draftId}`);
    this.#put("rt", `#${spec.threadId}`);
    this.#put("lts", spec.legacyThread);
    this.#put("rm", spec.replyTo ? `#${spec.replyTo.id}` : "");
    return composes;
  }

  /** Another of one's addresses was chosen. */
  sender(address: string): void {
    this.#put("from", address);
  }

  update(spec: Pick<ComposeSpec, "subject" | "html" | "quoted" | "plain">): void {
    this.#put("ishtml", spec.plain ? "0" : "1");
    this.#put("subject", spec.subject);
    this.#put("body", spec.html ?? "");
    this.#put("uet", spec.quoted);
  }
}
