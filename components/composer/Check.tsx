import { Button } from "../kit/Button.tsx";
import { Choice } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import { Note } from "../kit/Note.tsx";
import { Earlier } from "./Earlier.tsx";
import { tooSoonFor } from "./engine.ts";
import { Heading } from "./Heading.tsx";
import type { Composer } from "./state.ts";

/** Where the parent says that an answer came: the record first, and the letter all the same if they want it. */
function CameAfterAll({ composer }: { composer: Composer }) {
  const { check } = composer;
  return (
    <>
      <Field
        kind="area"
        label="What was it?"
        hint="Who, on which day, and what was said. A few words are enough."
        value={check.what()}
        onInput={check.setWhat}
      />
      <Note
        icon="note"
        actions={
          <Button icon="open" onPress={() => composer.deps.openPage("add")}>
            Add it to the record
          </Button>
        }
      >
        Then it counts as an answer, and you may not need to chase. You can still write: a thank-you that asks for the
        rest often does more.
      </Note>
    </>
  );
}

/** One look before a chase: the record cannot know of answers it did not see. */
export function Check({ composer }: { composer: Composer }) {
  const { check } = composer;
  const goOn = () => composer.goOn();
  const ticked = composer.letter.nameable.value.filter(({ id }) => composer.draft.about.value.includes(id));
  const { letter, earlier } = composer.letter;
  const soon = tooSoonFor(letter.value, earlier.value, composer.case.profile.value, composer.case.today.value);
  const council = letter.value?.reader === "council";
  const someCame = ticked.some(({ direction }) => direction === "in");
  return (
    <div class="step check">
      <Heading>Has an answer come another way?</Heading>
      <p>
        {someCame ? "No full answer" : "No reply"} is recorded here. The record cannot see one that was read on a phone,
        by the other parent,{" "}
        {council ? "on the council’s website, or came by post." : "in the school’s app, or given in person."}
      </p>
      {(letter.value?.needsEarlier || ticked.length > 0) && <Earlier composer={composer} />}
      <div aria-live="polite">{soon && <Note kind="advice">{soon}</Note>}</div>
      {check.people().length > 0 && (
        <Button icon="search" onPress={check.search}>
          Search my mail for these people
        </Button>
      )}
      <Choice
        legend={council ? "Any answer by phone, post or online?" : "Any answer by phone, app or in person?"}
        value={check.found.value}
        options={[
          { value: "nothing", label: "No, nothing" },
          { value: "something", label: "Yes, something came" },
        ]}
        onPick={(value) => {
          check.found.value = value;
          check.problem.value = null;
        }}
      />
      {check.found.value === "something" && <CameAfterAll composer={composer} />}
      <div aria-live="polite">{check.problem.value && <Note kind="stop">{check.problem.value}</Note>}</div>
      <div class="step-acts">
        <Button kind="main" onPress={async () => (await check.checked()) && goOn()}>
          {check.found.value === "something" ? "Write all the same" : "I have checked"}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            check.skip();
            goOn();
          }}
        >
          Go on without checking
        </Button>
      </div>
      <p class="hint">“I have checked” is written into your record with today’s date.</p>
    </div>
  );
}
