import sans400 from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url";
import sans600 from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-normal.woff?url";
import sansExt400 from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url";
import sansExt600 from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-600-normal.woff?url";
import cyrillic400 from "@fontsource/literata/files/literata-cyrillic-400-normal.woff?url";
import cyrillic600 from "@fontsource/literata/files/literata-cyrillic-600-normal.woff?url";
import cyrillicExt400 from "@fontsource/literata/files/literata-cyrillic-ext-400-normal.woff?url";
import cyrillicExt600 from "@fontsource/literata/files/literata-cyrillic-ext-600-normal.woff?url";
import greek400 from "@fontsource/literata/files/literata-greek-400-normal.woff?url";
import greek600 from "@fontsource/literata/files/literata-greek-600-normal.woff?url";
import greekExt400 from "@fontsource/literata/files/literata-greek-ext-400-normal.woff?url";
import greekExt600 from "@fontsource/literata/files/literata-greek-ext-600-normal.woff?url";
import serif400 from "@fontsource/literata/files/literata-latin-400-normal.woff?url";
import serif600 from "@fontsource/literata/files/literata-latin-600-normal.woff?url";
import serifExt400 from "@fontsource/literata/files/literata-latin-ext-400-normal.woff?url";
import serifExt600 from "@fontsource/literata/files/literata-latin-ext-600-normal.woff?url";
import vietnamese400 from "@fontsource/literata/files/literata-vietnamese-400-normal.woff?url";
import vietnamese600 from "@fontsource/literata/files/literata-vietnamese-600-normal.woff?url";
import type { FontFile } from "./faces.ts";
import { borrowedFile } from "./scripts.ts";

/** Where the font files lie in the built extension. They are our own files; nothing is fetched from elsewhere. */
const URLS: Partial<Record<FontFile, string>> = {
  "sans-latin-400": sans400,
  "sans-latin-600": sans600,
  "sans-latin-ext-400": sansExt400,
  "sans-latin-ext-600": sansExt600,
  "serif-latin-400": serif400,
  "serif-latin-600": serif600,
  "serif-latin-ext-400": serifExt400,
  "serif-latin-ext-600": serifExt600,
  "serif-vietnamese-400": vietnamese400,
  "serif-vietnamese-600": vietnamese600,
  "serif-greek-400": greek400,
  "serif-greek-600": greek600,
  "serif-greek-ext-400": greekExt400,
  "serif-greek-ext-600": greekExt600,
  "serif-cyrillic-400": cyrillic400,
  "serif-cyrillic-600": cyrillic600,
  "serif-cyrillic-ext-400": cyrillicExt400,
  "serif-cyrillic-ext-600": cyrillicExt600,
};

/** The same of other scripts, by their names. Of the numbered ones, those that `east-asian.ts` names. */
const BORROWED = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      [
        "../../../node_modules/@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff",
        "../../../node_modules/@fontsource/noto-sans-*/files/noto-sans-{hebrew-hebrew,devanagari-devanagari,bengali-bengali,gurmukhi-gurmukhi,gujarati-gujarati,tamil-tamil,sinhala-sinhala,thai-thai,ethiopic-ethiopic}-400-normal.woff",
        "../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-{5,2[1-9],[3-7][0-9],8[0-6],1[01][0-9]}-400-normal.woff",
        "../../../node_modules/@fontsource/noto-sans-kr/files/noto-sans-kr-1[01][0-9]-400-normal.woff",
      ],
      { query: "?url", import: "default", eager: true },
    ),
  ).map(([path, url]) => [path.slice(path.lastIndexOf("/") + 1), url]),
);

function urlOf(file: FontFile): string | undefined {
  const borrowed = borrowedFile(file);
  return borrowed ? BORROWED[borrowed.name] : URLS[file];
}

/** Reads a font file of the extension. @throws when it is not there */
export async function readFontFile(file: FontFile): Promise<Uint8Array> {
  const url = urlOf(file);
  if (!url) throw new Error(`No such font file: ${file}`);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The font ${file} could not be read`);
  return new Uint8Array(await answer.arrayBuffer());
}
