import { expect, test } from "vitest";
import { unanswered } from "./earlier-words.ts";
import { letterById } from "./index.ts";
import { factsFor, mail } from "./testing.ts";

const chase = letterById("H1");
if (!chase) throw new Error("no chase");
const after = (paper: { done: "handed-in" | "posted"; to: string }) =>
  unanswered(factsFor(chase, { earlier: [mail("2026-12-01"), mail("2026-12-08", { paper })] }));

test("a chase says how a letter on paper got there", () => {
  expect(after({ done: "handed-in", to: "Mrs Dunn at reception" })).toBe(
    "I wrote to you on 1 December and again on 8 December and have not seen a reply. My letter of 8 December was handed in to Mrs Dunn at reception.",
  );
  expect(after({ done: "handed-in", to: "" })).toContain("My letter of 8 December was handed in.");
  expect(after({ done: "posted", to: "" })).toContain("My letter of 8 December was posted.");
});
