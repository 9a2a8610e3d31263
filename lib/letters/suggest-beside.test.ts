import { describe, expect, test } from "vitest";
import type { MessageEntry } from "../record/entry.ts";
import { FAMILY, reply, SEND_TEAM, sent, steps, suggest, talk, WEEKDAYS, withOnly } from "./suggest.fixtures.ts";
import { suggestLetter } from "./suggest.ts";

describe("after a talk", () => {
  test("a meeting is followed by a note of it, a call and a talk at the gate by a short one", () => {
    expect(suggest("2026-11-04", sent("2026-10-19"), talk("meeting", "2026-11-04"))).toMatchObject({
      letter: "R1",
      about: ["meeting-2026-11-04"],
      because: "You met with Ms Patel on Wed 4 Nov, and no note of it has been sent yet.",
    });
    expect(suggest("2026-11-04", talk("call", "2026-11-04"))?.letter).toBe("R2");
    expect(suggest("2026-11-04", talk("gate", "2026-11-04"))?.letter).toBe("R2");
  });

  test("only while it is fresh, and only while nothing was written since", () => {
    expect(suggest("2026-11-10", talk("meeting", "2026-11-04"))?.letter).toBe("R1");
    expect(suggest("2026-11-11", talk("meeting", "2026-11-04"))?.letter).toBe("C1");
    expect(suggest("2026-11-06", talk("meeting", "2026-11-04"), sent("2026-11-05"))).toBeNull();
    expect(suggest("2026-11-03", sent("2026-11-02"), talk("meeting", "2026-11-04"))).toBeNull();
  });

  test("not after a talk with the GP, nor a call that is private", () => {
    const gp = { ...talk("call", "2026-11-04"), people: [{ contact: "gp-Dr Shah", name: "Dr Shah" }] };
    expect(suggest("2026-11-05", sent("2026-11-02"), gp)).toBeNull();
    expect(suggest("2026-11-05", sent("2026-11-02"), { ...talk("call", "2026-11-04"), private: true })).toBeNull();
  });

  test("a talk is an answer of a kind: a chase waits five days after it", () => {
    const mails = [sent("2026-11-02", "C1"), talk("call", "2026-11-06")];
    expect(withOnly(["C1", "H1"], "2026-11-12", ...mails)).toBeNull();
    expect(withOnly(["C1", "H1"], "2026-11-13", ...mails)?.letter).toBe("H1");
  });
});

describe("requests for records", () => {
  test.each([
    ["R5", "2026-11-23", "2026-11-24", "Mon 23 Nov"],
    ["R6", "2026-12-02", "2026-12-03", "Wed 2 Dec"],
    ["R7", "2026-11-30", "2026-12-01", "Mon 30 Nov"],
  ])("%s past its time is chased", (letter, last, past, words) => {
    expect(suggest(last, sent("2026-11-02", letter))).toBeNull();
    expect(suggest(past, sent("2026-11-02", letter))).toMatchObject({
      letter: "R8",
      about: ["sent-2026-11-02"],
      because: `The time for your request of Mon 2 Nov ended on ${words}, no answer recorded.`,
    });
    expect(suggest(past, sent("2026-11-02", letter), reply("2026-11-10", "answer"))).toBeNull();
    expect(suggest(past, sent("2026-11-02", letter), reply("2026-11-10", null))).toBeNull();
    expect(suggest("2026-12-04", sent("2026-11-02", letter), sent("2026-12-03", "R8"))).toBeNull();
  });

  test("the educational record has no time that ends at an academy, a subject access request has", () => {
    const academy = { ...FAMILY, school: { ...FAMILY.school, type: "academy" as const } };
    const step = (letter: string) =>
      suggestLetter([sent("2026-11-02", letter)], academy, WEEKDAYS, "2026-12-04", (id) => id === "R8");
    expect(step("R5")).toBeNull();
    expect(step("R6")?.letter).toBe("R8");
  });

  test("it settles nothing of what the school was asked, nor the other way round", () => {
    const mails = [
      { ...sent("2026-11-02", "C1"), thread: "a" },
      { ...sent("2026-11-03", "R5"), thread: "b" },
      { ...reply("2026-11-05", "answer"), thread: "b" },
    ];
    expect(steps("2026-12-01", ...mails).map(({ letter }) => letter)).toEqual(["H1"]);
    const other = mails.map((mail) => (mail.kind === "reply" ? { ...mail, thread: "a" } : mail));
    expect(steps("2026-12-01", ...other).map(({ letter }) => letter)).toEqual(["R8"]);
  });
});

