import { describe, expect, test } from "vitest";
import type { CheckEntry, Entry, MessageEntry } from "../record/entry.ts";
import type { Answer, MessageState } from "../record/items.ts";
import { EMPTY_PROFILE } from "../record/profile.ts";
import { earlierMails } from "./earlier.ts";
import { suggestLetter } from "./suggest.ts";
import { contact, FAMILY } from "./testing.ts";

const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
const PATEL = { name: "S. Patel", address: "SENCO@hillcrest.example.sch.uk" };
const at = (date: string) => Temporal.ZonedDateTime.from(`${date}T09:00[Europe/London]`).epochMilliseconds;

function message(kind: "sent" | "reply", date: string, more: Partial<MessageEntry> = {}): MessageEntry {
  const screen = "screen" as const;
  return {
    id: `${kind}-${date}`,
    items: [],
    number: 1,
    at: at(date),
    writtenDown: at(date),
    corrections: [],
    kind,
    state: kind === "sent" ? "sent" : "received",
    when: { instant: at(date), shown: null, certainty: "minute" },
    ids: {},
    site: "gmail",
    account: JO.address,
    from: kind === "sent" ? JO : PATEL,
    to: kind === "sent" ? [PATEL] : [JO],
    cc: [],
    bcc: [],
    subject: "Mornings",
    text: "",
    quoted: "",
    attachments: [],
    how: { when: screen, from: screen, to: screen, cc: screen, subject: screen, text: screen, attachments: screen },
    seen: [],
    original: null,
    problems: [],
    letter: null,
    was: null,
    thread: null,
    ...more,
  };
}

const sent = (date: string, letter?: string, askedBy: string | null = null) =>
  message("sent", date, letter ? { letter: { id: letter, askedBy, clock: "school-reply", about: [] } } : {});
const reply = (date: string, answer: Answer | null, by: string | null = null) => {
  const promise = answer === "promise" ? { words: "the plan", by } : null;
  return message("reply", date, { was: answer === null ? null : { answer, at: at(date), promise } });
};
const check = (date: string, found: CheckEntry["found"]): CheckEntry => ({
  id: `check-${date}`,
  items: [],
  number: 1,
  at: at(date),
  writtenDown: at(date),
  corrections: [],
  kind: "check",
  of: [],
  found,
  text: "",
});

/** Weekdays stand for school days: the calendar is not what is tested here. */
function since(today: string) {
  return (date: string) => {
    let days = 0;
    for (let day = Temporal.PlainDate.from(date); Temporal.PlainDate.compare(day, today) < 0; ) {
      day = day.add({ days: 1 });
      if (day.dayOfWeek < 6) days += 1;
    }
    return days;
  };
}
const suggest = (today: string, ...entries: Entry[]) => suggestLetter(entries, FAMILY, today, since(today));

