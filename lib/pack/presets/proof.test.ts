import { expect, test } from "vitest";
import type { Entry, PaperEntry } from "../../record/entry.ts";
import type { Span } from "../document.ts";
import { sampleMail } from "../testing/sample.ts";
import { NOW, snapshotOf } from "../testing/snapshots.ts";
import { plainChoice } from "./defaults.ts";
import { proofTable } from "./proof.ts";
import { makeScene } from "./scene.ts";

const LETTER = { id: "C3", askedBy: null, clock: null, about: [] };

function rows(...entries: Entry[]): string[] {
  const snapshot = snapshotOf(entries);
  const table = proofTable(makeScene(snapshot, plainChoice("council", snapshot), NOW));
  if (table?.block !== "table") return [];
  return table.rows.map((row) => (row[3] ?? []).map(({ text }: Span) => text).join(""));
}

test("an email says what is known of its going, and no more", () => {
  const confirmed = { source: "request", state: "sent", at: 1 } as const;
  expect(rows(sampleMail(1, "2027-01-11T20:31", { letter: LETTER, seen: [confirmed] }))).toEqual([
    "Gmail accepted it: its own request was seen to succeed.",
  ]);
  const likely = rows(sampleMail(1, "2027-01-11T20:31", { letter: LETTER, state: "likely", seen: [] }));
  expect(likely).toEqual(["Likely sent: Gmail has not confirmed it yet."]);
  expect(rows(sampleMail(1, "2027-01-11T20:31", { letter: LETTER, state: "undone" }))).toEqual([]);
});

test("a reply in the same conversation is proof; a report that it did not arrive is said as plainly", () => {
  const sent = sampleMail(1, "2027-01-11T20:31", { letter: LETTER, thread: "t" });
  const reply = sampleMail(2, "2027-01-13T09:00", { kind: "reply", thread: "t" });
  const report = sampleMail(3, "2027-01-12T09:00", {
    kind: "reply",
    thread: "t",
    was: { answer: "bounce", at: 0, promise: null },
  });
  expect(rows(sent, reply)[0]).toContain("A reply came: E-2.");
  expect(rows(sent, reply, report)[0]).toContain("A report says that it did not arrive: E-3.");
});

test("a letter on paper says who took it and who signed for it", () => {
  const paper: PaperEntry = {
    ...{
      id: "hash-9",
      items: ["hash-9"],
      number: 9,
      at: NOW,
      writtenDown: NOW,
      corrections: [],
      matters: [],
      kind: "letter",
    },
    ...{ done: "handed-in", when: { date: "2027-03-03", time: "08:50" }, printed: { date: "2027-03-02", time: null } },
    ...{
      people: [{ contact: "c2", name: "Mr Lowe" }],
      subject: "R.",
      text: "",
      private: false,
      handedTo: "Mrs Dunn at reception",
    },
    ...{ receipt: { by: "A. Dunn", when: { date: "2027-03-03", time: null } }, letter: LETTER },
  };
  expect(rows(paper)).toEqual([
    "Printed Tue 2 March 2027. Taken by Mrs Dunn at reception. Receipt signed by A. Dunn, Wed 3 March 2027.",
  ]);
});
