import { expect, test } from "vitest";
import { deriveEntries } from "./entries.ts";
import { at, entriesOf, likely, type Step, sent, undone } from "./testing/evening.ts";
import { JO, PATEL, receivedSighting, SAMPLE_PROFILE, sampleLedger } from "./testing/fixtures.ts";
import { wall } from "./wall.ts";
import { wallFacts } from "./wall-facts.ts";

const items = sampleLedger();
const facts = wallFacts(SAMPLE_PROFILE, deriveEntries(items, SAMPLE_PROFILE));

test("hold people, domain and ids, each once, and no words of any mail", () => {
  expect(facts.own).toEqual(["jo.whitlock@example.org"]);
  expect(facts.contacts).toContainEqual({ address: "dr.shah@surgery.example.org", sensitive: true });
  expect(facts.contacts).toContainEqual({ address: "senco@hillcrest.example.sch.uk", sensitive: false });
  expect(facts.domains).toEqual(["hillcrest.example.sch.uk"]);
  expect(facts.threads).toEqual(["thread-a:r7001"]);
  expect(facts.messages).toContain("<sample-1@mail.example.org>");
  expect(facts.drafts).toContain("msg-a:r7001");
  expect(JSON.stringify(facts)).not.toMatch(/mornings|Dear|sick/);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

test("an address that the parent sends from is their own, unless it is a person's of the case", () => {
  const alias = { name: "Jo", address: "Jo.W@alias.example.org" };
  const from = (address: typeof alias) => wallFacts(SAMPLE_PROFILE, entriesOf([2, { ...sent, from: address }])).own;
  expect(from(alias)).toEqual([JO.address, "jo.w@alias.example.org"]);
  expect(from(PATEL)).toEqual([JO.address]);
});

test("a reply in the thread from an alias of the parent's is no reply of the school's", () => {
  const alias = { name: "Jo", address: "jo.w+school@alias.example.org" };
  const seen = receivedSighting(at(4000), { from: { ...alias, address: "jo.w@alias.example.org" }, to: [PATEL] });
  const entries = entriesOf([2, { ...sent, from: alias }], [4000, seen]);
  expect(entries.map(({ kind }) => kind)).toEqual(["sent", "sent"]);
  const ofPatel = entriesOf([2, { ...sent, from: PATEL }], [4000, receivedSighting(at(4000))]);
  expect(ofPatel.map(({ kind }) => kind)).toEqual(["sent", "reply"]);
});

test("a domain that many share never gets in, nor a person without an address", () => {
  const school = { ...SAMPLE_PROFILE.school, domain: "Exampleshire.gov.uk" };
  const contacts = [{ id: "x", role: "teacher" as const, name: "Mr Hall", email: " " }];
  const bare = wallFacts({ ...SAMPLE_PROFILE, school, contacts }, []);
  expect([bare.domains, bare.contacts]).toEqual([[], []]);
});

test("everything in the record is let through again", () => {
  for (const { body } of items) {
    if (body?.type === "message") expect(wall(facts, body).keep).toBe(true);
  }
  const stranger = {
    direction: "in" as const,
    from: { name: "", address: "shop@example.org" },
    to: [JO],
    cc: [],
    bcc: [],
    ids: {},
  };
  expect(wall(facts, stranger)).toEqual({ keep: false, ask: null });
});

test("a draft taken back is left alone until it is sent again", () => {
  const steps: Step[] = [
    [0, likely],
    [2, sent],
  ];
  const draft = "msg-a:r1001";
  const factsOf = (...all: Step[]) => wallFacts(SAMPLE_PROFILE, entriesOf(...all));
  expect(factsOf(...steps).drafts).toEqual([draft]);
  expect(wall(factsOf(...steps), undone).keep).toBe(true);
  const after = factsOf(...steps, [10, undone]);
  expect(after.drafts).toEqual([]);
  const other = { ...undone, to: [{ name: "", address: "friend@example.org" }] };
  expect(wall(after, other)).toEqual({ keep: false, ask: null });
});

test("that something is scheduled in Outlook without an id is said, until it has one or was taken back", () => {
  const due = { ...sent, site: "outlook" as const, ids: {}, state: "scheduled" as const, goesAt: at(9000) };
  const ids = { draft: "AAMk/1=" };
  const unnamed = (...steps: Step[]) => wallFacts(SAMPLE_PROFILE, entriesOf(...steps)).unnamed;
  expect(unnamed([1, due])).toBe(true);
  expect(unnamed([1, { ...due, ids }])).toBeUndefined();
  expect(unnamed([1, { ...due, state: "sent" }])).toBeUndefined();
  const back = { ...due, ids, state: "undone" as const, when: { ...due.when, instant: at(600) } };
  expect(unnamed([1, due], [600, back])).toBeUndefined();
  expect(facts.unnamed).toBeUndefined();
});
