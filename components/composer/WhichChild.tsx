import { childName, childNames, childrenOf, profileFor } from "../../lib/record/family.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Heading } from "./Heading.tsx";
import type { Composer } from "./state.ts";

/** The first question in a record with several children: everything after it is about that one. */
export function WhichChild({ composer }: { composer: Composer }) {
  const { whole, today } = composer.case;
  const profile = whole.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from child to child; each is a button
    <div class="step choose" onKeyDown={toNext}>
      <Heading>Which child is it about?</Heading>
      <ul class="sheet picks">
        {childrenOf(profile).map((child) => (
          <li key={child.id}>
            <button type="button" class="pick" onClick={() => composer.setChild(child.id)}>
              <span class="pick-name">{childName(child, profile)}</span>{" "}
              <span class="hint">
                {[child.year, profileFor(profile, child.id, today.value).school.name].filter(Boolean).join(", ")}
              </span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">
        If it is about both, write about one; on the record you can say that it is about the other too.
      </p>
    </div>
  );
}

function toNext(event: KeyboardEvent) {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const list = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".pick");
  const at = [...list].indexOf(document.activeElement as HTMLElement);
  const next = by === 0 ? undefined : list[at < 0 ? 0 : at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Whom the letter is about, with the way to change it; nothing in a record with one child. */
export function ChildLine({ composer }: { composer: Composer }) {
  const child = composer.case.about.value;
  if (child === null) return null;
  return (
    <p class="child-line">
      About {childNames([child], composer.case.whole.value)}{" "}
      <Button kind="quiet" label="Change which child it is about" onPress={composer.askChild}>
        Change
      </Button>
    </p>
  );
}
