import { useSignal } from "@preact/signals";
import type { Snapshot } from "../../lib/store/store.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { NotWritten } from "../kit/NotWritten.tsx";
import { Aside } from "./Aside.tsx";
import type { AsideDesk } from "./aside-desk.ts";
import { Section } from "./Section.tsx";

const KEPT = [
  ["Kept", "Mail to and from the people above, what you add yourself, and what is on this page."],
  ["Not kept", "All other mail. It is looked at to see whether it is about school, and forgotten at once."],
  ["Where", "In this browser, on this computer, under your own login. There is no account and no server."],
  ["Who can see it", "Anyone who can use this browser under your login. Nobody else, unless you give them a file."],
] as const;

export interface KeptPartProps {
  snapshot: Snapshot;
  aside: AsideDesk;
  /** Asks the browser not to clear the record. */
  onPersist: () => Promise<boolean>;
}

export function KeptPart({ snapshot, aside, onPersist }: KeptPartProps) {
  return (
    <Section id="kept" title="What is kept and where" about="So that you know, and can tell others.">
      <dl class="facts">
        {KEPT.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <NotWritten waiting={snapshot.waitingToBeWritten} />
      <Aside number={snapshot.putAside} desk={aside} />
      <Persistence persisted={snapshot.persisted} onPersist={onPersist} />
    </Section>
  );
}

/** Whether the browser has promised not to clear the record when space is short, and its refusal in words. */
function Persistence({ persisted, onPersist }: { persisted: boolean | null; onPersist: () => Promise<boolean> }) {
  const answer = useSignal<boolean | null>(null);
  if (answer.value ?? persisted)
    return (
      <Note kind="plain" icon="check">
        The browser has agreed not to clear the record when space runs short.
      </Note>
    );
  const ask = async () => {
    answer.value = await onPersist().catch(() => false);
  };
  return (
    <Note kind="advice" icon="here" actions={<Button onPress={ask}>Ask the browser to keep it</Button>}>
      {persisted === false || answer.value === false
        ? "The browser has not agreed to keep the record if the disk fills up. That is rare, and a backup guards against it. You can ask again; it often agrees once a page has been used for some days."
        : "The browser may clear the record if the disk fills up, unless it agrees not to."}
    </Note>
  );
}
