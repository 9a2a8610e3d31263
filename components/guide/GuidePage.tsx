import { useEffect, useRef } from "preact/hooks";
import { Bar } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { HelpNow } from "../kit/HelpNow.tsx";
import { Note } from "../kit/Note.tsx";
import { Rules } from "./Rules.tsx";
import { PART_WORDS, PARTS, type Part } from "./route.ts";
import type { GuideState } from "./state.ts";
import { WherePart } from "./WherePart.tsx";
import { WhichChild } from "./WhichChild.tsx";
import { Who } from "./Who.tsx";

/** What comes next: where the family is, who can help, and the rules behind the letters. */
export function GuidePage({ state }: { state: GuideState }) {
  const { child, school } = state.view.value.profile;
  const { part } = state.route.value;
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnTurn(part, title.current);
  return (
    <div class="guide">
      <Bar>
        <Button icon="heart" expanded={state.helping.value} onPress={() => turn(state)}>
          Help now
        </Button>
        <Button kind="quiet" href="pack.html">
          Make a pack
        </Button>
        <Button href="record.html">The record</Button>
      </Bar>
      <main>
        {state.helping.value && (
          <HelpNow
            about={["danger", "staff"]}
            child={child.name}
            onContinue={() => turn(state)}
            continueLabel="Back to the page"
          />
        )}
        <header class="guide-head">
          <div>
            <h1 class="title" tabIndex={-1} ref={title}>
              What comes next
            </h1>
            <p class="hint">{[child.name, school.name].filter(Boolean).join(", ") || "For your family"}</p>
          </div>
          <WhichChild state={state} />
          <Parts part={part} />
        </header>
        {state.broken.value && (
          <Note kind="stop">
            The record could not be opened, so this page cannot say where you are. Nothing in it has been changed. Who
            can help and the rules are here all the same.
          </Note>
        )}
        <PartOf state={state} />
      </main>
    </div>
  );
}

function turn({ helping }: GuideState): void {
  helping.value = !helping.value;
}

function Parts({ part }: { part: Part }) {
  return (
    <nav aria-label="Parts of this page">
      <ul class="parts-nav">
        {PARTS.map((one) => (
          <li class="part-one" key={one}>
            <a href={`#${one}`} aria-current={one === part ? "page" : undefined}>
              {PART_WORDS[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartOf({ state }: { state: GuideState }) {
  const { part } = state.route.value;
  if (part === "who") return <Who state={state} />;
  if (part === "rules") return <Rules state={state} />;
  if (state.ready.value) return <WherePart state={state} />;
  return state.broken.value ? null : <p role="status">Opening the record</p>;
}

/** Another part was chosen: a screen reader starts at its top. */
function useFocusOnTurn(part: Part, title: HTMLElement | null): void {
  const before = useRef(part);
  useEffect(() => {
    if (before.current !== part) title?.focus();
    before.current = part;
  }, [part, title]);
}
