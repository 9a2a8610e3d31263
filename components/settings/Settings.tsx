import { SharePart } from "../backup/SharePart.tsx";
import { Bar } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Kept } from "../kit/Kept.tsx";
import { Note } from "../kit/Note.tsx";
import { BackupPart } from "./BackupPart.tsx";
import { ChildPart } from "./ChildPart.tsx";
import { DatesPart } from "./DatesPart.tsx";
import { KeptPart } from "./KeptPart.tsx";
import { LeavingPart } from "./LeavingPart.tsx";
import { MailCheckPart } from "./MailCheckPart.tsx";
import { PeoplePart } from "./PeoplePart.tsx";
import { PrivacyPart } from "./PrivacyPart.tsx";
import { RemindersPart } from "./RemindersPart.tsx";
import { SchoolPart } from "./SchoolPart.tsx";
import { SitesPart } from "./SitesPart.tsx";
import type { SettingsState } from "./state.ts";
import { WriterPart } from "./WriterPart.tsx";

const PARTS = [
  ["child", "Your child"],
  ["you", "You"],
  ["school", "The school"],
  ["people", "People"],
  ["dates", "Term dates"],
  ["reminders", "Reminders"],
  ["sites", "Mail sites"],
  ["privacy", "Your mailbox"],
  ["check", "Check your mail page"],
  ["kept", "What is kept"],
  ["backup", "Backup"],
  ["share", "Share"],
  ["delete", "Delete"],
] as const;

function Jumps() {
  return (
    <>
      <p>Fill in what you know; leave the rest. It is kept as you type.</p>
      <nav aria-label="On this page">
        <ul class="jumps">
          {PARTS.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** Child, school, people, dates, privacy and backup. Everything may be left empty; everything is kept as it is typed. */
export function Settings({ state }: { state: SettingsState }) {
  const { editor, backup } = state;
  const profile = editor.profile.value;
  const snapshot = editor.snapshot.value;
  return (
    <div class="settings">
      <Bar>
        <Kept state={editor.kept.value} />
        <Button kind="quiet" href="guide.html">
          What comes next
        </Button>
        <Button href="record.html">Open the record</Button>
      </Bar>
      <main class="settings-main">
        <header class="settings-head">
          <h1 class="title">Settings</h1>
          {snapshot && <Jumps />}
        </header>
        {editor.broken.value && (
          <>
            <Note kind="stop">
              The record could not be opened. Nothing in it has been changed or lost. Close the other windows of this
              browser and open this page again; if that does not help, take everything out as it stands, below.
            </Note>
            {!snapshot && (
              <div class="sheet parts">
                <BackupPart desk={backup} broken />
              </div>
            )}
          </>
        )}
        {profile && snapshot && (
          <div class="sheet parts">
            <ChildPart editor={editor} profile={profile} />
            <WriterPart editor={editor} profile={profile} />
            <SchoolPart editor={editor} profile={profile} />
            <PeoplePart editor={editor} profile={profile} />
            <DatesPart editor={editor} profile={profile} />
            <RemindersPart desk={state.reminders} dates={state.takeDates} snapshot={snapshot} />
            <SitesPart access={state.access} />
            <PrivacyPart editor={editor} profile={profile} />
            <MailCheckPart desk={state.mailCheck} />
            <KeptPart snapshot={snapshot} aside={state.aside} onPersist={state.persist} />
            <BackupPart desk={backup} snapshot={snapshot} />
            {state.share && <SharePart desk={state.share} />}
            {state.leaving && <LeavingPart desk={state.leaving} backup={backup} snapshot={snapshot} />}
          </div>
        )}
      </main>
    </div>
  );
}
