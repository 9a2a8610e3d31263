import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ComposerDraft } from "../../lib/messages.ts";
import { EMPTY_DRAFT } from "./draft.ts";
import { createKeeper } from "./keep.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const draft = (text: string): ComposerDraft => ({ ...EMPTY_DRAFT, answers: { happening: text }, savedAt: 1 });

function keeping(fails: () => boolean = () => false) {
  const now = signal<ComposerDraft | null>(null);
  const kept: (ComposerDraft | null)[] = [];
  const failed = vi.fn();
  const keeper = createKeeper(
    () => now.value,
    async (one) => {
      if (fails()) throw new Error("no");
      kept.push(one);
    },
    failed,
  );
  return { now, kept, failed, keeper };
}

test("a burst of typing is one write, and nothing is written before the first change", async () => {
  const { now, kept, keeper } = keeping();
  await vi.runAllTimersAsync();
  expect(kept).toEqual([]);
  now.value = draft("H");
  now.value = draft("He");
  await vi.runAllTimersAsync();
  expect(kept).toEqual([draft("He")]);
  keeper.stop();
});

test("leaving the page writes at once, and only once", async () => {
  const { now, kept, keeper } = keeping();
  now.value = draft("He");
  await keeper.flush();
  await keeper.flush();
  await vi.runAllTimersAsync();
  expect(kept).toEqual([draft("He")]);
  keeper.stop();
});

test("a refused write is told and goes with the next flush", async () => {
  let refuse = true;
  const { now, kept, failed, keeper } = keeping(() => refuse);
  now.value = draft("He");
  await keeper.flush();
  expect(failed).toHaveBeenCalledTimes(1);
  refuse = false;
  await keeper.flush();
  expect(kept).toEqual([draft("He")]);
  keeper.stop();
});
