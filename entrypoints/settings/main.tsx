import { render } from "preact";
import { browserDrafts } from "../../components/kit/drafts.ts";
import { saveFile } from "../../components/kit/save-file.ts";
import { flushOnLeaving } from "../../components/settings/editor.ts";
import { Settings } from "../../components/settings/Settings.tsx";
import "../../components/settings/settings.css";
import { settingsState } from "../../components/settings/state.ts";
import { ageBeside } from "../../lib/backup/beside.ts";
import { londonDate } from "../../lib/calendar/dates.ts";
import { hostAccess } from "../../lib/host-access.ts";
import { backupMemory } from "../../lib/last-backup.ts";
import { ask, reloadWhenDeleted } from "../../lib/messaging.ts";
import { openLeaving } from "../../lib/store/leaving.ts";
import { openStore } from "../../lib/store/open.ts";
import { RecordDb } from "../../lib/store/schema.ts";
import { openSharing } from "../../lib/store/sharing.ts";
import { mailPages } from "./mail-pages.ts";
import { reminderTools } from "./reminders.ts";

const today = () => londonDate(Date.now()).toString();
/** The background forgets too what it shows of the record; then In Writing is as on its first day. */
async function begun(): Promise<void> {
  await ask("record:written", null).catch(() => {});
  location.replace("welcome.html");
}

const drafts = browserDrafts("in-writing:settings");
const age = ageBeside();
const state = settingsState(openStore(undefined, age), {
  drafts,
  saveFile,
  mail: mailPages(today),
  access: hostAccess,
  reminders: reminderTools,
  lastBackup: backupMemory,
  sharing: openSharing(new RecordDb(), age, Date.now),
  leaving: openLeaving(() => ask("outbox:ready", null)),
  begun,
  today,
  now: Date.now,
});
flushOnLeaving(state.editor, document);
reloadWhenDeleted(() => state.editor.stop());

const root = document.getElementById("app");
if (root) render(<Settings state={state} />, root);
