import type { BackupMemory } from "../../lib/backup/last.ts";
import type { Sharing } from "../../lib/backup/sharing.ts";
import type { HostAccess } from "../../lib/host-access.ts";
import type { Leaving } from "../../lib/record/leaving.ts";
import type { Store } from "../../lib/store/store.ts";
import { type ShareDesk, shareDesk } from "../backup/share-desk.ts";
import { type TakeDates, takeDates } from "../calendar/desk.ts";
import { type AccessState, accessState } from "../kit/access-state.ts";
import type { Drafts } from "../kit/drafts.ts";
import { type AsideDesk, asideDesk } from "./aside-desk.ts";
import { type BackupDesk, backupDesk, type SaveFile } from "./backup.ts";
import { type ProfileEditor, profileEditor } from "./editor.ts";
import { type LeavingDesk, leavingDesk } from "./leaving-desk.ts";
import { type MailCheckDesk, type MailPages, mailCheckDesk } from "./mail-check.ts";
import { type RemindersDesk, type ReminderTools, remindersDesk } from "./reminders-desk.ts";

export interface SettingsState {
  editor: ProfileEditor;
  backup: BackupDesk;
  aside: AsideDesk;
  mailCheck: MailCheckDesk;
  access: AccessState;
  reminders: RemindersDesk;
  /** The dates to come, for the parent’s own calendar. */
  takeDates: TakeDates;
  /** A file for somebody else; absent where a page is only looked at. */
  share?: ShareDesk;
  /** Deleting for good; absent where a page is only looked at. */
  leaving?: LeavingDesk;
  persist: () => Promise<boolean>;
}

export interface SettingsTools {
  drafts: Drafts;
  saveFile: SaveFile;
  mail: MailPages;
  access: HostAccess;
  reminders: ReminderTools;
  /** What is kept of backups in this browser; nothing without it. */
  lastBackup?: BackupMemory;
  sharing?: Sharing;
  /** Deletes, and what follows when everything was: a new record is begun. */
  leaving?: Leaving;
  begun?: () => void;
  /** Epoch ms. */
  now: () => number;
  /** ISO date, London. */
  today: () => string;
  /** Milliseconds of quiet before what was typed is written. */
  pause?: number;
}

/** Everything the settings page holds, made fresh from a store. */
export function settingsState(store: Store, tools: SettingsTools): SettingsState {
  const editor = profileEditor(store, tools.drafts, tools.pause);
  return {
    editor,
    backup: backupDesk(store, tools.saveFile, tools.now, tools.lastBackup),
    aside: asideDesk(store, tools.saveFile, tools.today),
    mailCheck: mailCheckDesk(tools.mail),
    access: accessState(tools.access),
    reminders: remindersDesk(tools.reminders, tools.now),
    takeDates: takeDates(() => editor.snapshot.value, tools.saveFile, tools.now),
    ...(tools.sharing
      ? { share: shareDesk({ ...tools, sharing: tools.sharing, note: (act) => store.append([act]) }) }
      : {}),
    ...(tools.leaving ? { leaving: leavingDesk(tools.leaving, () => editor.flush(), tools.begun ?? (() => {})) } : {}),
    persist: () => store.persist(),
  };
}
