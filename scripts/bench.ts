import { ensureChromium } from "./browser.ts";
import { bin, ROOT, run } from "./run.ts";

/**
 * What In Writing costs, in numbers: `npm run bench [-- page|pack|packs-browser|intake|record|screens|import] [options]`. See BENCHMARKS.md. It measures and never
 * fails for being slow.
 */

interface Bench {
  file: string;
  about: string;
  /** Whether it drives the built extension in a browser. */
  browser: boolean;
}

const BENCHES: Record<string, Bench> = {
  page: {
    file: "tests/bench/page.ts",
    about: "what the mail page pays: --mail gmail|outlook, --quick, --full, --rounds, --cases",
    browser: true,
  },
  pack: {
    file: "lib/pack/bench/pdf.ts",
    about: "a PDF against bare writing of the same text: [entries]",
    browser: false,
  },
  "packs-browser": {
    file: "tests/bench/packs.ts",
    about: "what each kind of pack costs the page: --messages, --attached, --preset, --only, --no-node",
    browser: true,
  },
  "leave-out": {
    file: "lib/pack/bench/leave-out.ts",
    about: "going through the words of a pack, against a bare replaceAll of each name: [entries]",
    browser: false,
  },
  intake: {
    file: "lib/store/bench/intake.ts",
    about: "the outbox into a long record, against bare writing: [rows there] [rows that wait]",
    browser: false,
  },
  backup: {
    file: "lib/store/bench/backup.ts",
    about: "saving, looking through and taking in a backup, against bare age over the same bytes: [entries]",
    browser: false,
  },
  record: {
    file: "lib/record/bench/record.ts",
    about: "a long record where nothing is drawn, against bare reading of the same rows: --sizes, --rounds",
    browser: false,
  },
  screens: {
    file: "tests/bench/screens.ts",
    about: "popup, record page, adding and searching by the length of the record: --sizes, --rounds",
    browser: true,
  },
  import: {
    file: "tests/bench/import.ts",
    about: "old mail with storing, against bare postal-mime: --messages, --rounds, --no-memory",
    browser: true,
  },
};

async function prepare(): Promise<void> {
  await ensureChromium();
  // A build that is named is measured as it is.
  if (process.env.IN_WRITING_EXTENSION) return;
  const { code, output } = await run(bin("wxt"), ["build"], true);
  if (code !== 0) throw new Error(`The extension could not be built:\n${output}`);
}

const [first = "", ...others] = process.argv.slice(2);
const named = first !== "" && !first.startsWith("-");
const bench = BENCHES[named ? first : "page"];
if (bench) {
  if (bench.browser) await prepare();
  const { code } = await run(process.execPath, [`${ROOT}/${bench.file}`, ...(named ? others : process.argv.slice(2))]);
  process.exitCode = code;
} else {
  console.log(`There is no bench "${first}". There are:`);
  for (const [name, { about }] of Object.entries(BENCHES)) console.log(`  ${name.padEnd(13)} ${about}`);
  process.exitCode = 1;
}
