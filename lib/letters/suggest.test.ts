import { describe, expect, test } from "vitest";
import { NO_CALENDAR } from "../calendar/school-days.ts";
import type { MessageState } from "../record/items.ts";
import { LETTERS, letterById } from "./index.ts";
import { check, FAMILY, reply, sent, steps, suggest, WEEKDAYS, withOnly } from "./suggest.fixtures.ts";
import { SUGGESTED, suggestLetter, suggestSteps } from "./suggest.ts";
import { lineOfLetter } from "./suggest-lines.ts";

describe("suggestLetter goes up the ladder", () => {
  test("nothing yet: a first concern, and what comes after it", () => {
    expect(suggest("2026-12-01")).toEqual({
      letter: "C1",
      about: [],
      because: "Nothing has been sent to school yet.",
      first: "",
      after: "Next after that, if nothing has come by Tue 8 Dec: a gentle chase.",
    });
  });

  test("five school days without a reply: a gentle chase, with the reason, what to do first and what comes after", () => {
    expect(suggest("2026-12-11", sent("2026-12-07", "C1"))).toBeNull();
    expect(suggest("2026-12-14", sent("2026-12-07", "C1"))).toEqual({
      letter: "H1",
      about: ["sent-2026-12-07"],
      because: "5 school days since your email of Mon 7 Dec, no reply recorded.",
      first: "First check your phone, your spam folder and the school’s app, and ask whoever shares this with you.",
      after: "Next after that, if nothing has come by Mon 21 Dec: a firm chase, to the head.",
    });
  });

  test("says “about” where the term dates are not known, and the year where it is another one", () => {
    const [step] = suggestSteps([sent("2025-12-08", "C1")], FAMILY, NO_CALENDAR, "2026-01-06", () => true);
    expect(step?.because).toMatch(/^About \d+ school days since your email of Mon 8 Dec 2025, no reply recorded\.$/);
    expect(step?.after).toContain("by about Tue 13 Jan");
  });

  test("not before the day asked for has passed", () => {
    expect(suggest("2026-12-16", sent("2026-12-07", "C1", "2026-12-16"))).toBeNull();
    expect(suggest("2026-12-17", sent("2026-12-07", "C1", "2026-12-16"))?.letter).toBe("H1");
  });

  test("a school that says it needs longer to answer gets longer", () => {
    const slow = { ...FAMILY, school: { ...FAMILY.school, replyDays: 10 } };
    const at10 = (today: string) => suggestSteps([sent("2026-11-02", "C1")], slow, WEEKDAYS, today, () => true);
    expect(at10("2026-11-13")).toEqual([]);
    expect(at10("2026-11-16")[0]?.letter).toBe("H1");
  });

  test("then a firm chase, a last one, the complaints policy, a complaint, each after five more", () => {
    const mails = [
      sent("2026-11-02"),
      sent("2026-11-09", "H1"),
      sent("2026-11-16", "H2"),
      sent("2026-11-23", "H3"),
      sent("2026-11-30", "K0"),
    ];
    expect(suggest("2026-11-16", ...mails.slice(0, 2))).toMatchObject({
      letter: "H2",
      about: ["sent-2026-11-02", "sent-2026-11-09"],
    });
    expect(suggest("2026-11-23", ...mails.slice(0, 3))?.letter).toBe("H3");
    expect(suggest("2026-11-30", ...mails.slice(0, 4))?.letter).toBe("K0");
    expect(suggest("2026-12-07", ...mails)?.letter).toBe("K1");
  });

  test("a rung that the catalogue has not is passed over", () => {
    const mails = [sent("2026-11-02"), sent("2026-11-09", "H1"), sent("2026-11-16", "H2")];
    expect(withOnly(["C1", "H1", "H2", "K0"], "2026-11-23", ...mails)?.letter).toBe("K0");
    expect(withOnly(["C1", "H1", "H2"], "2026-11-23", ...mails)).toBeNull();
  });

  test.each(["C2", "C9", "C20", "A1", "R4"])("%s stands on the lowest rung", (letter) => {
    expect(suggest("2026-11-09", sent("2026-11-02", letter))?.letter).toBe("H1");
  });

  test.each(["R1", "R2", "R3"])("%s asks nothing, so that nothing is missing", (letter) => {
    expect(suggest("2026-11-30", sent("2026-11-02", letter))).toBeNull();
  });

  test.each(["K2", "K3", "K4", "K5"])("nothing is chased after %s", (letter) => {
    expect(suggest("2026-12-18", sent("2026-11-02", "K1"), sent("2026-11-18", letter))).toBeNull();
  });

  test("never a second chase within five school days", () => {
    const mails = [sent("2026-11-02", "C1"), sent("2026-11-16", "H1")];
    for (const day of ["16", "17", "18", "19", "20", "21", "22"])
      expect(suggest(`2026-11-${day}`, ...mails)).toBeNull();
    expect(suggest("2026-11-23", ...mails)?.letter).toBe("H2");
  });

  test("an email of one’s own in between also takes its five days", () => {
    expect(suggest("2026-11-13", sent("2026-11-02", "C1"), sent("2026-11-11"))).toBeNull();
    expect(suggest("2026-11-18", sent("2026-11-02", "C1"), sent("2026-11-11"))?.letter).toBe("H1");
  });

  test("nothing is suggested while an email is scheduled", () => {
    const waits = { ...sent("2026-11-30"), state: "scheduled" as const };
    expect(steps("2026-11-27", sent("2026-11-02", "C1"), waits)).toEqual([]);
  });
});

