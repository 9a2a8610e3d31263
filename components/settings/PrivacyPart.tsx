import type { Preferences, Profile } from "../../lib/record/profile.ts";
import { Choice, Tick } from "../kit/Choice.tsx";
import type { ProfileEditor } from "./editor.ts";
import { Section } from "./Section.tsx";

const SECONDS = ["5", "10", "20", "30"].map((value) => ({ value, label: value }));

export function PrivacyPart({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const preferences = profile.preferences;
  const set = (part: Partial<Preferences>) => {
    editor.change({ part: "preferences", value: { ...preferences, ...part } });
    void editor.flush();
  };
  return (
    <Section
      id="privacy"
      title="Your mailbox"
      about="The one thing In Writing ever asks the internet for is a message of yours, from the mailbox you have open."
    >
      <Tick
        label="Fetch the original of each message to and from these people"
        hint="The original holds the exact time and everyone it went to. It comes from your own open mailbox and stays here. Outlook does not hand out originals: there you can add a saved email to an entry of the record."
        checked={preferences.fetchOriginals}
        onChange={(fetchOriginals) => set({ fetchOriginals })}
      />
      <Choice
        class="opts-across four"
        legend="How many seconds does your mail let you undo a send?"
        hint="In Gmail: Settings, General, “Undo Send”. The original is fetched only after that."
        options={SECONDS}
        value={String(preferences.undoSeconds)}
        onPick={(seconds) => set({ undoSeconds: Number(seconds) })}
      />
      <p class="hint">
        In Outlook: Settings, Mail, Compose and reply, “Undo send”. It is off unless you switched it on, and 10 seconds
        at most. If you close Outlook before they are over, your email is not sent: it lies in Drafts.
      </p>
    </Section>
  );
}
