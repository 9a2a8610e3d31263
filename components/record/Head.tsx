import type { Ref } from "preact";
import { Brand } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import type { RecordState } from "./state.ts";

/** Brand, whose record it is, the search, and what can be done. */
export function Head({ state, findRef }: { state: RecordState; findRef: Ref<HTMLInputElement> }) {
  const { profile, entries } = state.snapshot.value;
  const { child } = profile;
  // The empty page has the main button.
  const empty = entries.length === 0;
  const who = [child.name, child.year].filter(Boolean).join(", ");
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
          value={state.filters.value.words}
          onInput={(event) => {
            state.filters.value = { ...state.filters.value, words: event.currentTarget.value };
          }}
        />
        <span class="find-key" aria-hidden="true">
          /
        </span>
      </search>
      <Button class="wide" icon="plus" href="#add">
        Add
      </Button>
      <Button class="wide" icon="pack" href="#pack">
        Make a pack
      </Button>
      <Button class="wide" kind={empty ? "line" : "main"} icon="pen" href="composer.html" newTab>
        Write
      </Button>
    </header>
  );
}
