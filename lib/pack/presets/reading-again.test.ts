import { describe, expect, test } from "vitest";
import { documentText } from "../testing/document-text.ts";
import { packAt, sectionText } from "../testing/years-packs.ts";

/** What the second reading, of every page, showed to be wrong (see CHECKLIST.md). */

const NOW = "2026-08-31";
const COUNCIL = ["ehc", "home", "council"];

/** The row of a table that has these words. */
const row = (text: string, words: string) => text.split("\n").find((line) => line.includes(words)) ?? "";

describe("the last word", () => {
  test("is the last message that weighs something, not what was said of a maths test", async () => {
    const summary = sectionText(await packAt("sendiass", "2025-01-28"), "summary");
    const last = summary.slice(summary.indexOf("## The last word"));
    expect(last).not.toContain("Maths test");
    expect(last).toContain("I consider the matter closed");
    expect(last).toContain(
      "No reply recorded since to “Robin: adjustments for mornings and lunch” of Mon 20 January 2025",
    );
  });

  test("is the newest reply where none weighs anything", async () => {
    const summary = sectionText(
      await packAt("sendiass", "2025-01-28", { first: "2025-01-06", last: "2025-01-12" }),
      "summary",
    );
    expect(summary).toContain("“Two mornings only.");
  });
});

describe("dates that went by", () => {
  const missed = async (...args: Parameters<typeof packAt>) => sectionText(await packAt(...args), "missed");

  test("a holding reply is named as one, with its day", async () => {
    const line = row(await missed("sendiass", NOW), "Wed 29 Oct 2025");
    expect(line).toContain("Only a holding reply recorded, Thu 30 October 2025");
    expect(line).toContain("E-258");
  });

  test("what was decided in time is not held against the council because the days chosen begin later", async () => {
    const text = await missed("council", "2026-05-05", { matters: COUNCIL, first: "2025-06-01" });
    expect(text).not.toContain("Decision whether to assess");
    expect(text).toContain("Answer to: Robin Whitlock: the plan is late");
  });

  test("a certificate that the next date is counted from was not missed", async () => {
    expect(await missed("sendiass", NOW)).not.toContain("Ask a mediation adviser");
  });

  test("a promise kept late went by, and says how late", async () => {
    const line = row(await missed("complaint", "2025-04-29", { matters: ["mornings", "plan"] }), "Fri 8 Nov 2024");
    expect(line).toContain("Kept late, Wed 20 November 2024, after 8 school days");
  });

  test("a reply to a later letter is not called the reply to the first", async () => {
    const line = row(
      await missed("complaint", "2025-04-29", { matters: ["mornings", "complaint"] }),
      "Mon 27 Jan 2025",
    );
    expect(line).toContain(
      "No reply to it recorded; asked again once. A reply to that Tue 11 March 2025, after 31 school days",
    );
  });

  test("long ago is said in months", async () => {
    expect(row(await missed("sendiass", NOW), "within five minutes")).toContain(
      "Not recorded as kept, more than 8 months later",
    );
  });
});

test("a rule is cited for a date that went by, not for one that was kept", async () => {
  const kept = sectionText(await packAt("council", NOW, { matters: COUNCIL }), "complaint");
  expect(kept).not.toContain("within 6 weeks");
});

test("a meeting with the school is in the pack though the other parent came along", async () => {
  const { entries } = await packAt("complaint", "2025-04-29", { matters: ["mornings"] });
  expect(entries.map(({ number }) => number)).toContain("E-16");
});

test("what a school writes of a matter after a child has left it is about that child too", async () => {
  const { entries } = await packAt("sendiass", NOW);
  expect(entries.map(({ number }) => number)).toContain("E-386");
});

describe("a row of the chronology", () => {
  const what = async (number: string, evening = NOW) =>
    (await packAt("sendiass", evening)).entries.find((one) => one.number === number)?.what ?? "";

  test("says of several days that each was missed", async () => {
    expect(await what("E-123")).toContain("Missed each day, code I (illness)");
    expect(await what("E-231")).toContain("Missed each morning, code O");
  });

  test("has a short account whole, and ends a long one with a sentence", async () => {
    expect(await what("E-25")).toContain("There is a red mark on the left arm.");
  });

  test("does not end with the number of the next point", async () => {
    expect(await what("E-116")).not.toMatch(/\d\. …/u);
  });

  test("says what was looked for", async () => {
    expect(await what("E-100")).toBe("Replies to E-24. Found nothing");
  });

  test("says once that a time is not known, or about so", async () => {
    const { entries } = await packAt("sendiass", NOW);
    const of = (number: string) => entries.find((one) => one.number === number);
    expect(of("E-188")).toMatchObject({ timeWords: "time not known", dateNote: "" });
    expect(of("E-25")).toMatchObject({ timeWords: "about 13:05", dateNote: "" });
  });
});

