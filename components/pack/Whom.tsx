import { PRESETS } from "../../lib/pack/choice.ts";
import { Icon } from "../kit/Icon.tsx";
import { MadeBefore } from "./MadeBefore.tsx";
import { stepHash } from "./route.ts";
import type { PackState } from "./state.ts";
import { NEEDS } from "./words.ts";

/** The first screen: five readers, and the packs made before. */
export function Whom({ state }: { state: PackState }) {
  return (
    <>
      <header class="pack-first">
        <h1 class="title" id="pack-at" tabIndex={-1}>
          Who is it for?
        </h1>
        <p class="pack-lead">
          A pack is a part of your record as one file for somebody else. You see every page before it is made, and
          nothing leaves this computer until you send it.
        </p>
      </header>
      <ul class="sheet whom">
        {PRESETS.map((id) => {
          const { name, forWhom } = state.presets(id);
          return (
            <li class="whom-one" key={id}>
              <div class="whom-words">
                <a class="whom-name words" href={stepHash(id, "in")} aria-describedby={`for-${id}`}>
                  {name}
                </a>
                <div id={`for-${id}`}>
                  <p>{forWhom}</p>
                  <p class="small soft">{NEEDS[id]}</p>
                  {state.begun(id) && <p class="whom-begun small">Begun: your choices are kept.</p>}
                </div>
              </div>
              <Icon name="right" />
            </li>
          );
        })}
      </ul>
      <MadeBefore state={state} />
    </>
  );
}
