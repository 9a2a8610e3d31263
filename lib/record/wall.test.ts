import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Address } from "../mail/address.ts";
import { type Verdict, type WallFacts, type WallMessage, wall } from "./wall.ts";

const OWN = "jo.whitlock@example.org";
const SENCO = "senco@hillcrest.example.sch.uk";
const DEPUTY = "deputy@elsewhere.example.org";
const GP = "dr.shah@surgery.example.org";
const COUNSELLOR = "counsellor@hillcrest.example.sch.uk";
const FRIEND = "sam@example.org";
const DAEMON = "Mailer-Daemon@mail.example.org";

const facts: WallFacts = {
  own: [OWN, "jo@work.example.org"],
  contacts: [
    { address: SENCO, sensitive: false },
    { address: "old.tutor@example.org", sensitive: false },
    { address: GP, sensitive: true },
    { address: COUNSELLOR, sensitive: true },
    { address: OWN, sensitive: false },
    { address: "", sensitive: false },
  ],
  domains: ["hillcrest.example.sch.uk", "gmail.com", "council.gov.uk", "devon.sch.uk", ""],
  threads: ["thread-f:1", "18f1"],
  messages: ["<m1@hillcrest.example.sch.uk>", "msg-f:11", "18a1"],
  drafts: ["msg-a:r1"],
  letters: ["msg-a:letter"],
  forgotten: ["msg-f:gone"],
};

const people = (list: string): Address[] =>
  list.split(",").flatMap((address) => (address === "" ? [] : [{ name: "", address }]));
type More = Partial<Omit<WallMessage, "cc" | "bcc">> & { cc?: string; bcc?: string };
function mail(
  direction: "in" | "out",
  from: string,
  to: string,
  { cc = "", bcc = "", ...more }: More = {},
): WallMessage {
  return {
    direction,
    from: { name: "", address: from },
    to: people(to),
    cc: people(cc),
    bcc: people(bcc),
    ids: {},
    ...more,
  };
}
const out = (to: string, more?: More) => mail("out", OWN, to, more);
const received = (from: string, more?: More) => mail("in", from, OWN, more);
const inThread: More = { ids: { thread: "thread-f:1" } };
const answering: More = { ids: { inReplyTo: "<m1@hillcrest.example.sch.uk>" } };
const reportOn = (finalRecipient: string | null, originalMessageId: string | null = null): More => ({
  bounce: { finalRecipient, originalMessageId },
});

/** A word for each verdict: why it is kept, "ask …", or "drop". */
const word = (verdict: Verdict) => (verdict.keep ? verdict.why : verdict.ask === null ? "drop" : `ask ${verdict.ask}`);