describe("suggestLetter goes up the ladder", () => {
  test("nothing yet: a first concern", () => {
    expect(suggest("2026-12-14")).toEqual({ letter: "C1", about: [], because: "Nothing has been sent to school yet." });
  });

  test("five school days without a reply: a gentle chase, with the reason", () => {
    expect(suggest("2026-12-11", sent("2026-12-07", "C1"))).toBeNull();
    expect(suggest("2026-12-14", sent("2026-12-07", "C1"))).toEqual({
      letter: "H1",
      about: ["sent-2026-12-07"],
      because: "You wrote on 7 December: no reply recorded, day 5.",
    });
  });

  test("not before the day asked for has passed", () => {
    expect(suggest("2026-12-16", sent("2026-12-07", "C1", "2026-12-16"))).toBeNull();
    expect(suggest("2026-12-17", sent("2026-12-07", "C1", "2026-12-16"))?.letter).toBe("H1");
  });

  test("then a firm chase, the complaints policy, a complaint, each after five more, and nothing after that", () => {
    const mails = [sent("2026-11-02"), sent("2026-11-09", "H1"), sent("2026-11-16", "H2"), sent("2026-11-23", "K0")];
    expect(suggest("2026-11-16", ...mails.slice(0, 2))).toMatchObject({
      letter: "H2",
      about: ["sent-2026-11-02", "sent-2026-11-09"],
    });
    expect(suggest("2026-11-23", ...mails.slice(0, 3))?.letter).toBe("K0");
    expect(suggest("2026-11-30", ...mails)?.letter).toBe("K1");
    expect(suggest("2026-12-14", ...mails, sent("2026-11-30", "K1"))).toBeNull();
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
});

describe("suggestLetter and replies", () => {
  test.each(["answer", "refusal", "question", "bounce", null] as const)("suggests nothing after: %s", (answer) => {
    expect(suggest("2026-12-14", sent("2026-11-02", "C1"), reply("2026-11-05", answer))).toBeNull();
  });

  test("a word that it arrived changes nothing; a holding reply is given its own five days", () => {
    expect(suggest("2026-11-09", sent("2026-11-02", "C1"), reply("2026-11-03", "acknowledged"))?.letter).toBe("H1");
    expect(suggest("2026-11-10", sent("2026-11-02", "C1"), reply("2026-11-04", "holding"))).toBeNull();
    expect(suggest("2026-11-11", sent("2026-11-02", "C1"), reply("2026-11-04", "holding"))?.letter).toBe("H1");
  });

  test("a promise is waited for, then chased gently", () => {
    const mails = [sent("2026-11-02", "H2"), reply("2026-11-04", "promise", "2026-11-20")];
    expect(suggest("2026-11-20", ...mails)).toBeNull();
    expect(suggest("2026-11-24", ...mails)).toEqual({
      letter: "H1",
      about: ["reply-2026-11-04"],
      because: "Promised for 20 November, no reply recorded, day 2.",
    });
    expect(suggest("2026-12-04", ...mails, sent("2026-11-24", "H1"))?.letter).toBe("H2");
  });

  test("a promise without a day is waited for five school days", () => {
    const mails = [sent("2026-11-02", "C1"), reply("2026-11-04", "promise")];
    expect(suggest("2026-11-10", ...mails)).toBeNull();
    expect(suggest("2026-11-11", ...mails)?.because).toBe("Promised on 4 November, no reply recorded, day 5.");
  });

  test("after an answer a new email starts at the foot of the ladder", () => {
    const mails = [sent("2026-11-02", "H2"), reply("2026-11-04", "answer"), sent("2026-11-09")];
    expect(suggest("2026-11-16", ...mails)).toMatchObject({ letter: "H1", about: ["sent-2026-11-09"] });
  });

  test("an answer found by phone or in person settles what was sent before it", () => {
    expect(suggest("2026-12-14", sent("2026-11-02", "C1"), check("2026-11-20", "something"))).toBeNull();
    expect(suggest("2026-12-14", sent("2026-11-02", "C1"), check("2026-11-20", "nothing"))?.letter).toBe("H1");
  });

  test.each(["undone", "stopped", "failed", "scheduled"] as MessageState[])(
    "an email that is %s was not sent",
    (state) => {
      expect(suggest("2026-12-14", { ...sent("2026-11-02", "C1"), state })?.letter).toBe("C1");
    },
  );
});

describe("earlierMails", () => {
  test("names contacts as the letter does, others by the name on the email, and puts the oldest first", () => {
    const stranger = { name: "Tom Reed", address: "t.reed@hillcrest.example.sch.uk" };
    const bare = { name: "x@hillcrest.example.sch.uk", address: "x@hillcrest.example.sch.uk" };
    const mails = earlierMails(
      [
        reply("2026-12-03", null),
        message("sent", "2026-12-01", {
          to: [PATEL, stranger, bare],
          cc: [{ name: "", address: "head@hillcrest.example.sch.uk" }, JO],
        }),
      ],
      FAMILY,
    );
    expect(mails.map((one) => [one.direction, one.date, one.people])).toEqual([
      ["out", "2026-12-01", ["Ms Patel", "Tom Reed"]],
      ["in", "2026-12-03", ["Ms Patel"]],
    ]);
    expect(mails[0]?.addresses).toContain("head@hillcrest.example.sch.uk");
  });

  test("gives the London day of a message sent near midnight", () => {
    const late = Temporal.Instant.from("2026-06-30T23:30:00Z").epochMilliseconds;
    expect(earlierMails([{ ...sent("2026-06-30"), at: late }], FAMILY)[0]?.date).toBe("2026-07-01");
  });

  test("never names mail that was only with a solicitor, the GP or family", () => {
    const sensitive = {
      ...FAMILY,
      contacts: [contact("solicitor", "Ms Reed", "reed@example.org"), contact("senco", "Ms Patel")],
    };
    const reed = { name: "", address: "reed@example.org" };
    const alone = message("sent", "2026-12-01", { to: [reed] });
    const both = message("sent", "2026-12-02", { to: [PATEL], cc: [reed] });
    expect(earlierMails([alone, both], sensitive).map((one) => one.date)).toEqual(["2026-12-02"]);
  });

  test("keeps the letter and the day it asked for", () => {
    expect(earlierMails([sent("2026-12-01", "C1", "2026-12-08")], EMPTY_PROFILE)[0]).toMatchObject({
      letter: "C1",
      askedBy: "2026-12-08",
      people: ["S. Patel"],
    });
  });
});
