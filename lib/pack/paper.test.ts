import { expect, test } from "vitest";
import { deriveEntries } from "../record/entries.ts";
import type { ItemBody } from "../record/items.ts";
import { london, SAMPLE_PROFILE, writeLedger } from "../record/testing/fixtures.ts";
import { chronology, countsSentence } from "./chronology.ts";

const OPTIONS = { privateNotes: false, sensitive: false, first: null, last: null };
const OWNER = { name: "Jo Whitlock", pronoun: false };

const paper = (contact: string, name: string): ItemBody => ({
  type: "paper",
  letter: "C1",
  subject: "R., Year 4: how school is going",
  text: "Dear Ms Patel,\n\nCould you please reply by Wednesday 10 March?",
  when: { date: "2027-03-02", time: null },
  to: [{ contact, name }],
  about: [],
  askedBy: "2027-03-10",
  clock: "school-reply",
});

function rows(first: ItemBody, more: Partial<Extract<ItemBody, { type: "handed" }>> | null) {
  const at = london("2027-03-02T20:00");
  const [item] = writeLedger([{ at, body: first }]);
  const act: ItemBody = {
    type: "handed",
    of: item?.hash ?? "",
    done: "handed-in",
    when: { date: "2027-03-03", time: "08:50" },
    to: "Mrs Dunn at reception",
    receipt: null,
    ...more,
  };
  const items = writeLedger([{ at, body: first }, ...(more ? [{ at: at + 60_000, body: act }] : [])]);
  return chronology(deriveEntries(items, SAMPLE_PROFILE), SAMPLE_PROFILE, OPTIONS, OWNER).entries;
}

test("a letter handed in is a row of that day: who to, who took it, whether it was signed for", () => {
  const receipt = { by: "A. Dunn", when: { date: "2027-03-03", time: "08:50" } };
  const [row] = rows(paper("c-senco", "Ms Patel"), { receipt });
  expect(row).toMatchObject({
    kindWord: "Letter handed in",
    date: "2027-03-03",
    time: "08:50",
    who: "Jo Whitlock to Ms Patel, SENCO",
    what: "R., Year 4: how school is going",
    state:
      "Printed Tue 2 March 2027. Taken by Mrs Dunn at reception. Receipt signed by A. Dunn, Wed 3 March 2027 at 08:50",
    asked: expect.stringContaining("Asked for an answer by Wed 10 March 2027"),
  });
  expect(countsSentence(row ? [row] : [])).toBe("1 letter on paper");
});

test("one that was only printed says that nothing more is known", () => {
  const [row] = rows(paper("c-senco", "Ms Patel"), null);
  expect(row?.kindWord).toBe("Letter printed");
  expect(row?.state).toBe("Printed; not handed in or posted yet, as far as the record knows");
});

test("one to the doctor stays out unless chosen", () => {
  expect(rows(paper("c-gp", "Dr Shah"), {})).toEqual([]);
});
