import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** The walls between the rooms (see ARCHITECTURE.md), read from the imports of every source file. */

const ROOT = resolve(import.meta.dirname, "..");

interface Import {
  file: string;
  /** Path from the project's folder, or the name of a package. */
  target: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter(
      (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/testing\/|\/bench\/|\/contract\/|fixtures\.ts$/.test(name),
    );
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\s+"([^"]+)"|import\("([^"]+)"\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    const target = name.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name;
    return { file, target };
  });
}

const ALL = ["entrypoints", "components", "lib"].flatMap(sources).flatMap(importsOf);

const PURE = [
  "lib/backup/",
  "lib/calendar/",
  "lib/files/",
  "lib/guide/",
  "lib/law/",
  "lib/letters/",
  "lib/record/",
  "lib/mail/",
  "lib/story/",
  "lib/import/",
  "lib/search/",
];

/** Libraries without a side of their own: they read and write nothing but what they are given. */
const PURE_LIBRARIES: Record<string, string[]> = {
  "lib/backup/": ["age-encryption"],
  "lib/calendar/": ["ical.js"],
  "lib/mail/": ["postal-mime", "htmlparser2"],
  "lib/record/": ["valibot"],
  "lib/search/": ["minisearch/SearchableMap"],
};

function room(file: string): string {
  return PURE.find((pure) => file.startsWith(pure)) ?? "";
}

function breaking(allowed: (one: Import) => boolean): string[] {
  return ALL.filter((one) => !allowed(one)).map(({ file, target }) => `${file} imports ${target}`);
}

describe("the walls between the rooms", () => {
  it("reads the imports of the whole house", () => {
    expect(ALL.length).toBeGreaterThan(200);
  });

  it("pure rooms import only each other and libraries without a side of their own", () => {
    const bad = breaking(({ file, target }) => {
      const own = room(file);
      return own === "" || PURE.some((pure) => target.startsWith(pure)) || (PURE_LIBRARIES[own] ?? []).includes(target);
    });
    expect(bad).toEqual([]);
  });

  it("pure rooms take the time as an argument", () => {
    const clock = /Date\.now\(|new Date\(\)|Temporal\.Now|Math\.random\(/;
    const bad = PURE.flatMap((pure) => sources(pure.slice(0, -1))).filter((file) => {
      const code = readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return clock.test(code);
    });
    expect(bad).toEqual([]);
  });

  it("the guide reads the record and the letters; neither of them knows the guide", () => {
    const bad = breaking(
      ({ file, target }) => !target.startsWith("lib/guide/") || /^(components|entrypoints|lib\/guide)\//.test(file),
    );
    expect(bad).toEqual([]);
  });

  it("only lib/store knows Dexie", () => {
    expect(breaking(({ file, target }) => target !== "dexie" || file.startsWith("lib/store/"))).toEqual([]);
  });

  it("a mail site's folder is opened by its entrypoint and the tables of sites and of readers alone", () => {
    const bad = breaking(({ file, target }) => {
      const site = target.match(/^lib\/webmail\/(gmail|outlook)\//)?.[0];
      if (!site || file.startsWith(site)) return true;
      const openers = ["lib/webmail/requests.ts", "lib/webmail/sites.ts"];
      return file.startsWith("entrypoints/") || openers.includes(file);
    });
    expect(bad).toEqual([]);
  });

  it("components know no store but its interface, no mail site and no browser", () => {
    const bad = breaking(({ file, target }) => {
      if (!file.startsWith("components/")) return true;
      const inside = /^lib\/(store|background|page|webmail)\//.test(target);
      const types = ["lib/store/store.ts", "lib/webmail/webmail.ts", "lib/webmail/page-check.ts"];
      return target !== "wxt/browser" && (!inside || types.includes(target));
    });
    expect(bad).toEqual([]);
  });

  it("the mail page's part opens neither the store nor the background", () => {
    const bad = breaking(
      ({ file, target }) => !file.startsWith("lib/page/") || !/^lib\/(store|background)\//.test(target),
    );
    expect(bad).toEqual([]);
  });

  it("what runs on the mail page brings no framework, no database and no parser", () => {
    const heavy = /^(preact|@preact|dexie|valibot|postal-mime|htmlparser2|ical\.js|pdfkit|papaparse)/;
    const seen = new Set<string>();
    const reach = (file: string): string[] => {
      if (seen.has(file)) return [];
      seen.add(file);
      const text = importsOf(file).filter(({ target }) => !isTypeOnly(file, target));
      return text.flatMap(({ target }) =>
        target.startsWith("lib/") ? reach(target) : heavy.test(target) ? [target] : [],
      );
    };
    expect(reach("entrypoints/gmail.content/index.ts")).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
  });
});

function isTypeOnly(file: string, target: string): boolean {
  const text = readFileSync(join(ROOT, file), "utf8");
  const name = target.split("/").at(-1) ?? "";
  return new RegExp(`import type [^;]*?from "[^"]*${name.replaceAll(".", "\\.")}"`).test(text);
}