describe("a complaint", () => {
  test("once the policy came, the parent may complain; it is offered for three months", () => {
    const mails = [sent("2026-11-16", "H3"), sent("2026-11-23", "K0"), reply("2026-11-25", "answer")];
    expect(suggest("2026-11-25", ...mails)).toMatchObject({
      letter: "K1",
      about: ["sent-2026-11-23", "reply-2026-11-25"],
      because: "You asked for the complaints policy on Mon 23 Nov, and it came on Wed 25 Nov.",
    });
    expect(suggest("2026-11-25", ...mails)?.first).toContain("You need not complain");
    expect(suggest("2027-03-01", ...mails)).toBeNull();
    expect(suggest("2026-11-26", ...mails, check("2026-11-26", "something"))).toBeNull();
  });

  test("an answer to anything else is no policy", () => {
    expect(suggest("2026-11-25", sent("2026-11-23", "H3"), reply("2026-11-25", "answer"))).toBeNull();
    expect(suggest("2026-11-25", sent("2026-11-23", "K0"), reply("2026-11-25", "refusal"))).toBeNull();
  });

  test("the panel only when the time of the complaint has passed: the courtesy one, or the school’s own", () => {
    const complaint = sent("2026-11-02", "K1");
    expect(suggest("2026-11-16", complaint)).toBeNull();
    expect(suggest("2026-11-17", complaint)).toMatchObject({
      letter: "K2",
      because: "11 school days since your complaint of Mon 2 Nov, no reply recorded.",
    });
    const own = { ...FAMILY, school: { ...FAMILY.school, complaintDays: 15 } };
    const step = (today: string) => suggestLetter([complaint], own, WEEKDAYS, today, () => true);
    expect(step("2026-11-23")).toBeNull();
    expect(step("2026-11-24")?.letter).toBe("K2");
  });

  test("a day asked for earlier does not shorten the time of the complaint", () => {
    expect(suggest("2026-11-12", sent("2026-11-02", "K1", "2026-11-09"))).toBeNull();
  });
});