test("what waits for a council is counted in days, and no school day is counted in August", async () => {
  const story = sectionText(await packAt("sendiass", NOW, { matters: COUNCIL }), "story");
  expect(story).toContain("19 days, from Wed 12 Aug 2026 and still going on");
  expect(story).not.toContain("12 school days, from Wed 12 Aug 2026");
});

test("the first page has room for what the family says: fewer dates stand on it then", async () => {
  const answers = { situation: "It is hard. ".repeat(40), ask: "One\nTwo\nThree", needs: "Much. ".repeat(30) };
  const rows = async (over: object) => {
    const { sections } = await packAt("sendiass", NOW, over);
    const table = sections[0]?.blocks.find((block) => block.block === "table");
    return table?.block === "table" ? table.rows.length : 0;
  };
  expect(await rows({})).toBe(5);
  expect(await rows({ answers })).toBeLessThan(5);
});

test("a pack of some matters does not say that nobody was absent", async () => {
  const summary = sectionText(await packAt("sendiass", NOW, { matters: COUNCIL }), "summary");
  expect(row(summary, "Attendance:")).toBe("Attendance: not among what was chosen for this pack");
});

test("the same attendance is not told twice", async () => {
  const { sections } = await packAt("sendiass", NOW);
  expect(sections.map(({ id }) => id)).not.toContain("attendance");
});

test("papers in the record's matters go before a photo that belongs to none", async () => {
  const { sections, entries } = await packAt("sendiass", NOW);
  const blocks = sections.find(({ id }) => id === "documents")?.blocks ?? [];
  const numbers = blocks.map((one) =>
    one.block === "entry" ? entries.find(({ id }) => id === one.entry)?.number : "",
  );
  expect(numbers).not.toContain("E-398");
  expect(numbers).toContain("E-386");
});

test("what is asked for tomorrow was not asked for yet", async () => {
  const answers = { requested: "2025-03-03" };
  const at = async (evening: string) => sectionText(await packAt("ehcna", evening, { answers }), "request");
  expect(await at("2025-03-02")).toContain("To be asked for on: Mon 3 March 2025");
  expect(await at("2025-03-04")).toContain("Asked for on: Mon 3 March 2025");
});

test("a receipt is not called a reply where proof of sending is given", async () => {
  const proof = sectionText(await packAt("council", NOW, { matters: COUNCIL }), "proof");
  expect(proof).toContain("That it came is said in E-247.");
  expect(proof).toContain("A reply came: E-257.");
});

test("an index stands where a reader looks for one: before the chronology", async () => {
  const order = async (id: "complaint" | "council") => (await packAt(id, NOW)).sections.map((one) => one.id);
  for (const id of ["complaint", "council"] as const)
    expect((await order(id)).slice(0, 2)).toEqual(["complaint", "index"]);
});

test("what was looked for is no exhibit at the Tribunal, where pages are counted", async () => {
  const { sections, entries } = await packAt("tribunal", "2025-06-10", { matters: ["mornings", "plan"] });
  const kinds = (id: string) =>
    (sections.find((one) => one.id === id)?.blocks ?? []).flatMap((block) =>
      block.block === "entry" ? entries.find((one) => one.id === block.entry)?.kind : [],
    );
  expect(kinds("exhibits")).toContain("sent");
  expect(kinds("exhibits")).not.toContain("check");
});

test("a day whose name says “last day” is not “by” that day", async () => {
  const summary = sectionText(await packAt("sendiass", NOW), "summary");
  expect(summary).toContain("Last day to go to the Ombudsman, Fri 4 June 2027 (Legal)");
});

test("letters on paper are counted as one kind", async () => {
  const text = documentText(await packAt("sendiass", NOW));
  expect(text).toContain("5 letters on paper");
  expect(text).not.toContain("1 letter posted or handed in");
});
