import { london } from "../../record/testing/fixtures.ts";
import { twoYearsLedger } from "../../record/testing/two-years/index.ts";
import { derive } from "../../store/derive.ts";
import type { PackChoice, PresetId } from "../choice.ts";
import type { PackSnapshot } from "../chosen.ts";
import { composePack } from "../compose.ts";
import type { PackDocument } from "../document.ts";
import { presetOf } from "../presets/index.ts";
import { documentText } from "./document-text.ts";

/** Packs of the invented two years, as they would have been made on an evening of them. */

const records = new Map<number, Promise<PackSnapshot>>();

/** The record as it stood then; each is made once. @param now epoch ms */
export function recordAt(now: number): Promise<PackSnapshot> {
  const made = records.get(now) ?? derived(now);
  records.set(now, made);
  return made;
}

async function derived(now: number): Promise<PackSnapshot> {
  const { items } = await twoYearsLedger();
  const then = items.filter(({ at }) => at <= now);
  return { ...derive(then, now), damaged: [] };
}

/** @param evening ISO day; the pack is made at eight @param over what the parent chose beside the preset’s own */
export async function packAt(id: PresetId, evening: string, over: Partial<PackChoice> = {}): Promise<PackDocument> {
  const now = london(`${evening}T20:00`);
  const snapshot = await recordAt(now);
  return composePack(snapshot, { ...presetOf(id).defaults(snapshot, now), ...over }, now);
}

/** @returns the words of one section, a line for each line of thought */
export const sectionText = (document: PackDocument, id: string): string => documentText(document, id);
