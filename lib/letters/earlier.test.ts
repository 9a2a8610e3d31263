import { describe, expect, test } from "vitest";
import { EMPTY_PROFILE } from "../record/profile.ts";
import { earlierMails } from "./earlier.ts";
import { FAMILY, JO, message, PATEL, reply, sent } from "./suggest.fixtures.ts";
import { contact } from "./testing.ts";

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
