import { useEffect, useState } from "react";
import { session } from "../server.ts";

const IN_USE = "[data-part=compose-row]:active, [data-part=compose-row] [aria-expanded=true]";

/**
 * When parts of a form are built anew, so that what others put among them is gone: some time after it appeared, after
 * each save, and by the clock, as the switches say.
 * A row that is pressed just then, or has its menu open, waits: a person would not get it to do anything.
 * @returns how often that has been
 */
export function useEpoch(savedAt: number | null, form: { current: HTMLElement | null }): number {
  const [epoch, setEpoch] = useState(0);
  const { rebuildRow, rebuildEvery } = session.switches;
  const next = (): void => {
    if (form.current?.querySelector(IN_USE)) setTimeout(next, 100);
    else setEpoch((n) => n + 1);
  };
  useEffect(() => {
    const once = rebuildRow > 0 ? window.setTimeout(next, rebuildRow) : 0;
    const often = rebuildEvery > 0 ? window.setInterval(next, rebuildEvery) : 0;
    return () => {
      clearTimeout(once);
      clearInterval(often);
    };
  }, []);
  useEffect(() => {
    if (rebuildRow > 0 && savedAt !== null) next();
  }, [savedAt]);
  return epoch;
}

/** @returns whether so many milliseconds are over; at once for 0 */
export function useLater(ms: number): boolean {
  const [over, setOver] = useState(ms === 0);
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, []);
  return over;
}
