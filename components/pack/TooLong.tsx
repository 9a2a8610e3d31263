import { LONG, shorterChoices } from "../../lib/pack/shorter.ts";
import { count } from "../../lib/pack/words.ts";
import { Button } from "../kit/Button.tsx";
import { stepHash } from "./route.ts";
import type { PackState } from "./state.ts";

/** A nudge, and no limit: a chronology of thirty pages is made all the same. */
export function TooLong({ state, pages }: { state: PackState; pages: number }) {
  const drawn = state.drawn.value;
  const choice = state.choice.value;
  if (pages <= LONG || !drawn || !choice) return null;
  const inPack = new Set(drawn.document.entries.map(({ id }) => id));
  const shorter = shorterChoices(state.snapshot.value, choice, inPack, pages, state.now());
  return (
    <section class="pack-long" aria-label="A shorter chronology">
      <p>
        The chronology has {count(pages, "page", "pages")}. Few readers have time for that many, and what matters most
        may be missed. Your record keeps everything, whatever you choose here.
      </p>
      {shorter.map(({ words, choice: part, pages: left }) => (
        <p key={words} class="pack-long-one">
          <Button onPress={() => state.set(part)}>{words}</Button>{" "}
          <span class="num">about {count(left, "page", "pages")}</span>
        </p>
      ))}
      <p>
        <a href={stepHash(choice.preset, "in")}>Choose matters, people or a period yourself</a>
      </p>
    </section>
  );
}
