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

/** @returns the browser of this profile and all that it has started */
function treeOf(profile: string): Process[] {
  const all = processes();
  const browser = all.find(({ command }) => command.includes(profile) && !command.includes("--type="));
  const ours = new Set([browser?.pid]);
  for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  return all.filter(({ pid }) => ours.has(pid));
}

/** A tick of Linux's own counters. */
const TICK_MS = 10;

/** @returns processor time that the whole browser has used until now, ms; NaN where the system does not tell */
export function processorOf(profile: string): number {
  try {
    const ticks = treeOf(profile).map(({ pid }) => {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return Number(fields[11]) + Number(fields[12]);
    });
    return ticks.reduce((sum, one) => sum + one, 0) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/**
 * @param profile folder of the browser's profile, by which it is found
 * @returns MB of the largest process of extension pages; null where the system does not tell
 */
export function peakOf(profile: string): number | null {
  try {
    const pages = treeOf(profile).filter(({ command }) => command.includes("--extension-process"));
    const peaks = pages.map(({ pid }) =>
      Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]),
    );
    return peaks.length > 0 ? Math.max(...peaks) / 1024 : null;
  } catch {
    return null;
  }
}

/**
 * @param profile folder of the browser's profile, by which it is found
 * @returns the process of extension pages; NaN where the system does not tell
 */
export function pagesProcess(profile: string): number {
  try {
    return treeOf(profile).find(({ command }) => command.includes("--extension-process"))?.pid ?? Number.NaN;
  } catch {
    return Number.NaN;
  }
}
