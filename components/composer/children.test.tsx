// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { LetterAct, PaperAct } from "../../lib/record/items.ts";
import { FIRST } from "../../lib/record/profile.ts";
import { paperAct } from "../paper/letter.ts";
import { TWO } from "../testing/two-children.ts";
import type { FakeOptions } from "./fake-deps.ts";
import { type Opened, openComposer } from "./testing.tsx";

let open: Opened | null = null;
const begin = async (options: FakeOptions = {}) => {
  const context = { profile: TWO, ...options.context };
  open = await openComposer({ ...options, context });
  return open;
};

afterEach(() => {
  open?.composer.stop();
  open?.screen.unmount();
});

const to = (opened: Opened) => opened.composer.letter.to.value.map(({ name }) => name);

test("the first question is which child it is about; all that follows is of that child and their school today", async () => {
  const opened = await begin();
  expect(opened.screen.get("heading", "Which child is it about?")).toBe(document.activeElement);
  expect(opened.screen.text()).toContain("R. Year 4, Brook High");
  await opened.press(/^K\./);
  opened.composer.pick("C1");
  await opened.screen.settle();
  expect(to(opened)).toEqual(["Ms Patel"]);
  expect(opened.letter()).toContain("K.");
  expect(opened.composer.letter.filled.value?.subject).toContain("Year 2");
  expect(opened.composer.people.others.value.map(({ name }) => name)).not.toContain("Mr Okoro");
});

test("another child is another reader, and what was typed stays", async () => {
  const opened = await begin({ start: { letter: "C1", about: [], child: "k" } });
  const question = opened.composer.letter.questions.value.find(({ kind }) => kind === "text")?.id ?? "";
  opened.composer.draft.answers.value = { [question]: "Mornings are hard." };
  await opened.press("Change which child it is about");
  await opened.press(/^R\./);
  expect(to(opened)).toEqual(["Mr Okoro"]);
  expect(opened.letter()).toContain("Mornings are hard.");
  expect(opened.letter()).not.toContain("K.");
});

test("the choice is kept with the draft, and asked when what was kept has none", async () => {
  const opened = await begin();
  await opened.press(/^K\./);
  opened.composer.pick("C1");
  await opened.composer.flush();
  expect(opened.deps.kept).toMatchObject({ letter: "C1", child: "k" });
  const kept = opened.deps.kept;
  opened.composer.stop();
  opened.screen.unmount();
  const again = await begin({ context: { draft: kept } });
  expect(again.composer.case.about.value).toBe("k");
  expect(again.composer.step.value).toBe("write");
  again.composer.stop();
  again.screen.unmount();
  const { child: _none, ...before } = kept ?? ({} as never);
  const later = await begin({ context: { draft: before } });
  expect(later.composer.step.value).toBe("child");
});

test("the record is told whom the letter is about, in the draft and on paper", async () => {
  const opened = await begin({ start: { letter: "C1", about: [], child: FIRST } });
  await opened.composer.put.start();
  expect(opened.did("fill")[0]).toMatchObject({ act: { type: "letter", child: FIRST } satisfies Partial<LetterAct> });
  await opened.composer.print();
  const [letter] = opened.did("paper");
  expect(paperAct(letter as never, { date: "2027-03-23", time: null })).toMatchObject({
    child: FIRST,
  } satisfies Partial<PaperAct>);
});

test("the suggested step and the mails that can be named are those of the child", async () => {
  const mail = (id: string) => ({
    ...{ id, direction: "out" as const, date: "2027-03-02", subject: id, people: ["Ms Patel"] },
    ...{ addresses: ["senco@hillcrest.example.sch.uk"], letter: null, askedBy: null },
  });
  const step = { letter: "H1", about: ["of-k"], because: "8 school days since", first: "", after: "", child: "k" };
  const family = { steps: [step], children: { "of-k": ["k"], "of-r": [FIRST], both: [FIRST, "k"] } };
  const opened = await begin({ context: { earlier: ["of-k", "of-r", "both"].map(mail), suggested: step, family } });
  await opened.press(/^R\./);
  expect(opened.screen.text()).not.toContain("Suggested next");
  expect(opened.composer.letter.nameable.value.map(({ id }) => id)).toEqual(["both", "of-r"]);
  opened.composer.setChild("k");
  await opened.screen.settle();
  expect(opened.screen.text()).toContain("Suggested next");
  opened.composer.pick("H1");
  expect(opened.composer.draft.about.value).toEqual(["of-k"]);
});

test("somebody typed into the letter is kept for the school that it goes to", async () => {
  const contacts = TWO.contacts.filter(({ role, school }) => !(role === "senco" && school === "brook"));
  const profile = { ...TWO, contacts };
  const opened = await begin({ context: { profile }, start: { letter: "C1", about: [], child: FIRST } });
  opened.composer.people.type("senco", "email", "senco@brook.example.sch.uk");
  await opened.composer.put.copy();
  expect(opened.did("contact")[0]).toMatchObject({ role: "senco", school: "brook" });
});

test("with one child nothing is asked and nothing more is written", async () => {
  open = await openComposer({ start: { letter: "C1", about: [] } });
  expect(open.composer.step.value).toBe("write");
  expect(open.screen.find("button", /which child/)).toBeNull();
  await open.composer.put.start();
  expect(JSON.stringify(open.did("fill"))).not.toContain('"child"');
  await open.composer.flush();
  expect(JSON.stringify(open.deps.kept)).not.toContain('"child":');
});
