import type { Caution } from "../../lib/pack/leave-out/index.ts";
import type { PackState } from "./state.ts";

/** What should be read again, as it is shown: names and numbers of a kind together, sentences of a kind by their entry. */
export interface ToRead {
  /** What the parent said of each of them is kept by it. */
  keys: string[];
  kind: Caution["kind"];
  /** At least one. */
  cautions: Caution[];
}

const TOGETHER: ReadonlySet<Caution["kind"]> = new Set(["child", "phone", "postal", "email"]);

/** The same words in the same place; an answer that was written anew is read anew. */
const keyOf = ({ entry, field, kind, words }: Caution) => `${entry ?? `answer ${field.id}`} ${kind} ${words}`;

/** @returns what the parent has not yet said may stay: sentences first, as they weigh most */
export function toRead({ drawn, kept }: Pick<PackState, "drawn" | "kept">): ToRead[] {
  const fine = new Set(kept.value?.fine);
  const open = (drawn.value?.cautions ?? []).filter((one) => !fine.has(keyOf(one)));
  const said = open.filter(({ kind }) => !TOGETHER.has(kind));
  const alone = [...Map.groupBy(said, ({ entry, field, kind }) => `${entry ?? field.id} ${kind}`).values()].map(
    (cautions): ToRead => ({ keys: cautions.map(keyOf), kind: cautions[0]?.kind ?? "temper", cautions }),
  );
  const groups = [...TOGETHER].flatMap((kind): ToRead[] => {
    const cautions = open.filter((one) => one.kind === kind);
    return cautions.length === 0 ? [] : [{ keys: cautions.map(keyOf), kind, cautions }];
  });
  return [...alone, ...groups];
}
