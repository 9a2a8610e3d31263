import type { Contact } from "../record/profile.ts";

/** For the tests that stop the background at every step: a send from Gmail and what its page shows, written by hand. */

export const SENCO: Contact = { id: "senco", role: "senco", name: "Ms Patel", email: "senco@hillcrest.example.sch.uk" };

export const requestOf = (labels: string[], goesAt: number | null = null) =>
  JSON.stringify([
    null,
    [
      [
        [
          1,
          [
            "thread-a:r1",
            [
              null,
              [
                [
                  "msg-a:r1",
                  [1, "jo.whitlock@example.org", "Jo Whitlock"],
                  [[1, SENCO.email, "Ms Patel"]],
                  null,
                  null,
                  null,
                  1_790_000_000_000,
                  "R. and mornings",
                  [null, [[0, '<div dir="ltr">R. was too frightened to come in.</div>']]],
                  null,
                  labels,
                  goesAt,
                ],
              ],
            ],
          ],
        ],
      ],
    ],
  ]);

export function sighting(state: "likely" | "received") {
  const jo = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
  const patel = { name: "Ms Patel", address: SENCO.email };
  const out = state === "likely";
  return {
    type: "message",
    source: "screen",
    site: "gmail",
    account: jo.address,
    direction: out ? "out" : "in",
    state,
    ids: out
      ? { draft: "msg-a:r1", thread: "thread-a:r1" }
      : { message: "msg-f:2", legacy: "2", thread: "thread-a:r1" },
    from: out ? jo : patel,
    to: [out ? patel : jo],
    cc: [],
    bcc: [],
    subject: "R. and mornings",
    text: out ? "R. was too frightened to come in." : "Thank you, we will look into it.",
    quoted: "",
    attachments: [],
    when: { instant: out ? 1_790_000_000_000 : 1_790_000_600_000, shown: null, certainty: out ? "exact" : "minute" },
  };
}
