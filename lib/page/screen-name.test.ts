import { expect, it } from "vitest";
import { sentSighting } from "../record/testing/fixtures.ts";
import { screenName } from "./recorder.ts";

const T = 1_796_000_000_000;
const MINUTE = 60_000;
const shown = (ids: object) => sentSighting(T, { site: "outlook", source: "screen", state: "shown", ids });

it("one's own message without an id has another name once it can no longer be taken back", async () => {
  const at = (minutes: number) => screenName(shown({ thread: "AAQk/1=" }), T + minutes * MINUTE);
  expect(await at(1)).toBe(await at(2));
  expect(await at(4)).toBe(await at(600));
  expect(await at(1)).not.toBe(await at(4));
});

it("a message with an id, or of somebody else, has one name for ever", async () => {
  for (const seen of [shown({ message: "msg-f:1" }), { ...shown({}), state: "received" as const }])
    expect(await screenName(seen, T)).toBe(await screenName(seen, T + 60 * MINUTE));
});
