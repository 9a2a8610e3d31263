import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import { Icon } from "../kit/Icon.tsx";

export interface FindProps {
  label: string;
  hint: string;
  words: Signal<string>;
  /** What is left, said to a screen reader: "3 of 40 rules". */
  found: string;
}

/** Looks for words in what is on the page. */
export function Find({ label, hint, words, found }: FindProps) {
  const id = useId();
  return (
    <search class="guide-find">
      <label for={id} class="strong">
        {label}
      </label>
      <span class="find-field">
        <Icon name="search" />
        <input
          class="input"
          id={id}
          type="search"
          autocomplete="off"
          placeholder={hint}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </span>
      <span class="small soft" role="status">
        {words.value.trim() ? found : ""}
      </span>
    </search>
  );
}
