import type { Ref } from "preact";
import { childNames, childrenOf } from "../../lib/record/family.ts";
import { Brand } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import type { RecordState } from "./state.ts";

interface HeadProps {
  state: RecordState;
  findRef: Ref<HTMLInputElement>;
  /** The browser's own search was asked for, and this one came in its place. */
  instead: boolean;
}

/** Brand, whose record it is, the search, and what can be done. */
export function Head({ state, findRef, instead }: HeadProps) {
  const { profile, entries } = state.snapshot.value;
  const { child, children } = profile;
  // The empty page has the main button.
  const empty = entries.length === 0;
  const who = children?.length
    ? childNames(
        childrenOf(profile).map(({ id }) => id),
        profile,
      )
    : [child.name, child.year].filter(Boolean).join(", ");
  return (
    <header class="bar record-bar">
      <Brand />
      <Button kind="quiet" class="who" href="settings.html" label={`${who || "Your child"}: settings`}>
        {who || "Your child"}
      </Button>
      <Button kind="quiet" class="next-way" href="guide.html">
        What comes next
      </Button>
      <search class="find">
        <label class="sr" for="find">
          Search the record
        </label>
        <Icon name="search" />
        <input
          class="input"
          id="find"
          type="search"
          ref={findRef}
          placeholder="Search words, names, dates"
          autocomplete="off"
          aria-describedby={instead ? "find-instead" : undefined}
          value={state.filters.value.words}
          onInput={(event) => {
            state.filters.value = { ...state.filters.value, words: event.currentTarget.value };
          }}
        />
        <span class="find-key" aria-hidden="true">
          /
        </span>
        {instead && (
          <p class="find-instead small" id="find-instead">
            This looks through the whole record. Your browser’s own search would see only the days on the screen; press
            the same keys again to have it.
          </p>
        )}
      </search>
      <Button class="wide" icon="plus" href="#add">
        Add
      </Button>
      <Button class="wide" icon="pack" href="pack.html">
        Make a pack
      </Button>
      <Button class="wide" kind={empty ? "line" : "main"} icon="pen" href="composer.html" newTab>
        Write
      </Button>
    </header>
  );
}
