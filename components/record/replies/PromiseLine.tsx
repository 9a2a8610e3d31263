import { useEffect, useRef, useState } from "preact/hooks";
import { londonDate } from "../../../lib/calendar/dates.ts";
import { longDate } from "../../../lib/pack/dates.ts";
import type { Promised } from "../../../lib/record/matter-acts.ts";
import { Button } from "../../kit/Button.tsx";
import { Mark, type MarkProps } from "../../kit/Mark.tsx";
import type { RecordState } from "../state.ts";

interface PromiseLineProps {
  promise: Promised;
  state: RecordState;
  /** Where it was made, when it is shown elsewhere. */
  href?: string;
  /** More about its day. */
  before?: readonly string[];
  /** It was marked just now, and the mark can be taken back: where the focus goes then. */
  onUnmarked?: () => void;
}

/** What was promised, by whom and for when, how it stands, and what the parent says became of it. */
export function PromiseLine({ promise, state, href, before = [], onUnmarked }: PromiseLineProps) {
  const ways = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState(false);
  // What was pressed has gone: its place takes the focus.
  useEffect(() => {
    if (pressed) ways.current?.querySelector<HTMLElement>("button")?.focus();
    setPressed(false);
  }, [promise.state]);
  const end = (to: Parameters<typeof state.replies.end>[1]) => {
    setPressed(true);
    void state.replies.end(promise, to);
  };
  return (
    <div class="promise">
      <Mark kind="promise" promise={markFor(promise, state)} label={stateName(promise, state)} />
      <div class="promise-body">
        <p>
          <span class="words">{promise.words || "Something was promised"}</span>
          <br />
          <span class="hint">{madeWords(promise)}</span>
          {before.map((words) => (
            <span class="hint promised-before" key={words}>
              {words}
            </span>
          ))}
        </p>
        <p class="small">
          {promise.state !== "open" && <b class="strong">{endWords(promise)} </b>}
          {promise.state === "open" && standsWords(promise, state)}
          {href && (
            <>
              {" "}
              <a href={href}>Where it was promised</a>
            </>
          )}
        </p>
        <div class="row promise-ways" ref={ways}>
          {promise.state === "open" ? (
            <>
              <Button label={`Kept: ${promise.words}`} onPress={() => end("kept")}>
                Kept
              </Button>
              <Button label={`Not kept: ${promise.words}`} onPress={() => end("broken")}>
                Not kept
              </Button>
              <Button kind="quiet" label={`I let it go: ${promise.words}`} onPress={() => end("released")}>
                I let it go
              </Button>
              {onUnmarked && (
                <Button
                  kind="quiet"
                  label={`This is no promise: ${promise.words}`}
                  onPress={() => void state.replies.unmark(promise).then((done) => done && onUnmarked())}
                >
                  This is no promise
                </Button>
              )}
            </>
          ) : (
            <Button kind="quiet" label={`Undo: ${promise.words}`} onPress={() => end("open")}>
              Undo
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function markFor(promise: Promised, state: RecordState): NonNullable<MarkProps["promise"]> {
  if (promise.state !== "open") return promise.state === "released" ? "letgo" : promise.state;
  return isPassed(promise, state) ? "waiting" : "ahead";
}

const isPassed = ({ by }: Promised, state: RecordState) => by !== null && by < londonDate(state.now()).toString();

function stateName(promise: Promised, state: RecordState): string {
  const names = { ahead: "Promised", waiting: "Not here yet", kept: "Kept", broken: "Not kept", letgo: "Let go" };
  return names[markFor(promise, state)];
}

function madeWords({ who, by }: Promised): string {
  const name = who.name ? `, by ${who.name}` : "";
  return by ? `Promised for ${longDate(by)}${name}` : `Promised${name}. No day was named`;
}

function endWords({ state, ended }: Promised): string {
  const words = { kept: "Kept", broken: "Not kept", released: "You let it go", open: "" }[state];
  return ended ? `${words}, written down ${longDate(londonDate(ended.at).toString())}.` : `${words}.`;
}

function standsWords(promise: Promised, state: RecordState): string {
  const wait = state.waitingAll.value.find((one) => one.promise?.id === promise.id);
  if (!isPassed(promise, state)) return "Has it come?";
  // What closes the conversation it was made in ends the waiting, and not the promise.
  if (!wait) return "Its day has passed. Has it come?";
  const late = /not recorded as kept[^.]*/u.exec(wait.promise?.stands ?? "");
  return late ? `${late[0].charAt(0).toUpperCase()}${late[0].slice(1)}. Has it come?` : "Has it come?";
}
