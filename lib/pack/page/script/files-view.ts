import type { PageData, PageFile } from "../data.ts";
import { digest } from "../prints.ts";
import { el, lines } from "./dom.ts";

/** The other files of the pack: a page from the disk may not open them itself, so a person gives them to it. */
export function filesView({ cover }: PageData): HTMLElement[] {
  const { files } = cover;
  const said = el("div", { attributes: { role: "status" } });
  const field = el("input", { id: "files", attributes: { type: "file", multiple: "" } });
  field.addEventListener("change", () => void checkFiles([...(field.files ?? [])], files, said));
  return [
    el(
      "p",
      {},
      "This page cannot look into other files by itself. Choose those that you want to check; they stay on this computer.",
    ),
    el("div", { class: "field" }, el("label", { attributes: { for: "files" } }, "Files of this pack"), field),
    said,
    el(
      "details",
      { class: "more" },
      el("summary", {}, files.length === 1 ? "The fingerprint of 1 file" : `The fingerprints of ${files.length} files`),
      el("ul", { class: "sums" }, ...files.map(({ path, sha256 }) => el("li", {}, path, " ", el("code", {}, sha256)))),
    ),
  ];
}

async function checkFiles(given: readonly File[], files: readonly PageFile[], said: HTMLElement): Promise<void> {
  const found: string[] = [];
  for (const file of given) {
    said.textContent = `Reading ${file.name}`;
    found.push(await wordsOn(file, files));
  }
  said.replaceChildren(lines(found));
}

async function wordsOn(file: File, files: readonly PageFile[]): Promise<string> {
  const sha256 = await digest(new Uint8Array(await file.arrayBuffer()));
  const same = files.find((one) => one.sha256 === sha256);
  if (same) return `${file.name} matches its fingerprint (${same.path}).`;
  const named = files.some(({ path }) => path.split("/").pop() === file.name);
  return named
    ? `${file.name} does not match its fingerprint: it is not as it was when the pack was made.`
    : `${file.name} is no file of this pack, or it was changed and given another name.`;
}
