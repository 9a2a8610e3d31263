import { describe, expect, test } from "vitest";
import type { MessageState, Sighting } from "./items.ts";
import { at, entriesOf, likely, onlyMessage, original, type Step, sent, shown, undone } from "./testing/evening.ts";
import { sentSighting } from "./testing/fixtures.ts";

/**
 * Gmail shows an own reply in its thread as soon as Send is pressed, and one that is to go later as soon as that is asked for.
 * So what is seen there is no proof by itself that a letter has gone.
 */

const failed: Sighting = { ...sent, state: "failed" };
/** Without its older id, which comes later. */
const atOnce: Sighting = { ...shown, ids: { message: "msg-a:r1001", thread: "thread-a:r1001" } };
const due: Sighting = { ...sent, state: "scheduled", goesAt: at(9000) };
const shownAt = (seconds: number): Sighting => ({ ...shown, when: { ...shown.when, instant: at(seconds) } });
const undated: Sighting = { ...atOnce, when: { instant: null, shown: "8 Mar 2027", certainty: "uncertain" } };

const cases: [what: string, expected: MessageState, ...written: Step[]][] = [
  ["shown at once", "likely", [0, likely], [1, atOnce]],
  ["shown at once, then taken", "sent", [0, likely], [1, atOnce], [2, sent]],
  ["shown at once, then not taken", "failed", [0, likely], [1, atOnce], [2, failed]],
  ["shown at once, and later with its older id", "sent", [0, likely], [1, atOnce], [130, shown]],
  ["shown at once, and its original read", "sent", [0, likely], [1, atOnce], [60, original]],
  ["shown at once and hours later, without a date that can be read", "sent", [0, likely], [1, atOnce], [9000, undated]],
  [
    "not taken, and still shown, by the older id of its draft, with its draft's original",
    "failed",
    [0, likely],
    [2, failed],
    [3, atOnce],
    [130, shown],
    [140, original],
  ],
  ["not taken, and sent from elsewhere later", "sent", [2, failed], [400, shownAt(300)]],
  ["not taken, and there all the same hours later, whenever that was", "sent", [2, failed], [9000, undated]],
  ["scheduled, and shown in its thread, where it waits", "scheduled", [2, due], [60, shown], [100, original]],
  ["scheduled, and sent from elsewhere before its time", "sent", [2, due], [400, shownAt(300)]],
  ["scheduled, and shown where it waits under the time it is to go", "scheduled", [2, due], [60, shownAt(9000)]],
  ["scheduled, and there when its time had come", "sent", [2, due], [60, shown], [9060, shownAt(9000)]],
  ["scheduled, and sent at once after all", "sent", [2, due], [60, sentSighting(at(59))]],
  [
    "scheduled, cancelled, and sent by hand before that time",
    "sent",
    [2, due],
    [60, { ...undone, when: { ...undone.when, instant: at(60) } }],
    [90, sentSighting(at(89))],
    [240, shownAt(60)],
  ],
];

describe("a letter that was", () => {
  test.each(cases)("%s: %s", (_what, expected, ...written) => {
    expect(onlyMessage(entriesOf(...written)).state).toBe(expected);
  });
});
