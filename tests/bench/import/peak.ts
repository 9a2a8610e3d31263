import { readdirSync, readFileSync } from "node:fs";

/** The most memory that a page's process has ever held, as Linux counts it. */

interface Process {
  pid: number;
  parent: number;
  command: string;
}

function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, "utf8") }];
      } catch {
        return [];
      }
    });
}

/**
 * @param profile folder of the browser's profile, by which it is found
 * @returns MB of the largest process of extension pages; null where the system does not tell
 */
export function peakOf(profile: string): number | null {
  try {
    const all = processes();
    const browser = all.find(({ command }) => command.includes(profile) && !command.includes("--type="));
    const ours = new Set([browser?.pid]);
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
    const pages = all.filter(({ pid, command }) => ours.has(pid) && command.includes("--extension-process"));
    const peaks = pages.map(({ pid }) =>
      Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]),
    );
    return peaks.length > 0 ? Math.max(...peaks) / 1024 : null;
  } catch {
    return null;
  }
}
