import { render } from "preact";
import { ImportPage } from "../../components/import/ImportPage.tsx";
import "../../components/import/import.css";
import { browserPace } from "../../components/import/pace.ts";
import { browserReaders } from "../../components/import/readers.ts";
import { importState } from "../../components/import/state.ts";
import { browserDrafts } from "../../components/kit/drafts.ts";
import { reloadWhenDeleted } from "../../lib/messaging.ts";
import { importDesk } from "../../lib/store/import.ts";
import { openStore } from "../../lib/store/open.ts";
import { RecordDb } from "../../lib/store/schema.ts";

const db = new RecordDb();
const store = openStore(db);
const state = importState(
  importDesk(db, store, () => Date.now()),
  {
    drafts: browserDrafts("in-writing:import"),
    pace: browserPace(),
    read: browserReaders(),
  },
);
// Old mail is much to lose: only a page can ask the browser to keep the record.
void store.persist().catch(() => false);

// A press that closes the page in the middle of it is asked about by the browser itself; what came in stays in any case.
addEventListener("beforeunload", (event) => {
  if (state.step.value.at === "taking") event.preventDefault();
});
reloadWhenDeleted(() => state.stop());

const root = document.getElementById("app");
if (root) render(<ImportPage state={state} />, root);
