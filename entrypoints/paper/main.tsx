import { render } from "preact";
import { browser } from "wxt/browser";
import "../../components/kit/kit.css";
import { fromRecord, handedOf } from "../../components/paper/letter.ts";
import { PaperPage } from "../../components/paper/PaperPage.tsx";
import "../../components/paper/paper.css";
import { createPaper } from "../../components/paper/state.ts";
import { letterById } from "../../lib/letters/index.ts";
import { reloadWhenDeleted } from "../../lib/messaging.ts";
import { openStore } from "../../lib/store/open.ts";
import { addresses } from "./addresses.ts";
import { papers } from "./papers.ts";

const store = openStore();
/** The name of a letter that comes from the composer, or of an entry of the record. */
const name = location.hash.slice(1);

const state = createPaper({
  async load() {
    const { profile, entries } = await store.snapshot();
    const found = await papers.get(name);
    if (found) return { letter: found, printed: null, handed: null, profile };
    const entry = entries.find((one) => one.kind === "letter" && one.items.includes(name));
    if (entry?.kind !== "letter") return null;
    const reader = letterById(entry.letter.id)?.reader ?? "school";
    return { letter: fromRecord(entry, profile, reader), printed: entry.id, handed: handedOf(entry), profile };
  },
  addresses,
  print: () => print(),
  async record(act) {
    const [item] = await store.append([act]);
    if (!item) throw new Error("Nothing was written down.");
    // Read again, the page is that of the entry.
    history.replaceState(null, "", `#${item.hash}`);
    return item.hash;
  },
  handed: async (act) => void (await store.append([act])),
  openRecord: () => void browser.tabs.create({ url: browser.runtime.getURL("/record.html") }),
  now: () => Date.now(),
});
reloadWhenDeleted();

const root = document.getElementById("app");
if (root) render(<PaperPage state={state} />, root);
await state.load();
