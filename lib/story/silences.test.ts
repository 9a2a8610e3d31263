import { describe, expect, it } from "vitest";
import { LOWE, london, message, PATEL, typed, WHITLOCKS } from "../../components/testing/family.ts";
import { schoolCalendar } from "../calendar/school-days.ts";
import type { Entry, MessageEntry } from "../record/entry.ts";
import type { Answer } from "../record/items.ts";
import { silences } from "./silences.ts";
import { tellStory } from "./story.ts";

/** What counts as a silence: "no reply recorded" has to be true of every day of it. */

const lowe = { name: LOWE.name, address: LOWE.email };
const patel = { name: PATEL.name, address: PATEL.email };
const letter = (id: string, about: string[] = []) => ({ id, askedBy: null, clock: null, about });

const sent = (id: string, day: string, more: Partial<MessageEntry> = {}) =>
  message({ id, kind: "sent", at: london(`${day}T20:30`), letter: letter("C1"), ...more });
const reply = (id: string, day: string, answer: Answer | null, more: Partial<MessageEntry> = {}) =>
  message({
    id,
    kind: "reply",
    at: london(`${day}T09:00`),
    was: answer ? { answer, at: 0, promise: null } : null,
    ...more,
  });

function waits(entries: Entry[], endedBy: "people" | "question" = "people") {
  return silences(entries, WHITLOCKS, endedBy).map(({ after, ended, asks }) => [after, ended, asks.length]);
}

describe("silences", () => {
  it("go from the first email over what asks again to the reply, and a receipt ends none", () => {
    const all = [
      sent("a", "2027-01-11"),
      reply("ack", "2027-01-12", "acknowledged"),
      sent("b", "2027-01-22", { letter: letter("H1", ["a"]) }),
      reply("r", "2027-01-25", "answer"),
    ];
    expect(waits(all)).toEqual([["a", "r", 2]]);
    const [wait] = tellStory({
      entries: all,
      profile: WHITLOCKS,
      calendar: schoolCalendar(WHITLOCKS),
      today: "2027-03-23",
    }).silences;
    expect(wait).toMatchObject({ days: 10, received: 1 });
  });

  it("begin anew with a reply that asks for time, and with the next email after it", () => {
    const holding = [sent("a", "2027-01-11"), reply("h", "2027-01-25", "holding")];
    expect(waits(holding)).toEqual([
      ["a", "h", 1],
      ["h", null, 0],
    ]);
    expect(waits([...holding, sent("b", "2027-01-27"), reply("r", "2027-03-03", "promise")])).toEqual([
      ["a", "h", 1],
      ["b", "r", 1],
    ]);
  });

  it("go on from a reply that asks for time when the next email asks again", () => {
    const chased = [
      sent("a", "2027-01-11"),
      reply("h", "2027-01-25", "holding"),
      sent("b", "2027-02-24", { letter: letter("H1") }),
      reply("r", "2027-03-03", "answer"),
    ];
    expect(waits(chased)).toEqual([
      ["a", "h", 1],
      ["h", "r", 1],
    ]);
  });

  it("do not begin with a thank you, with what did not arrive, or with what was taken back", () => {
    const thanks = [
      sent("a", "2027-01-11"),
      reply("r", "2027-01-12", "answer"),
      sent("thanks", "2027-01-12", { letter: null }),
    ];
    expect(waits(thanks)).toEqual([["a", "r", 1]]);
    expect(
      waits([sent("a", "2027-01-11"), reply("no", "2027-01-11", "bounce", { at: london("2027-01-11T20:31") })]),
    ).toEqual([]);
    expect(waits([sent("a", "2027-01-11", { state: "undone" })])).toEqual([]);
  });

  it("do not go on after a closing word or a letter that only tells, unless it asks something", () => {
    const settled = [sent("a", "2027-01-11"), reply("r", "2027-01-12", null)];
    const last = (text: string, of: MessageEntry["letter"] = null) =>
      waits([...settled, sent("last", "2027-03-26", { letter: of, text })]);
    const over = [["a", "r", 1]];
    expect(last("Dear Ms Patel,\n\nThank you for everything this term.\n\nJo")).toEqual(over);
    expect(last("Many thanks!")).toEqual(over);
    expect(last("R.’s last day is Friday.", letter("own:leaving"))).toEqual(over);
    expect(last("For your file: I sent my complaint to the Ombudsman.", letter("X2"))).toEqual(over);
    const open = [...over, ["last", null, 1]];
    expect(last("Thank you. When does the plan begin?")).toEqual(open);
    expect(last("Thank you. Please send me the plan.")).toEqual(open);
    expect(last("R. was ill again this morning.")).toEqual(open);
    expect(last("R.’s last day is Friday.", { ...letter("own:leaving"), askedBy: "2027-04-01" })).toEqual(open);
    expect(
      waits([
        ...settled,
        sent("q", "2027-03-01", { text: "Is there a plan?", letter: null }),
        sent("last", "2027-03-26", { text: "Thank you.", letter: null }),
      ]),
    ).toEqual([...over, ["q", null, 2]]);
    const told = sent("told", "2027-03-01", { text: "For your file.", letter: letter("X2") });
    expect(waits([told, sent("q", "2027-03-26")])).toEqual([["q", null, 1]]);
  });

  it("end with any word of those written to; the question itself is still waited for", () => {
    const all = [
      sent("records", "2027-01-11", { thread: "t1" }),
      sent("plan", "2027-01-12", { thread: "t2" }),
      reply("r", "2027-01-20", "answer", { thread: "t2" }),
    ];
    expect(waits(all)).toEqual([["records", "r", 2]]);
    expect(waits(all, "question")).toEqual([
      ["records", null, 1],
      ["plan", "r", 1],
    ]);
  });

  it("of different people are apart", () => {
    const all = [
      sent("a", "2027-01-11", { to: [patel] }),
      sent("b", "2027-01-13", { to: [lowe] }),
      reply("r", "2027-01-20", "answer", { from: patel }),
    ];
    expect(waits(all)).toEqual([
      ["a", "r", 1],
      ["b", null, 1],
    ]);
  });

  it("end with an answer that came elsewhere, and with nothing that was only looked for", () => {
    const check = (found: "nothing" | "something"): Entry => ({
      ...typed({ id: "c", kind: "note", when: { date: "2027-01-20", time: "12:00" } }),
      kind: "check",
      of: ["a"],
      found,
      text: "",
    });
    expect(waits([sent("a", "2027-01-11"), check("something")])).toEqual([["a", "c", 1]]);
    expect(waits([sent("a", "2027-01-11"), check("nothing")])).toEqual([["a", null, 1]]);
  });
});
