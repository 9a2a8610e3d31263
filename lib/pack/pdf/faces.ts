import { type ScriptFile, scriptFilesFor } from "./scripts.ts";

/**
 * The typefaces of a pack. A .woff file holds only some of a typeface's letters, so each face is a row of files, asked in
 * order: Literata has Latin, Vietnamese, Greek and Cyrillic; Atkinson Hyperlegible Next has Latin, and borrows the rest.
 * Both borrow other scripts from Noto Sans (`scripts.ts`).
 */
export type Face = "sans" | "sans-strong" | "serif" | "serif-strong";

export type FontFile = OwnFile | ScriptFile;
type OwnFile = `${"sans" | "serif"}-${Part}-${400 | 600}`;
type Part = "latin" | "latin-ext" | "vietnamese" | "greek" | "greek-ext" | "cyrillic" | "cyrillic-ext";

const SERIF_PARTS: readonly Part[] = [
  "latin",
  "latin-ext",
  "vietnamese",
  "greek",
  "greek-ext",
  "cyrillic",
  "cyrillic-ext",
];

/** @returns the files of a face, the one to try first at the front */
export function filesOf(face: Face): OwnFile[] {
  const weight = face.endsWith("-strong") ? 600 : 400;
  const serif = SERIF_PARTS.map((part): OwnFile => `serif-${part}-${weight}`);
  return face.startsWith("serif") ? serif : [`sans-latin-${weight}`, `sans-latin-ext-${weight}`, ...serif];
}

export const FACES: readonly Face[] = ["sans", "sans-strong", "serif", "serif-strong"];

/** Letters that call for more than the Latin files, so that the others are not read in vain. */
const NEEDS: Record<Part, RegExp> = {
  latin: /./u,
  "latin-ext": /./u,
  vietnamese:
    /[\u0300-\u0323]|[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/u,
  greek: /[\u0370-\u03ff]/u,
  "greek-ext": /[\u1f00-\u1fff]/u,
  cyrillic: /[\u0400-\u04ff\u2116]/u,
  "cyrillic-ext": /[\u0460-\u052f\u1c80-\u1c8f\u20b4\u2de0-\u2dff\ua640-\ua69f]/u,
};

/** @returns every file that words such as these can need, our own typefaces first */
export async function filesFor(words: string): Promise<FontFile[]> {
  const letters = words.slice(0, 1) + unusual(words);
  const wanted = (Object.keys(NEEDS) as Part[]).filter((part) => NEEDS[part].test(letters));
  const all = new Set(FACES.flatMap(filesOf));
  const own = [...all].filter((file) => wanted.some((part) => file.slice(file.indexOf("-") + 1, -4) === part));
  return [...own, ...(await scriptFilesFor(letters))];
}

/** @returns each letter that plain English has not, once: there are few of them, and each script asks for all */
function unusual(words: string): string {
  const letters = new Set<string>();
  for (const [run] of words.matchAll(/[^ -~\s]+/gu)) for (const letter of run) letters.add(letter);
  return [...letters].join("");
}

/** Reads one font file. */
export type ReadFont = (file: FontFile) => Promise<Uint8Array>;
