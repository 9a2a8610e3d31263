import type { AttachmentView } from "../../types.ts";
import { el } from "../dom.ts";

const size = (bytes: number): string => `(${Math.max(1, Math.round(bytes / 1024))}K)`;

/** The files of a draft: `.GM .dL`, name in `.vI`. How Gmail draws them since 2021 is not known from a capture. */
export class Attachments {
  /** Stands under the words. */
  readonly strip = el("div", { class: "GM" });
  readonly input: HTMLInputElement = el("input", { type: "file", name: "Filedata", multiple: true });
  #files: AttachmentView[] = [];

  constructor(files: AttachmentView[], changed: () => void) {
    this.#put(files);
    this.input.setAttribute("style", "display: none;");
    this.input.addEventListener("change", () => {
      const added = [...(this.input.files ?? [])].map(({ name, type, size: bytes }) => ({ name, type, size: bytes }));
      this.input.value = "";
      this.#put([...this.#files, ...added]);
      changed();
    });
  }

  values(): AttachmentView[] {
    return this.#files;
  }

  #put(files: AttachmentView[]): void {
    this.#files = files;
    this.strip.replaceChildren(
      ...files.map((file) =>
        el(
          "div",
          { class: "dL", tabindex: 1, "aria-label": `${file.name} ${size(file.size)}` },
          el("input", { type: "hidden", name: "attach", value: "on" }),
          el("a", { class: "dO" }, el("div", { class: "vI" }, file.name), el("div", { class: "vJ" }, size(file.size))),
        ),
      ),
    );
  }
}
