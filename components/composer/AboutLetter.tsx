import type { ComponentChildren } from "preact";
import { shortDay } from "../../lib/calendar/dates.ts";
import { letterById } from "../../lib/letters/index.ts";
import { ClockBadge } from "../kit/ClockBadge.tsx";
import type { Composer } from "./state.ts";

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt class="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The day the letter's clock proposes, with its kind: how long it is fair to wait. */
function Clock({ composer }: { composer: Composer }) {
  const [day] = composer.letter.askDays.value;
  const clock = composer.letter.letter.value?.clock;
  if (!day) return <>{clock ? "No day can be proposed for your school; you can choose one." : "It asks for no day."}</>;
  return (
    <>
      By {shortDay(day.date)} <ClockBadge kind={day.kind} when="" estimate={day.estimate} />{" "}
      <span class="hint">{day.working}</span>
    </>
  );
}

/** What comes next if nothing comes, by the name of the letter. */
function IfNothing({ composer }: { composer: Composer }) {
  const next = composer.letter.letter.value?.ifNothing;
  const letter = next?.letter ? letterById(next.letter) : null;
  const named = letter !== null && next?.words.toLowerCase().includes(letter.name.toLowerCase());
  return (
    <>
      {next?.words} {letter && !named && <span class="hint">The letter for it: {letter.name}.</span>}
    </>
  );
}

/** Law that the letter leaves out for this school, and how to have it in where the school's type is not known. */
function LeftOut({ composer }: { composer: Composer }) {
  const out = composer.letter.leftOut.value;
  return (
    <ul class="left-out">
      {out.map(({ clause, why }) => (
        <li key={clause}>{why}</li>
      ))}
      {out.some(({ unknown }) => unknown) && (
        <li>
          <button type="button" class="link" onClick={() => composer.deps.openPage("settings")}>
            Say what type of school it is
          </button>
        </li>
      )}
    </ul>
  );
}

/** What to know of the letter, folded: what it is for, when not, what would be fair, when, and what comes next. */
export function AboutLetter({ composer }: { composer: Composer }) {
  const letter = composer.letter.letter.value;
  if (!letter || letter.id.startsWith("own:")) return null;
  return (
    <details class="about-letter">
      <summary>About this letter</summary>
      <dl>
        <Row name="What it is for">{letter.purpose}</Row>
        <Row name="When something else is better">{letter.notWhen}</Row>
        <Row name="A fair reply">{letter.fairReply}</Row>
        <Row name="When an answer is fair">
          <Clock composer={composer} />
        </Row>
        <Row name="If nothing comes">
          <IfNothing composer={composer} />
        </Row>
        {letter.goodAnswer.length > 0 && (
          <Row name="What would help in an answer">
            <ul class="good-answer">
              {letter.goodAnswer.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Row>
        )}
        {composer.letter.leftOut.value.length > 0 && (
          <Row name="Law that is left out">
            <LeftOut composer={composer} />
          </Row>
        )}
      </dl>
    </details>
  );
}
