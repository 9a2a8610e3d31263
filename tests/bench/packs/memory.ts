import { readFileSync, writeFileSync } from "node:fs";

/** Memory of one process as Linux counts it (proc(5)); NaN on other systems. */
export class PageMemory {
  readonly #pid: number;

  constructor(pid: number) {
    this.#pid = pid;
  }

  /** @returns MB now */
  now(): number {
    return this.#field("VmRSS");
  }

  /** @returns MB at most since the last `forget` */
  peak(): number {
    return this.#field("VmHWM");
  }

  /** The most that it ever had is what it has now. */
  forget(): void {
    try {
      writeFileSync(`/proc/${this.#pid}/clear_refs`, "5");
    } catch {
      // Then the most since it began is told.
    }
  }

  #field(name: string): number {
    try {
      const status = readFileSync(`/proc/${this.#pid}/status`, "utf8");
      return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  }
}
