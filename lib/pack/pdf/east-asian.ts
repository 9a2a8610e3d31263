import kr from "@fontsource/noto-sans-kr/unicode.json" with { type: "json" };
import sc from "@fontsource/noto-sans-sc/unicode.json" with { type: "json" };
import type { ScriptFile } from "./scripts.ts";

/**
 * Which numbered file has which Chinese, Japanese or Korean letter. All of the Chinese letters are bundled, and the kana; of
 * the Korean syllables the commonest 1,400, because the rest would take another megabyte. `font-files.ts` bundles the same.
 */
const BUNDLED = {
  sc: (number: number) => number === 5 || (number >= 21 && number <= 86) || number >= 100,
  kr: (number: number) => number >= 100,
};

/** @returns the files that have these letters, each letter's first */
export function filesWith(letters: ReadonlySet<string>): ScriptFile[] {
  const files = new Set<ScriptFile>();
  const rows = ranges();
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0;
    // The Chinese files list a few syllables of Korean, too, and the Korean ones Chinese letters.
    const first = /\p{Script=Hangul}/u.test(letter) ? "kr" : "sc";
    const having = rows.filter(({ from, to }) => from <= code && code <= to);
    const row = having.find(({ family }) => family === first) ?? having[0];
    if (row) files.add(row.file);
  }
  return [...files];
}

interface Row {
  family: "sc" | "kr";
  file: ScriptFile;
  from: number;
  to: number;
}

let known: Row[] | null = null;

function ranges(): Row[] {
  known ??= [...rowsOf("sc", sc), ...rowsOf("kr", kr)];
  return known;
}

/** @param table file numbers in square brackets, each with its letters as css has them: "U+3040-309f,U+30fb" */
function rowsOf(family: "sc" | "kr", table: Record<string, string>): Row[] {
  return Object.entries(table).flatMap(([key, letters]) => {
    const number = Number(key.slice(1, -1));
    if (!BUNDLED[family](number)) return [];
    return letters.split(",").map((range): Row => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      return { family, file: `${family}-${number}-400`, from, to };
    });
  });
}
