import { type ReadonlySignal, signal } from "@preact/signals";
import type { Away } from "../../../lib/record/reminders.ts";

/** The time in which the browser was closed, as the background noticed it. */
export interface AwayTools {
  /** @returns null when there is none that the parent has not seen */
  read(): Promise<Away | null>;
  /** @param to ISO: the end of that time */
  seen(to: string): Promise<void>;
}

export interface AwayDesk {
  /** Null until known, and when there is nothing to say. */
  time: ReadonlySignal<Away | null>;
  /** It is not said again. */
  seen(): Promise<void>;
}

export function awayDesk(tools: AwayTools | undefined): AwayDesk {
  const time = signal<Away | null>(null);
  void tools?.read().then(
    (away) => {
      time.value = away;
    },
    () => {},
  );
  return {
    time,
    async seen() {
      const away = time.value;
      time.value = null;
      if (away) await tools?.seen(away.to).catch(() => {});
    },
  };
}
