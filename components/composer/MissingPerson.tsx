import { useState } from "preact/hooks";
import { roleInWords } from "../../lib/letters/people.ts";
import type { MissingRole } from "../../lib/letters/recipients.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { addressProblem, usableAddress } from "./people.ts";
import type { Composer } from "./state.ts";

/**
 * Somebody the letter should go to and nobody has told us the address of: asked for here, kept for next time.
 * Only the first reader's place is open at once; the others are a line until they are wanted.
 */
export function MissingPerson({
  composer,
  missing,
  open,
}: {
  composer: Composer;
  missing: MissingRole;
  open: boolean;
}) {
  const [opened, setOpened] = useState(open);
  const { people, deps } = composer;
  const { role } = missing;
  const who = roleInWords(role);
  const email = people.typed(role, "email");
  const known = composer.case.profile.value.contacts.find((one) => one.role === role)?.name ?? "";
  const whole = usableAddress(email) !== "";
  if (!opened && !email) {
    return (
      <div class="people-why">
        <p class="hint">{missing.sentence}</p>
        <Button kind="quiet" class="nowrap" label={`Type it: the address of ${who}`} onPress={() => setOpened(true)}>
          Type it
        </Button>
      </div>
    );
  }
  return (
    <fieldset class="missing">
      <legend class="hint">
        {whole ? `The letter goes to ${known || people.typed(role, "name").trim() || who} now.` : missing.sentence}
      </legend>
      <div class="missing-fields">
        {!known && (
          <Field
            label={`Name of ${who}`}
            value={people.typed(role, "name")}
            onInput={(text) => people.type(role, "name", text)}
          />
        )}
        <Field
          kind="email"
          label={known ? `${known}’s address` : "Address"}
          value={email}
          // Said when the field is left, not at the first letter typed.
          error={composer.people.left(role) ? addressProblem(email) : undefined}
          onInput={(text) => people.type(role, "email", text)}
          onLeave={() => people.leave(role)}
        />
      </div>
      <label class="keep-person hint">
        <input
          type="checkbox"
          checked={people.typed(role, "forget") !== "yes"}
          onChange={(event) => people.type(role, "forget", event.currentTarget.checked ? "" : "yes")}
        />
        <span>
          Keep for next time. More in the{" "}
          <button type="button" class="link" onClick={() => deps.openPage("settings")}>
            settings
          </button>
          .
        </span>
      </label>
    </fieldset>
  );
}