const cases: [what: string, message: WallMessage, verdict: string][] = [
  ["to the SENCO", out(SENCO), "contact"],
  ["to the SENCO in Cc", out(FRIEND, { cc: SENCO }), "contact"],
  ["to the SENCO in Bcc", out(FRIEND, { bcc: SENCO }), "contact"],
  ["from the SENCO", received(SENCO), "contact"],
  ["in capitals, with spaces", received(" SENCO@Hillcrest.Example.SCH.uk "), "contact"],
  ["from a contact at a public address", received("old.tutor@example.org"), "contact"],
  ["from the other parent, SENCO in Cc", received(FRIEND, { cc: SENCO }), "contact"],
  ["to the school office, no contact", out("office@hillcrest.example.sch.uk"), "domain"],
  ["from a subdomain of the school", received("alerts@mail.hillcrest.example.sch.uk"), "domain"],
  ["from a domain that only ends alike", received("a@nothillcrest.example.sch.uk"), "drop"],
  ["from a domain that only starts alike", received("a@hillcrest.example.sch.uk.example.org"), "drop"],
  ["from a sibling of the school's domain", received("a@oakfield.example.sch.uk"), "drop"],
  ["a public provider never counts as confirmed", received("shop@gmail.com"), "drop"],
  ["a council's whole domain never counts", received("parking@council.gov.uk"), "drop"],
  ["nor one of its departments", received("tax@revenue.council.gov.uk"), "drop"],
  ["one council's schools never count", received("head@other.devon.sch.uk"), "drop"],
  ["between friends", out(FRIEND), "drop"],
  ["from a shop", received("news@shop.example.org"), "drop"],
  ["to oneself", out(OWN), "drop"],
  ["from oneself at another own address", received("jo@work.example.org"), "drop"],
  ["own address that is also a contact", out("jo.whitlock@example.org"), "drop"],
  ["own address with a tag", out("jo.whitlock+school@example.org"), "drop"],
  [
    "a parent who works at the school: the account is own",
    received("x@shop.example.org", { account: "jo@hillcrest.example.sch.uk", cc: "jo@hillcrest.example.sch.uk" }),
    "drop",
  ],
  ["sent under an address not known as own", mail("out", "head@hillcrest.example.sch.uk", FRIEND), "drop"],
  ["names without addresses", mail("in", "", "", { to: [{ name: "Ms Patel", address: "" }] }), "drop"],
  ["nobody at all", mail("in", "", ""), "drop"],
  ["from the GP", received(GP), "ask sensitive"],
  ["to the GP", out(GP), "ask sensitive"],
  ["GP and a friend", out(FRIEND, { cc: GP }), "ask sensitive"],
  ["to the SENCO, GP in Cc: the school has it", out(SENCO, { cc: GP }), "contact"],
  ["from the GP to parent and SENCO", received(GP, { cc: SENCO }), "contact"],
  ["a sensitive contact at the school's domain", received(COUNSELLOR), "ask sensitive"],
  ["the GP in a thread of the case", received(GP, inThread), "ask sensitive"],
  ["the GP answering a recorded message", received(GP, answering), "ask sensitive"],
  ["an unknown sender in a thread of the case", received(DEPUTY, inThread), "ask unknown-sender"],
  ["… by the older thread id", received(DEPUTY, { ids: { legacyThread: "18f1" } }), "ask unknown-sender"],
  ["an unknown sender answering a recorded message", received(DEPUTY, answering), "ask unknown-sender"],
  [
    "… by References",
    received(DEPUTY, { ids: { references: ["<x@y>", "<m1@hillcrest.example.sch.uk>"] } }),
    "ask unknown-sender",
  ],
  ["an unknown sender, SENCO in Cc, in the thread", received(DEPUTY, { ...inThread, cc: SENCO }), "contact"],
  ["a sender without an address in the thread", received("", inThread), "ask unknown-sender"],
  ["own reply in the thread to somebody unknown", out(DEPUTY, inThread), "ask unknown-sender"],
  ["forwarded to a friend, which stays in the thread", out(FRIEND, inThread), "ask unknown-sender"],
  ["own message in the thread to oneself", out(OWN, inThread), "thread"],
  ["own answer to a recorded message, to nobody else", out("", answering), "references"],
  [
    "seen again: an unknown sender's message kept on a yes",
    received(DEPUTY, { ids: { message: "msg-f:11" } }),
    "references",
  ],
  ["seen again by its older id", received(DEPUTY, { ids: { legacy: "18a1" } }), "references"],
  [
    "seen again by Message-ID, from the GP",
    received(GP, { ids: { rfc: "<m1@hillcrest.example.sch.uk>" } }),
    "references",
  ],
  ["a recorded draft, sent again to somebody unknown", out(DEPUTY, { ids: { draft: "msg-a:r1" } }), "drop"],
  [
    "a letter of ours to an address typed in the mail site",
    out(FRIEND, { ids: { draft: "msg-a:letter" } }),
    "ask unknown-sender",
  ],
  ["a letter of ours to the GP", out(GP, { ids: { draft: "msg-a:letter" } }), "ask sensitive"],
  ["what the parent has removed", received(SENCO, { ids: { message: "msg-f:gone" } }), "drop"],
  ["a recorded draft, sent again to the GP", out(GP, { ids: { draft: "msg-a:r1" } }), "ask sensitive"],
  ["undoing a recorded send to the GP", out(GP, { ids: { draft: "msg-a:r1" }, state: "undone" }), "references"],
  ["undoing some other send", out(FRIEND, { ids: { draft: "msg-a:r2" }, state: "undone" }), "drop"],
  ["a report on mail to the SENCO", received(DAEMON, reportOn(SENCO)), "bounce"],
  [
    "a report on mail to a typo in the school's domain",
    received(DAEMON, reportOn("sneco@hillcrest.example.sch.uk")),
    "bounce",
  ],
  ["a report on a recorded message", received(DAEMON, reportOn(null, "<m1@hillcrest.example.sch.uk>")), "bounce"],
  ["a report in the thread, seen on the screen only", received(DAEMON, inThread), "bounce"],
  ["a report by a postmaster in the thread", received("postmaster@example.org", inThread), "bounce"],
  ["a report on mail to the GP", received(DAEMON, reportOn(GP)), "ask sensitive"],
  ["a report on other mail", received(DAEMON, reportOn(FRIEND, "<other@example.org>")), "drop"],
  ["a report without any link", received(DAEMON), "drop"],
];

