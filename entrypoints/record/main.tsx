import { render } from "preact";
import { browserDrafts } from "../../components/kit/drafts.ts";
import { saveFile } from "../../components/kit/save-file.ts";
import { RecordPage } from "../../components/record/RecordPage.tsx";
import "../../components/record/record.css";
import { browserAddress } from "../../components/record/route.ts";
import { recordState } from "../../components/record/state.ts";
import { ageBeside } from "../../lib/backup/beside.ts";
import { hostAccess } from "../../lib/host-access.ts";
import { backupMemory } from "../../lib/last-backup.ts";
import { reloadWhenDeleted } from "../../lib/messaging.ts";
import { openStore } from "../../lib/store/open.ts";
import { messageLink } from "../../lib/webmail/message-link.ts";
import { awayTools } from "./away.ts";

const store = openStore(undefined, ageBeside());
const state = recordState(store, {
  saveFile,
  address: browserAddress(window),
  drafts: browserDrafts("in-writing:record-add"),
  access: hostAccess,
  mailLink: messageLink,
  away: awayTools,
  lastBackup: backupMemory,
  now: () => Date.now(),
});
// Only a page can ask the browser to keep the record; its answer is in the snapshot, and a refusal is shown.
void store.persist().catch(() => false);
reloadWhenDeleted();

const root = document.getElementById("app");
if (root) render(<RecordPage state={state} />, root);
