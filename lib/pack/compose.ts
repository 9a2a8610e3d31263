import type { Entry } from "../record/entry.ts";
import { isMessage } from "../record/entry.ts";
import type { PackChoice } from "./choice.ts";
import type { PackSnapshot } from "./chosen.ts";
import { longMoment } from "./dates.ts";
import type { PackDocument, PackFile } from "./document.ts";
import { limits } from "./limits.ts";
import { presetOf } from "./presets/index.ts";
import { makeScene, type Scene } from "./presets/scene.ts";
import { childrenWords, familyWords } from "./presets/words.ts";

export type { PackSnapshot } from "./chosen.ts";

/**
 * What a pack says, made of the record and the parent's choice. It holds every entry of the choice in words, and nothing of
 * what stays out (see chosen.ts); names and addresses are covered afterwards, by lib/pack/leave-out.
 * @param now epoch ms
 */
export function composePack(snapshot: PackSnapshot, choice: PackChoice, now: number): PackDocument {
  const preset = presetOf(choice.preset);
  const kept = preset.guarded ? { ...choice, privateNotes: false, sensitive: false } : choice;
  const known = new Map(preset.questions(snapshot, kept, now).map((one) => [one.id, one.known]));
  const answer = (id: string) => kept.answers[id] ?? known.get(id) ?? "";
  const guarded = preset.guarded === true || preset.otherSide?.(answer) === true;
  const scene = makeScene(snapshot, kept, now, { known, guarded });
  const { filesOf, ...written } = preset.write(scene);
  return {
    preset: choice.preset,
    title: childrenWords(scene.parts),
    author: familyWords(snapshot.profile, scene.parts),
    madeAt: now,
    madeOn: longMoment(now),
    entries: scene.rows,
    files: filesIn(scene, filesOf),
    leftOut: scene.chosen.leftOut,
    limits: limitsOf(snapshot, scene),
    ...written,
  };
}

/** Files kept with the entries, and the originals of messages (`message/rfc822`), in the order of the entries. */
function filesIn({ chosen, rowOf }: Scene, of?: readonly string[]): PackFile[] {
  return chosen.entries.flatMap((entry) => {
    if (of && !of.includes(entry.id)) return [];
    return filesWith(entry, rowOf(entry.id)?.number ?? "");
  });
}

function filesWith(entry: Entry, number: string): PackFile[] {
  if (isMessage(entry)) {
    if (!entry.original) return [];
    const { sha256, size } = entry.original;
    const name = `${number}.eml`;
    return [{ sha256, entry: entry.id, label: `${number} original`, name, type: "message/rfc822", size }];
  }
  if (entry.kind === "check" || entry.kind === "letter") return [];
  return entry.files.map(({ sha256, name, type, size }, index) => ({
    sha256,
    entry: entry.id,
    label: `${number} file ${index + 1}`,
    name,
    type,
    size,
  }));
}

function limitsOf({ removed, withheld, damaged }: PackSnapshot, { chosen }: Scene): string[] {
  const likely = chosen.entries.filter((entry) => isMessage(entry) && entry.state === "likely");
  const scheduled = likely.filter((entry) => isMessage(entry) && entry.goesAt !== undefined);
  return limits({
    leftOut: chosen.leftOut.entries,
    removed: removed.length,
    withheld: withheld ?? 0,
    damaged: damaged.length,
    likely: likely.length - scheduled.length,
    scheduled: scheduled.length,
    unquoted: chosen.unquoted.size,
  });
}