describe("the wall", () => {
  test.each(cases)("%s", (_what, message, verdict) => {
    expect(word(wall(facts, message))).toBe(verdict);
  });

  test("with nothing known, nothing is kept", () => {
    const nothing: WallFacts = { own: [], contacts: [], domains: [], threads: [], messages: [] };
    for (const [, message] of cases) expect(word(wall(nothing, message))).toBe("drop");
  });
});

const address = fc.constantFrom(
  OWN,
  SENCO,
  DEPUTY,
  GP,
  COUNSELLOR,
  FRIEND,
  DAEMON,
  "office@hillcrest.example.sch.uk",
  "",
);
const list = fc.array(address, { maxLength: 3 }).map((all) => all.join(","));
const ids = fc.constantFrom<WallMessage["ids"]>(
  {},
  { thread: "thread-f:1" },
  { inReplyTo: "<m1@hillcrest.example.sch.uk>" },
  { draft: "msg-a:r1" },
  { thread: "thread-f:9" },
);
const anyMail = fc
  .record({ direction: fc.constantFrom("in" as const, "out" as const), from: address, to: list, cc: list, ids })
  .map(({ direction, from, to, cc, ids }) => mail(direction, from, to, { cc, ids }));
/** Kept, asked about, dropped. */
const rank = (verdict: Verdict) => (verdict.keep ? 2 : verdict.ask === null ? 0 : 1);
const strangers: Address[] = [{ name: "A stranger", address: "stranger@elsewhere.example.org" }];

test("a hostile address costs no more than its length", () => {
  const begun = performance.now();
  expect(wall(facts, mail("in", "+".repeat(500_000), OWN))).toEqual({ keep: false, ask: null });
  expect(performance.now() - begun).toBeLessThan(5000);
});

describe("properties of the wall", () => {
  test("an unrelated recipient never turns what is kept or asked about into what is dropped", () => {
    fc.assert(
      fc.property(anyMail, (message) => {
        const before = wall(facts, message);
        const after = wall(facts, { ...message, cc: [...message.cc, ...strangers] });
        if (rank(before) > 0) expect(rank(after)).toBeGreaterThan(0);
        if (before.keep && before.why !== "thread" && before.why !== "references") expect(after).toEqual(before);
      }),
    );
  });

  test("mail without anybody known and without a link to the record is dropped", () => {
    const unknown = fc.emailAddress().filter((one) => !one.endsWith("example.sch.uk"));
    fc.assert(
      fc.property(unknown, fc.array(unknown), fc.boolean(), (from, to, sent) => {
        expect(word(wall(facts, mail(sent ? "out" : "in", from, to.join(","))))).toBe("drop");
      }),
    );
  });

  test("the parent's own addresses change nothing, wherever they stand", () => {
    fc.assert(
      fc.property(anyMail, (message) => {
        const own = { name: "", address: "JO@work.example.org" };
        expect(wall(facts, { ...message, to: [own, ...message.to], bcc: [own] })).toEqual(wall(facts, message));
      }),
    );
  });

  test("somebody of the school in it always keeps it", () => {
    fc.assert(
      fc.property(anyMail, (message) => {
        expect(wall(facts, { ...message, bcc: [{ name: "", address: SENCO }] }).keep).toBe(true);
      }),
    );
  });

  test("does not depend on the order of facts or recipients", () => {
    fc.assert(
      fc.property(anyMail, (message) => {
        const turned = { ...facts, contacts: facts.contacts.toReversed(), domains: facts.domains.toReversed() };
        expect(wall(turned, { ...message, to: message.cc, cc: message.to })).toEqual(wall(facts, message));
      }),
    );
  });
});
