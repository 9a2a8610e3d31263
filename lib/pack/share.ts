import { filesToSend } from "../letters/pack-answers.ts";
import type { ItemHash } from "../record/items.ts";
import { type KnownPack, packWith } from "../record/packs.ts";
import type { MadeFile } from "./files.ts";

/** Sharing a pack by email. In Writing attaches nothing and sends nothing: the parent drags the saved file in. */

/** The letter that a pack goes with. */
export const PACK_LETTER = "X9";

/** What the page that shares has to do itself. */
export interface ShareDeps {
  /** Opens the composer with this letter, about this item: composerHref(letter, about). */
  compose(letter: string, about: ItemHash[]): void | Promise<void>;
  /** Shows where the saved file is, or saves it again, before the parent leaves the page. Absent where it stands there already. */
  show?(files: readonly KnownPack["files"][number][]): void | Promise<void>;
}

/**
 * Opens the email that a pack goes with: who it is to, the file's name, size and fingerprint are filled in from the record.
 * @returns the files to drag in
 */
export async function shareByEmail(
  pack: Pick<KnownPack, "item" | "files">,
  deps: ShareDeps,
): Promise<KnownPack["files"]> {
  const files = filesToSend(pack.files);
  await deps.show?.(files);
  await deps.compose(PACK_LETTER, [pack.item]);
  return files;
}

/** @returns the pack of the record that these files were made in; undefined while the record does not say so */
export function packOf(files: readonly Pick<MadeFile, "sha256">[], packs: readonly KnownPack[]): KnownPack | undefined {
  return files.map(({ sha256 }) => packWith(packs, sha256)).find((pack) => pack !== undefined);
}
