import { act } from "preact/test-utils";
import { type Screen, show } from "../testing/screen.ts";
import { Composer } from "./Composer.tsx";
import { type FakeDeps, type FakeOptions, fakeDeps } from "./fake-deps.ts";
import { createComposer, type Composer as State } from "./state.ts";

export interface Opened {
  screen: Screen;
  deps: FakeDeps;
  composer: State;
  /** Payloads of everything of this name that was done, in order. */
  did(what: string): unknown[];
  letter(): string;
  /** Presses a button and waits until what it started has ended. */
  press(name: string | RegExp): Promise<void>;
}

/** Opens the composer on a fake world and waits until it has loaded. */
export async function openComposer(options: FakeOptions = {}): Promise<Opened> {
  const deps = fakeDeps(options);
  const composer = createComposer(deps);
  const screen = await show(<Composer composer={composer} />);
  await act(() => composer.load());
  await screen.settle();
  return {
    screen,
    deps,
    composer,
    did: (what) => deps.did.filter((one) => one.what === what).map((one) => one.with),
    async press(name) {
      await screen.press("button", name);
      await act(() => ended(composer));
      await screen.settle();
    },
    letter: () => composer.letter.filled.value?.text ?? "",
  };
}

function ended(composer: State): Promise<void> {
  return new Promise((resolve) => {
    const stop = composer.put.put.subscribe((put) => {
      if (put.at === "working") return;
      queueMicrotask(() => {
        stop();
        resolve();
      });
    });
  });
}
