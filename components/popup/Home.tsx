import type { ItemHash } from "../../lib/record/items.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { followUpHref } from "../add/follow-up.ts";
import { Empty } from "../kit/Empty.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { Asks } from "./Asks.tsx";
import { hourOf } from "./now.ts";
import { PageLink } from "./PageLink.tsx";
import { Lately, Waiting } from "./Rows.tsx";
import { Suggested } from "./Suggested.tsx";
import type { PopupState } from "./state.ts";
import { headline, lately, MOST_WAITING, recordHref } from "./view.ts";

const MOST_LATELY = 2;

export function Home({ state, snapshot }: { state: PopupState; snapshot: Snapshot }) {
  const now = state.now();
  const { rows, number, due, suggested } = state.waits(snapshot, now);
  if (snapshot.entries.length === 0 && rows.length === 0) return <NothingYet state={state} snapshot={snapshot} />;
  // A question about keeping mail is gone with the browser's session: it is for today.
  const asks = snapshot.asks.length;
  const shown = rows.slice(0, MOST_WAITING);
  const late = lately(snapshot.entries, new Set(shown.map((row) => row.entry ?? row.id)), MOST_LATELY, now);
  return (
    <>
      <h1 class="title state" tabIndex={-1}>
        {headline(number + asks, due + asks, hourOf(now))}
      </h1>
      <Added state={state} snapshot={snapshot} suggested={suggested?.about ?? []} />
      <Asks
        asks={snapshot.asks}
        contacts={snapshot.profile.contacts}
        problem={state.problem.value}
        onAnswer={(id, keep) => void state.answer(id, keep)}
      />
      {suggested ? (
        <Suggested step={suggested} open={state.open} />
      ) : (
        <div class="popup-pad row">
          <WriteLink open={state.open} />
          <PageLink class="btn btn-quiet" href="guide.html" open={state.open}>
            What comes next
          </PageLink>
        </div>
      )}
      <div class="ruled">
        {shown.length > 0 && <Waiting rows={shown} more={number - shown.length} open={state.open} />}
        <Lately rows={late} open={state.open} />
      </div>
    </>
  );
}

function WriteLink({ open }: { open: (page: string) => void }) {
  return (
    <PageLink class="btn btn-main" href="composer.html" open={open}>
      <Icon name="pen" />
      Write to school
    </PageLink>
  );
}

/** Said once after something was added. */
function Added({
  state,
  snapshot,
  suggested,
}: {
  state: PopupState;
  snapshot: Snapshot;
  suggested: readonly ItemHash[];
}) {
  const item = state.added.value;
  if (!item) return null;
  const entry = snapshot.entries.find((one) => one.items.includes(item.hash));
  // What is suggested below may be that very email.
  const follow = entry && !suggested.includes(entry.id) ? followUpHref(entry) : null;
  return (
    <div class="popup-pad">
      <Note kind="good">
        Written down.{" "}
        {follow && (
          <PageLink class="btn btn-quiet" href={follow} open={state.open}>
            Write the follow-up email
          </PageLink>
        )}
        {entry && (
          <PageLink class="btn btn-quiet" href={recordHref(entry)} open={state.open}>
            See it in the record
          </PageLink>
        )}
      </Note>
    </div>
  );
}

/** Before the first letter: set up, or write at once. */
function NothingYet({ state, snapshot }: { state: PopupState; snapshot: Snapshot }) {
  const { child, school, contacts } = snapshot.profile;
  const started = child.name !== "" || school.name !== "" || contacts.length > 0;
  return (
    <div class="popup-empty">
      <Asks
        asks={snapshot.asks}
        contacts={snapshot.profile.contacts}
        problem={state.problem.value}
        onAnswer={(id, keep) => void state.answer(id, keep)}
      />
      <Empty
        level={1}
        title="The first page is empty."
        words={
          started
            ? "What you send to school, and what comes back, is written down here by itself."
            : "Two minutes to begin: your child, the school, and who to write to. You can leave anything out."
        }
      >
        {started ? (
          <WriteLink open={state.open} />
        ) : (
          <PageLink class="btn btn-main" href="welcome.html" open={state.open}>
            Begin
          </PageLink>
        )}
      </Empty>
    </div>
  );
}
