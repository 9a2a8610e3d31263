import { messageAt } from "../mail/read-mbox.ts";
import type { Form } from "./found.ts";
import type { Given } from "./given.ts";

/** A message in a file. */
export interface Met {
  /** Index among the files given. */
  file: number;
  start: number;
  end: number;
  form: Form;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Messages that stand together are read together, up to this much: each reading costs, whatever is read. */
const TOGETHER = 2 * 1024 * 1024;

interface Run<M extends Met> {
  file: number;
  start: number;
  end: number;
  messages: M[];
}

/**
 * Reads these messages from their files again, the next ones while the last are being worked on.
 * @param chosen in the order of the files
 * @returns each with its own bytes; null when its file cannot be read any more
 */
export async function* bytesOf<M extends Met>(
  given: readonly Given[],
  chosen: readonly M[],
): AsyncGenerator<{ message: M; bytes: Bytes | null }> {
  const runs = runsOf(chosen);
  let next = read(given, runs[0]);
  for (const [index, run] of runs.entries()) {
    const whole = await next;
    next = read(given, runs[index + 1]);
    for (const message of run.messages) yield { message, bytes: whole && own(whole, run, message) };
  }
}

function own(whole: Bytes, run: Met | Run<Met>, { start, end, form }: Met): Bytes {
  const place = whole.subarray(start - run.start, end - run.start);
  // Copied, so that what is kept of one message does not hold the others.
  return form === "mbox" ? new Uint8Array(messageAt(place)) : place.slice();
}

async function read(given: readonly Given[], run: Run<Met> | undefined): Promise<Bytes | null> {
  const blob = run && given[run.file]?.blob;
  if (!blob) return null;
  return blob
    .slice(run.start, run.end)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
}

function runsOf<M extends Met>(chosen: readonly M[]): Run<M>[] {
  const runs: Run<M>[] = [];
  for (const one of chosen) {
    const last = runs.at(-1);
    if (last && joins(last, one)) {
      last.end = one.end;
      last.messages.push(one);
    } else runs.push({ file: one.file, start: one.start, end: one.end, messages: [one] });
  }
  return runs;
}

/** Whether a message stands right after these, and they are not too much together. */
function joins(run: Run<Met>, { file, start, end }: Met): boolean {
  return run.file === file && run.end === start && end - run.start <= TOGETHER;
}
