import * as v from "valibot";
import type { Choice } from "../../lib/import/choice.ts";
import type { Given } from "../../lib/import/given.ts";
import type { Drafts } from "../kit/drafts.ts";

/** An import that was begun: what was chosen, so that closing the page costs a second look and no second thought. */
export interface Job {
  files: { name: string; size: number }[];
  choice: Choice;
  /** Addresses that the parent has said are their own. */
  mine: string[];
  /** Messages done with when it was last left; 0 when it was cut off. */
  done: number;
  total: number;
}

const schema = v.object({
  files: v.array(v.object({ name: v.string(), size: v.number() })),
  choice: v.object({ people: v.array(v.string()), years: v.array(v.nullable(v.number())) }),
  mine: v.array(v.string()),
  done: v.number(),
  total: v.number(),
});

/** @returns null when there is none, or none that can be read */
export function readJob(drafts: Drafts): Job | null {
  try {
    const read = v.safeParse(schema, JSON.parse(drafts.read() ?? "null"));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

export function writeJob(drafts: Drafts, job: Job | null): void {
  drafts.write(job ? JSON.stringify(job) : null);
}

/** Whether these are the files of that import, as far as names and sizes tell. */
export function sameFiles({ files }: Job, given: readonly Given[]): boolean {
  const name = (one: { name: string; size: number }) => `${one.size} ${one.name}`;
  const before = new Set(files.map(name));
  return (
    files.length === given.length && given.every((one) => before.has(name({ name: one.name, size: one.blob.size })))
  );
}