describe("the council", () => {
  const council = (mail: MessageEntry): MessageEntry =>
    mail.kind === "sent" ? { ...mail, to: [SEND_TEAM] } : { ...mail, from: SEND_TEAM };
  const asked = council(sent("2026-11-02", "L1"));

  test("six weeks after the request without a decision", () => {
    expect(suggest("2026-12-14", asked)).toBeNull();
    expect(suggest("2026-12-15", asked)).toMatchObject({
      letter: "L3",
      about: ["sent-2026-11-02"],
      because: "The council had 6 weeks from your request of Mon 2 Nov, until Mon 14 Dec, no decision recorded.",
    });
    expect(suggest("2026-12-15", asked, council(reply("2026-11-04", "acknowledged")))?.letter).toBe("L3");
    expect(suggest("2026-12-17", asked, council(sent("2026-12-16", "L3")))).toBeNull();
  });

  test("not once the council has decided, or a reply waits to be sorted", () => {
    const decided = { ...FAMILY, child: { ...FAMILY.child, ehc: "assessing" as const } };
    expect(suggestLetter([asked], decided, WEEKDAYS, "2026-12-15", () => true)).toBeNull();
    expect(suggest("2026-12-15", asked, council(reply("2026-12-01", null)))).toBeNull();
    expect(suggest("2026-12-15", asked, council(reply("2026-12-01", "answer")))).toBeNull();
    expect(suggest("2026-12-15", asked, { ...council(reply("2026-12-01", "answer")), thread: "new" })).toBeNull();
  });

  test("an answer in the thread of another letter to the council is none to this one", () => {
    const education = { ...council(sent("2026-11-03", "L13")), thread: "b" };
    const answer = { ...council(reply("2026-11-05", "answer")), thread: "b" };
    expect(suggest("2026-12-15", { ...asked, thread: "a" }, education, answer)?.letter).toBe("L3");
  });

  test("a no: reasons and the certificate", () => {
    expect(suggest("2026-12-02", asked, council(reply("2026-12-01", "refusal")))).toMatchObject({
      letter: "L15",
      about: ["sent-2026-11-02", "reply-2026-12-01"],
      because: "You marked the council’s reply of Tue 1 Dec as a no to your request.",
    });
    const done = council(sent("2026-12-03", "L15"));
    expect(suggest("2026-12-04", asked, council(reply("2026-12-01", "refusal")), done)).toBeNull();
  });

  test("education for a child who cannot attend: after the day asked for, else ten school days", () => {
    expect(suggest("2026-11-16", council(sent("2026-11-02", "L13")))).toBeNull();
    expect(suggest("2026-11-17", council(sent("2026-11-02", "L13")))?.letter).toBe("L14");
    expect(suggest("2026-11-12", council(sent("2026-11-02", "L13", "2026-11-11")))?.letter).toBe("L14");
    expect(
      suggest("2026-11-20", council(sent("2026-11-02", "L13")), council(reply("2026-11-05", "answer"))),
    ).toBeNull();
  });

  test("an email to the council is not chased as one to the school, and settles nothing there", () => {
    expect(suggest("2026-11-30", council(sent("2026-11-02")))).toBeNull();
    const mails = [sent("2026-11-02", "C1"), council(sent("2026-11-03")), council(reply("2026-11-04", "answer"))];
    expect(suggest("2026-11-09", ...mails)?.letter).toBe("H1");
  });

  test("what the law sets a time for comes first, what fades next, then the ladder", () => {
    const mails = [asked, sent("2026-11-03", "R5"), sent("2026-11-04", "C1"), talk("call", "2026-12-15")];
    expect(steps("2026-12-16", ...mails).map(({ letter }) => letter)).toEqual(["L3", "R2", "R8"]);
  });
});