describe("suggestLetter and replies", () => {
  test.each(["answer", "refusal", "question", "bounce", null] as const)("suggests nothing after: %s", (answer) => {
    expect(suggest("2026-12-14", sent("2026-11-02", "C1"), reply("2026-11-05", answer))).toBeNull();
  });

  test("a word that it arrived changes nothing", () => {
    expect(suggest("2026-11-09", sent("2026-11-02", "C1"), reply("2026-11-03", "acknowledged"))?.letter).toBe("H1");
  });

  test("a holding reply is accepted while it is fresh, and given its own five days before a chase", () => {
    const mails = [sent("2026-11-02", "C1"), reply("2026-11-04", "holding")];
    expect(suggest("2026-11-04", ...mails)).toMatchObject({
      letter: "H4",
      about: ["sent-2026-11-02", "reply-2026-11-04"],
      because: "A reply of Wed 4 Nov says that they need more time.",
    });
    expect(suggest("2026-11-10", ...mails)?.letter).toBe("H4");
    expect(suggest("2026-11-11", ...mails)?.letter).toBe("H1");
    expect(suggest("2026-11-06", ...mails, sent("2026-11-05", "H4", "2026-11-20"))).toBeNull();
    expect(suggest("2026-11-23", ...mails, sent("2026-11-05", "H4", "2026-11-20"))).toMatchObject({
      letter: "H1",
      because: "12 school days since your email of Thu 5 Nov, no reply recorded.",
    });
    expect(withOnly(["C1", "H1"], "2026-11-10", ...mails)).toBeNull();
  });

  test("a promise is waited for, then chased gently", () => {
    const mails = [sent("2026-11-02", "H2"), reply("2026-11-04", "promise", "2026-11-20")];
    expect(suggest("2026-11-20", ...mails)).toBeNull();
    expect(suggest("2026-11-24", ...mails)).toMatchObject({
      letter: "H1",
      about: ["reply-2026-11-04"],
      because: "Promised for Fri 20 Nov, not recorded as kept, 2 school days on.",
    });
    expect(suggest("2026-12-04", ...mails, sent("2026-11-24", "H1"))?.letter).toBe("H2");
  });

  test("a promise without a day is waited for five school days", () => {
    const mails = [sent("2026-11-02", "C1"), reply("2026-11-04", "promise")];
    expect(suggest("2026-11-10", ...mails)).toBeNull();
    expect(suggest("2026-11-11", ...mails)?.because).toBe(
      "Promised on Wed 4 Nov without a day, not recorded as kept, 5 school days on.",
    );
  });

  test("after an answer a new email starts at the foot of the ladder", () => {
    const mails = [sent("2026-11-02", "H2"), reply("2026-11-04", "answer"), sent("2026-11-09")];
    expect(suggest("2026-11-16", ...mails)).toMatchObject({ letter: "H1", about: ["sent-2026-11-09"] });
  });

  test("an answer found by phone or in person settles what was sent before it", () => {
    expect(suggest("2026-12-14", sent("2026-11-02", "C1"), check("2026-11-20", "something"))).toBeNull();
    expect(suggest("2026-12-14", sent("2026-11-02", "C1"), check("2026-11-20", "nothing"))?.letter).toBe("H1");
  });

  test.each(["undone", "stopped", "failed"] as MessageState[])("an email that is %s was not sent", (state) => {
    expect(suggest("2026-12-14", { ...sent("2026-11-02", "C1"), state })?.letter).toBe("C1");
  });
});

test("a letter whose clock is longer is waited for longer, also where no day was asked for", () => {
  const slow = { ...sent("2026-11-02"), letter: { id: "C3", askedBy: null, clock: "sen-support", about: [] } };
  expect(suggest("2026-11-20", slow)).toBeNull();
  expect(suggest("2026-11-23", slow)?.letter).toBe("H1");
});

test("the lines are those of the catalogue", () => {
  expect(SUGGESTED.filter((id) => letterById(id) === null)).toEqual([]);
  for (const { id, reader, group } of LETTERS) {
    const line = lineOfLetter(id);
    const expected = { council: ["council"], outside: ["outside"], health: ["school"], school: ["school", "records"] };
    expect(group === "council" ? ["council"] : expected[reader], id).toContain(line);
  }
});

test("every letter that is ever suggested can be suggested once the catalogue has it, and none that it has not", () => {
  const entries = [sent("2026-11-02", "C1")];
  expect(suggestLetter(entries, FAMILY, WEEKDAYS, "2026-11-09")?.letter).toBe("H1");
  expect(withOnly([], "2026-11-09", ...entries)).toBeNull();
  expect(withOnly([], "2026-11-09")).toBeNull();
});

test("ten thousand entries are gone through", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const at = index * 60_000 + Date.UTC(2026, 8, 3);
    const one = index % 3 === 0 ? sent("2026-09-03") : reply("2026-09-03", "acknowledged");
    return { ...one, id: `m${index}`, at, thread: `t${index % 50}` };
  });
  suggest("2026-11-30", ...many.slice(0, 100));
  expect(suggest("2026-11-30", ...many)?.letter).toBe("H1");
});
