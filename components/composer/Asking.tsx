import { Button } from "../kit/Button.tsx";
import { Heading } from "./Heading.tsx";
import { FIELD_NAMES } from "./outcome.ts";
import type { Standing } from "./plan.ts";
import type { Composer } from "./state.ts";

const LONGEST = 280;
const short = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words);

/** The parent's own words stand in the draft: nothing goes over them without a yes. */
export function Asking({ composer, standing }: { composer: Composer; standing: Standing[] }) {
  const { put } = composer;
  const words = standing.some((one) => one.field === "body");
  return (
    <div class="step result">
      <Heading>There is something in your email already</Heading>
      <dl class="sheet standing">
        {standing.map((one) => (
          <div key={one.field}>
            <dt class="label">{one.field === "body" ? "Your words" : FIELD_NAMES[one.field]}</dt>
            <dd class="words">{short(one.now)}</dd>
          </div>
        ))}
      </dl>
      <div class="step-acts">
        <Button kind="main" onPress={() => put.decide(words ? "above" : "never")}>
          {words ? "Put the letter above it" : "Keep that, add the letter"}
        </Button>
        <Button onPress={() => put.decide("replace")}>Replace it</Button>
        <Button kind="quiet" onPress={put.reset}>
          Cancel
        </Button>
      </div>
      <p class="hint">Your mail’s own undo brings back what was there.</p>
    </div>
  );
}
