import { expect, test } from "vitest";
import { documentText } from "../testing/document-text.ts";
import { packAt as pack, sectionText as section } from "../testing/years-packs.ts";

/** What a reading of the two-year family's packs, page by page, showed to be wrong (see CHECKLIST.md). */

test("absences of the year before are not read as none, on the first days of a new one", async () => {
  const summary = section(await pack("sendiass", "2025-09-05"), "summary");
  expect(summary).not.toContain("no absence is written down in this pack");
  expect(summary).toMatch(/None recorded since Mon 1 September 2025\. \d+ absences before that are in this pack\./u);
});

test("what asks nothing is not said to wait for a reply", async () => {
  const summary = section(await pack("sendiass", "2025-01-28"), "summary");
  expect(summary).not.toContain("No reply recorded since to “Robin, week of 27 January”");
});

test("days that terms are known for are not called unknown because of a day in August", async () => {
  expect(section(await pack("sendiass", "2026-08-31"), "attendance")).not.toContain("Term dates are not known");
});

test("the people to ring are those of the school that the child is at", async () => {
  const summary = section(await pack("sendiass", "2026-08-31"), "summary");
  expect(summary).toContain("Ms Sørensen, SENCO");
  expect(summary).not.toContain("Ms Patel, SENCO");
  expect(section(await pack("sendiass", "2025-01-28"), "summary")).toContain("Ms Patel, SENCO");
});

test("the last documents are letters and papers, not what was said of PE kit", async () => {
  const { sections, entries } = await pack("sendiass", "2025-01-28");
  const blocks = sections.find(({ id }) => id === "documents")?.blocks ?? [];
  const numbers = blocks.map((one) =>
    one.block === "entry" ? entries.find(({ id }) => id === one.entry)?.number : "",
  );
  expect(numbers).toEqual(["E-24", "E-25", "E-27"]);
});

test("a decision that came in time is not held against the council", async () => {
  const missed = section(await pack("council", "2026-08-31", { matters: ["ehc", "home", "council"] }), "missed");
  expect(missed).not.toContain("Decision whether to assess");
  expect(missed).toContain("Answer to: Robin Whitlock: the plan is late");
});

test("the council does not read by when the family may appeal or go further; the Ombudsman does", async () => {
  const over = { matters: ["ehc", "home", "council"] };
  const to = (reader: string) => pack("council", "2026-08-31", { ...over, answers: { reader } });
  const council = documentText({ ...(await to("council")), entries: [] });
  expect(council).not.toContain("Last day to go to the Ombudsman");
  expect(council).not.toContain("Appeal to the SEND Tribunal:");
  expect(documentText(await to("ombudsman"))).toContain("Last day to go to the Ombudsman");
});

test("what was posted by other means stands among the proofs of sending", async () => {
  const proof = section(await pack("council", "2026-08-31", { matters: ["ehc"] }), "proof");
  expect(proof).toContain("recorded delivery EX123456789GB");
  expect(proof).toContain("Written down by the family on");
});

test("an appeal against a refusal does not say that no plan was asked for; nor does the asking", async () => {
  const kind = { answers: { kind: "refusal-to-assess" } };
  expect(section(await pack("tribunal", "2025-06-10", kind), "front")).not.toContain("none asked for");
  const asking = { answers: { requested: "2025-03-03" } };
  expect(section(await pack("ehcna", "2025-03-02", asking), "request")).not.toContain("none asked for");
});

test("entries that the parent names lead to them, or say that they are not in the pack", async () => {
  const answers = { issue: "Held by the arm (E-25)", facts: "Agreed on 15 October (E-16)." };
  const { sections, entries } = await pack("complaint", "2025-04-29", { matters: ["lunch"], answers });
  const words = JSON.stringify(sections[0]?.blocks);
  expect(words).toContain(JSON.stringify({ text: "E-25", to: entries.find(({ number }) => number === "E-25")?.id }));
  expect(words).toContain("(not in this pack)");
});
