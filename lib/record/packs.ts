import { type Entry, isMessage } from "./entry.ts";
import type { ItemHash, LedgerItem, PackAct } from "./items.ts";

/** The packs that were made, and the emails that carried their fingerprints out. */

export interface KnownPack extends Omit<PackAct, "type"> {
  /** The item that says so. */
  item: ItemHash;
  /** Sent emails whose text holds the fingerprint of one of its files, oldest first. */
  sent: PackSent[];
}

export interface PackSent {
  /** Id and number of the entry. */
  entry: ItemHash;
  number: number;
  /** Epoch ms. */
  at: number;
  /** Whether the mail site has confirmed it; else Send was pressed. */
  sure: boolean;
  /** Which of the pack's files. */
  sha256s: string[];
}

/** States in which a message has gone, or likely has. */
const GONE: ReadonlySet<string> = new Set(["likely", "sent", "shown"]);

/** @returns packs made, the newest first */
export function packsOf(items: readonly LedgerItem[], entries: readonly Entry[]): KnownPack[] {
  const packs = items.flatMap(({ hash, body }): KnownPack[] => {
    if (body?.type !== "pack") return [];
    const { type: _type, ...act } = body;
    return [{ ...act, item: hash, sent: [] }];
  });
  if (packs.length === 0) return [];
  for (const entry of entries) {
    if (entry.kind !== "sent" || !isMessage(entry) || !GONE.has(entry.state)) continue;
    const { id, number, at, state } = entry;
    const text = bare(entry.text);
    if (text === "") continue;
    for (const pack of packs) {
      const sha256s = [...new Set(pack.files.map(({ sha256 }) => sha256))].filter((one) => text.includes(one));
      if (sha256s.length > 0) pack.sent.push({ entry: id, number, at, sure: state !== "likely", sha256s });
    }
  }
  return packs.toSorted((a, b) => b.madeAt - a.madeAt);
}

/** A fingerprint is 64 digits and letters from a to f. */
const FINGERPRINT = /(?:[0-9a-f]{8}){8}/u;

/** @returns only such texts as may hold one, without the spaces and line breaks in it; else "" */
function bare(text: string): string {
  const joined = text.toLowerCase().replace(/[\s>\u00ad\u200b-\u200f\u2060\ufeff]+/gu, "");
  return FINGERPRINT.test(joined) ? joined : "";
}

/** @returns the fingerprint in eight groups, as a letter writes it: "0a1b2c3d 4e5f6071 …" */
export function inGroups(sha256: string): string {
  return sha256.match(/.{1,8}/gu)?.join(" ") ?? "";
}

/** @returns the pack that has this file; undefined when none has */
export function packWith<T extends Pick<KnownPack, "files">>(packs: readonly T[], sha256: string): T | undefined {
  return packs.find(({ files }) => files.some((file) => file.sha256 === sha256));
}
