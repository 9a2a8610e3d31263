import type { Reader } from "../../lib/letters/letter.ts";
import type { HandedAct, ItemHash, PaperAct } from "../../lib/record/items.ts";
import type { Profile } from "../../lib/record/profile.ts";
import type { PaperLetter } from "./letter.ts";

/** Address blocks as typed, kept in this browser alone: a home address is in no record, pack or backup. */
export interface Addresses {
  sender: string;
  readers: Partial<Record<Reader, string>>;
}

/** What is said of a letter that was handed in or posted. */
export type Said = Omit<HandedAct, "type" | "of">;

/** Everything the page of a letter on paper asks of the world. */
export interface PaperDeps {
  /** @returns the letter the page was opened for, with the entry it is when it was printed before; null when it is gone */
  load(): Promise<{ letter: PaperLetter; printed: ItemHash | null; handed: Said | null; profile: Profile } | null>;
  addresses: {
    /** null when none are kept. */
    read(): Promise<Addresses | null>;
    /** null takes them away. */
    keep(addresses: Addresses | null): Promise<void>;
  };
  /** The browser's own dialog. */
  print(): void;
  /** @returns the name of the item it was written down as @throws when it could not be */
  record(act: PaperAct): Promise<ItemHash>;
  /** @throws when it could not be written down */
  handed(act: HandedAct): Promise<void>;
  openRecord(): void;
  /** Epoch ms. */
  now(): number;
}
