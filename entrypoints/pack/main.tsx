import { render } from "preact";
import { browserDrafts } from "../../components/kit/drafts.ts";
import { saveFile } from "../../components/kit/save-file.ts";
import { PackPage } from "../../components/pack/PackPage.tsx";
import "../../components/pack/pack.css";
import { packState } from "../../components/pack/state.ts";
import { browserAddress } from "../../components/record/route.ts";
import { reloadWhenDeleted } from "../../lib/messaging.ts";
import { composePack } from "../../lib/pack/compose.ts";
import { looker } from "../../lib/pack/leave-out/looking.ts";
import { makePack, type PackSource } from "../../lib/pack/make.ts";
import { presetOf } from "../../lib/pack/presets/index.ts";
import { openStore } from "../../lib/store/open.ts";
import { writersWith } from "./writers.ts";

const store = openStore();
const now = () => Date.now();
const source: PackSource = {
  snapshot: () => store.snapshot(),
  ledger: () => store.ledger(),
  read: (sha256) => store.original(sha256),
  append: (bodies) => store.append(bodies),
  now,
};
/** What was read for the preview need not be read again for the files. */
const { look, leaveOut } = looker();
const writers = writersWith(leaveOut);
const state = packState(store, {
  preset: presetOf,
  compose: composePack,
  look,
  async count(document, signal) {
    const { countPages } = await import("../../lib/pack/pdf.ts");
    return countPages(document, source.read, signal);
  },
  make: (order, progress, signal) => makePack(order, source, writers, progress, signal),
  saveFile,
  drafts: (preset) => browserDrafts(`in-writing:pack-${preset}`),
  address: browserAddress(window),
  now,
  rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

// A press that closes the page in the middle of it is asked about by the browser itself.
addEventListener("beforeunload", (event) => {
  if (state.make.state.value.doing === "making") event.preventDefault();
});
reloadWhenDeleted(() => state.make.stop());

const root = document.getElementById("app");
if (root) render(<PackPage state={state} />, root);
