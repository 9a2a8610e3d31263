import { describe, expect, test } from "vitest";
import { type Entry, isMessage } from "./entry.ts";
import type { Sighting } from "./items.ts";
import { at, entriesOf, likely, onlyMessage, original, type Step, sent, shown, undone } from "./testing/evening.ts";
import { LOWE, likelyOf, sentSighting } from "./testing/fixtures.ts";

const states = (entries: Entry[]) => entries.filter(isMessage).map(({ kind, state }) => `${kind} ${state}`);

describe("what becomes of a message the parent sends", () => {
  const again = { text: "The second wording." };
  const likely2 = likelyOf(sent, at(40), again);
  const sent2 = sentSighting(at(41), again);
  const cases: [what: string, written: Step[], expected: string[]][] = [
    ["Send was pressed", [[0, likely]], ["sent likely"]],
    [
      "and the request seen",
      [
        [0, likely],
        [2, sent],
      ],
      ["sent sent"],
    ],
    ["the request alone", [[2, sent]], ["sent sent"]],
    [
      "the request came in before the press",
      [
        [0, sent],
        [2, likely],
      ],
      ["sent sent"],
    ],
    [
      "the same things twice",
      [
        [0, likely],
        [2, sent],
        [3, likely],
        [4, sent],
      ],
      ["sent sent"],
    ],
    [
      "undone",
      [
        [0, likely],
        [2, sent],
        [10, undone],
      ],
      ["sent undone"],
    ],
    [
      "undone, written down in another order",
      [
        [0, undone],
        [1, sent],
        [2, likely],
      ],
      ["sent undone"],
    ],
    [
      "undone and sent again",
      [
        [0, likely],
        [2, sent],
        [10, undone],
        [40, likely2],
        [42, sent2],
      ],
      ["sent sent"],
    ],
    [
      "undone and pressed again",
      [
        [0, likely],
        [2, sent],
        [10, undone],
        [40, likely2],
      ],
      ["sent likely"],
    ],
    [
      "pressed again, the undo unseen",
      [
        [2, sent],
        [40, likely2],
      ],
      ["sent likely"],
    ],
    [
      "seen in its thread",
      [
        [0, likely],
        [60, shown],
      ],
      ["sent sent"],
    ],
    ["seen in its thread only", [[60, shown]], ["sent sent"]],
    [
      "undone, then an old view of it",
      [
        [2, sent],
        [10, undone],
        [11, { ...shown, when: { ...shown.when, instant: at(-60) } }],
      ],
      ["sent undone"],
    ],
    [
      "undone, then its draft's original",
      [
        [2, sent],
        [10, undone],
        [90, original],
      ],
      ["sent undone"],
    ],
    [
      "undone, then there all the same",
      [
        [2, sent],
        [10, undone],
        [400, { ...shown, when: { ...shown.when, instant: at(120) } }],
      ],
      ["sent sent"],
    ],
    ["scheduled", [[2, { ...sent, state: "scheduled" }]], ["sent scheduled"]],
    [
      "scheduled and taken back",
      [
        [2, { ...sent, state: "scheduled" }],
        [10, undone],
      ],
      ["sent undone"],
    ],
    [
      "scheduled and gone",
      [
        [2, { ...sent, state: "scheduled" }],
        [9000, shown],
      ],
      ["sent sent"],
    ],
    [
      "refused by the site",
      [
        [0, likely],
        [1, likelyOf(sent, at(0.02), { state: "stopped" })],
      ],
      [],
    ],
    [
      "refused, and then saved as the draft that it still is",
      [
        [0, likely],
        [1, likelyOf(sent, at(0.02), { state: "stopped" })],
        [10, undone],
      ],
      [],
    ],
    [
      "refused, and saved as a draft before the page was seen to refuse",
      [
        [0, likely],
        [1, { ...undone, when: { ...sent.when, instant: at(0.5) } }],
        [2, likelyOf(sent, at(0.9), { state: "stopped" })],
      ],
      [],
    ],
    [
      "refused, put right and sent",
      [
        [0, likely],
        [1, likelyOf(sent, at(0.02), { state: "stopped" })],
        [40, likely2],
        [42, sent2],
      ],
      ["sent sent"],
    ],
    [
      "undone, tried again and refused",
      [
        [2, sent],
        [10, undone],
        [40, likely2],
        [41, likelyOf(sent, at(40.02), { state: "stopped" })],
      ],
      ["sent undone"],
    ],
    [
      "not taken",
      [
        [0, likely],
        [2, { ...sent, state: "failed" }],
      ],
      ["sent failed"],
    ],
    [
      "not taken, then tried again",
      [
        [0, likely],
        [2, { ...sent, state: "failed" }],
        [42, sent2],
      ],
      ["sent sent"],
    ],
    ["saved again without ever being sent", [[10, undone]], []],
    [
      "a draft saved and sent by one request",
      [
        [2, { ...undone, when: sent.when }],
        [2, sent],
      ],
      ["sent sent"],
    ],
  ];
  test.each(cases)("%s", (_what, written, expected) => {
    expect(states(entriesOf(...written))).toEqual(expected);
  });

  test("what was sent again is what the entry says", () => {
    const entry = onlyMessage(entriesOf([0, likely], [2, sent], [10, undone], [40, likely2], [42, sent2]));
    expect([entry.text, entry.at, entry.how.text]).toEqual(["The second wording.", at(41), "request"]);
    expect(entry.seen.map(({ state }) => state)).toEqual(["likely", "sent", "undone", "likely", "sent"]);
  });

  test("what was undone keeps the words that were sent", () => {
    const entry = onlyMessage(entriesOf([0, likely], [2, sent], [10, { ...undone, text: "Half a sen" }]));
    expect(entry.text).toBe(sent.text);
  });

  test("the original says it best, and each fact says how it is known", () => {
    const full = { ...original, cc: [LOWE], subject: "" };
    const entry = onlyMessage(entriesOf([0, likely], [2, sent], [60, shown], [61, full]));
    expect(entry).toMatchObject({ at: at(2), cc: [LOWE], subject: sent.subject });
    expect(entry.how).toMatchObject({ when: "original", cc: "original", subject: "request" });
    expect(entry.ids).toMatchObject({ draft: "msg-a:r1001", legacy: "19b1", rfc: "<a1@mail.example.org>" });
  });

  test("an uncertain date of the original gives way", () => {
    const odd: Sighting = { ...original, when: { instant: 0, shown: null, certainty: "uncertain" } };
    expect(onlyMessage(entriesOf([2, sent], [61, odd])).at).toBe(at(1));
  });
});
