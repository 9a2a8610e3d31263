import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SENCO } from "../../hosts/common/practice.ts";
import { launch } from "../browser.ts";
import { setUp } from "../job/set-up.ts";
import { wallKnows } from "./wall-knows.ts";

/**
 * A browser's profile in which a family and a school were set up, once for all tests of a process: filling in the settings
 * takes longer than most of what is tested after it. That they can be filled in is tried where the whole job is.
 */

let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const extension = await launch({ keepProfile: true });
  const settings = await extension.open("settings");
  await setUp(settings);
  await wallKnows(settings, SENCO.address);
  await extension.close();
  process.once("exit", () => rmSync(extension.profileDir, { recursive: true, force: true }));
  return extension.profileDir;
}

/** @returns folder of a copy, to be used once */
export async function familyProfile(): Promise<string> {
  made ??= make();
  const copy = mkdtempSync(join(tmpdir(), "in-writing-"));
  cpSync(await made, copy, { recursive: true, filter: (path) => !/Singleton\w+$/.test(path) });
  return copy;
}
