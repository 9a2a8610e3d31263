import type { FieldOutcome } from "../../lib/webmail/webmail.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { Asking } from "./Asking.tsx";
import { CopyParts } from "./Copied.tsx";
import { Heading } from "./Heading.tsx";
import { FIELD_NAMES, headline, isWhole, outcomeWords, toCheck } from "./outcome.ts";
import { Paper } from "./Paper.tsx";
import type { Composer } from "./state.ts";

function Row({ outcome, composer }: { outcome: FieldOutcome; composer: Composer }) {
  const good = outcome.outcome === "taken";
  const left = outcome.outcome === "occupied";
  const check = toCheck(outcome, composer.letter);
  return (
    <li class={good ? "is-good" : left || check ? "" : "is-not"}>
      <span class="outcome-mark">
        <Icon name={good ? "check" : left ? "right" : check ? "help" : "alert"} />
      </span>
      <span>
        <b class="strong">{FIELD_NAMES[outcome.field]}</b> {outcomeWords(outcome, composer.letter)}
      </span>
    </li>
  );
}

/** Ways out that always work, with the letter still here. */
function WaysOn({ composer, main }: { composer: Composer; main: boolean }) {
  return (
    <>
      <Button kind={main ? "main" : "line"} icon="copy" onPress={composer.put.copy}>
        Copy instead
      </Button>
      {composer.place === "frame" && (
        <Button icon="open" onPress={composer.put.open}>
          Open a new draft
        </Button>
      )}
    </>
  );
}

/** The letter itself, where it may have to be selected and copied by hand. */
const Below = ({ composer }: { composer: Composer }) => (
  <section class="below" aria-labelledby="letter-name">
    <h2 class="label" id="letter-name">
      Your letter
    </h2>
    <Paper composer={composer} />
  </section>
);

const Back = ({ composer }: { composer: Composer }) => (
  <Button kind="quiet" onPress={composer.put.reset}>
    Back to the letter
  </Button>
);

/** The letter knows nobody to go to: what the parent types in the email only, the record cannot know. */
const NobodyYet = () => (
  <p class="hint">
    To is as it stands in your email. The record keeps mail with people it knows: go back to the letter and type the
    address there, and what you send and what comes back will be in it.
  </p>
);

function Filled({ composer, outcomes, reply }: { composer: Composer; outcomes: FieldOutcome[]; reply: boolean }) {
  const whole = isWhole(outcomes, composer.letter);
  const failed = outcomes
    .filter((one) => one.outcome !== "taken" && !toCheck(one, composer.letter))
    .map((one) => FIELD_NAMES[one.field]);
  const body = outcomes.some((one) => one.field === "body" && one.outcome === "taken");
  return (
    <div class="step result">
      <Heading>{headline(outcomes, composer.letter)}</Heading>
      {body && <p>Read it there and press Send yourself. Nothing has been sent.</p>}
      <ul class="sheet outcomes" aria-label="What stands in your email now">
        {outcomes.map((outcome) => (
          <Row key={outcome.field} outcome={outcome} composer={composer} />
        ))}
      </ul>
      {body && composer.letter.to.value.every((one) => !one.email) && <NobodyYet />}
      {reply && <p class="hint">The subject stays as it was, so that your email stays in the same conversation.</p>}
      {!whole && <CopyParts composer={composer} only={failed} />}
      <div class="step-acts">
        {body && (
          <Button kind="main" onPress={() => composer.deps.draft?.done()}>
            Read it in my email
          </Button>
        )}
        {!whole && <WaysOn composer={composer} main={!body} />}
        <Back composer={composer} />
      </div>
    </div>
  );
}

function Opened({ composer }: { composer: Composer }) {
  return (
    <div class="step result">
      <Heading>A new email is opening</Heading>
      <p>
        The people and a plain subject are in it at once; the letter follows when the draft is there. Read it there and
        press Send yourself. Nothing has been sent.
      </p>
      {composer.look.delegated.value && <p>It opens in a mailbox of your own. See that it says your own address.</p>}
      <div class="step-acts">
        <WaysOn composer={composer} main={false} />
        <Back composer={composer} />
      </div>
      <p class="hint">If no email opens, or the letter does not follow, come back here and copy it.</p>
    </div>
  );
}

function Failed({ composer, headline, why }: { composer: Composer; headline: string; why: string }) {
  return (
    <div class="step result">
      <Heading>{headline}</Heading>
      <Note kind="stop">
        Nothing is lost: the letter is here, and your draft is as far as it came.
        <span class="hint problem-words">{why}</span>
      </Note>
      <div class="step-acts">
        <WaysOn composer={composer} main />
        <Back composer={composer} />
      </div>
      <Below composer={composer} />
    </div>
  );
}

/** What became of "Put it in my email", read back from the draft and said in words. */
export function Result({ composer }: { composer: Composer }) {
  const put = composer.put.put.value;
  switch (put.at) {
    case "asking":
      return <Asking composer={composer} standing={put.standing} />;
    case "filled":
      return <Filled composer={composer} outcomes={put.outcomes} reply={put.reply} />;
    case "opened":
      return <Opened composer={composer} />;
    case "failed":
      return <Failed composer={composer} headline={put.headline} why={put.why} />;
    default:
      return null;
  }
}
