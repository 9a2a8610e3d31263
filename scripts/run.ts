import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, "..");

/** @returns path of a command that a dependency brings */
export function bin(name: string): string {
  return join(ROOT, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
}

export interface Ran {
  code: number;
  output: string;
}

/**
 * Runs a command in the project's folder.
 * @param quiet keep what it prints and show it only when it fails
 */
export function run(command: string, args: string[], quiet = false): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (data) => {
      output += data;
    });
    child.stderr?.on("data", (data) => {
      output += data;
    });
    child.on("error", (error) => done({ code: 127, output: String(error) }));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}
