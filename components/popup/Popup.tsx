import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Profile } from "../../lib/record/profile.ts";
import type { Snapshot } from "../../lib/store/store.ts";
import { AddForm } from "../add/AddForm.tsx";
import { Brand } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { HostAccessNotes } from "../kit/HostAccess.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { NotWritten } from "../kit/NotWritten.tsx";
import { Home } from "./Home.tsx";
import { dateAndTime } from "./now.ts";
import { PageLink } from "./PageLink.tsx";
import type { PopupState } from "./state.ts";

/** @returns "R., Year 4", or "" when neither is known */
export function childWords({ child }: Profile): string {
  return [child.name, child.year].filter(Boolean).join(", ");
}

/** What waits, what is next, a quick note, the way to the record. 380 px wide, at most 580 high. */
export function Popup({ state }: { state: PopupState }) {
  const snapshot = state.snapshot.value;
  const adding = state.view.value === "add";
  const main = useRef<HTMLElement>(null);
  useFocusOnTop(main, adding, snapshot?.asks.length ?? 0);
  return (
    <div class="popup">
      <Head snapshot={snapshot} open={state.open} />
      <main ref={main}>
        {state.broken.value && (
          <>
            <h1 class="title state">The record could not be opened.</h1>
            <div class="popup-pad">
              <Note kind="stop">
                Nothing in it has been changed.{" "}
                <PageLink href="settings.html#backup" open={state.open}>
                  Take everything out as it stands
                </PageLink>
              </Note>
            </div>
          </>
        )}
        {snapshot && adding && (
          <AddForm
            state={state.add}
            profile={snapshot.profile}
            now={() => dateAndTime(state.now())}
            onSave={() => void state.save()}
            elsewhere={state.toRecord}
          />
        )}
        {snapshot && !adding && (
          <HostAccessNotes
            access={state.access}
            snapshot={snapshot}
            onAllow={state.asksElsewhere ? () => state.open("settings.html#sites") : undefined}
          />
        )}
        {snapshot?.waitingToBeWritten ? (
          <div class="popup-pad">
            <NotWritten waiting={snapshot.waitingToBeWritten} />
          </div>
        ) : null}
        {snapshot && !adding && <Home state={state} snapshot={snapshot} />}
      </main>
      <footer>
        {adding && snapshot ? (
          <AddActs state={state} />
        ) : (
          <HomeActs state={state} hasEntries={(snapshot?.entries.length ?? 0) > 0} />
        )}
      </footer>
    </div>
  );
}

/** When what had the focus has gone (the form is left, the last question answered), the focus goes to the top. */
function useFocusOnTop(main: RefObject<HTMLElement | null>, adding: boolean, asks: number): void {
  const before = useRef({ adding, asks });
  useEffect(() => {
    const left = before.current.adding && !adding;
    const answered = before.current.asks > 0 && asks === 0;
    before.current = { adding, asks };
    if (left || answered) main.current?.querySelector("h1")?.focus();
  }, [adding, asks, main]);
}

function Head({ snapshot, open }: { snapshot: Snapshot | null; open: (page: string) => void }) {
  const child = snapshot ? childWords(snapshot.profile) : "";
  return (
    <header class="popup-bar">
      <Brand />
      <PageLink class="btn who" href="settings.html" open={open} label={child ? `${child}: settings` : "Settings"}>
        {child || "Settings"} <Icon name="settings" small />
      </PageLink>
    </header>
  );
}

function HomeActs({ state, hasEntries }: { state: PopupState; hasEntries: boolean }) {
  return (
    <>
      {!state.broken.value && (
        <Button
          icon="plus"
          onPress={() => {
            state.added.value = null;
            state.view.value = "add";
          }}
        >
          Add
        </Button>
      )}
      <PageLink class="btn btn-line" href="record.html" open={state.open}>
        Open the record
      </PageLink>
      {hasEntries && (
        <PageLink class="btn btn-quiet" href="pack.html" open={state.open}>
          Packs
        </PageLink>
      )}
    </>
  );
}

function AddActs({ state }: { state: PopupState }) {
  return (
    <>
      <Button
        onPress={() => {
          state.add.clear();
          state.view.value = "home";
        }}
      >
        Leave it
      </Button>
      <Button kind="main" onPress={() => void state.save()}>
        Write it down
      </Button>
    </>
  );
}
