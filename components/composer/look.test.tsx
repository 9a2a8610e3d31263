// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
import type { Field } from "../../lib/webmail/webmail.ts";
import { SCENES } from "./dev/scenes.ts";
import { allTaken, type FakeOptions } from "./fake-deps.ts";
import { missingWords } from "./look-words.ts";
import { type Opened, openComposer } from "./testing.tsx";

let open: Opened | null = null;
const start = async (options: FakeOptions = {}) => {
  open = await openComposer({ ...SCENES.concern, ...options });
  return open;
};
/** Before a letter is chosen. */
const begin = async (options: FakeOptions) => {
  open = await openComposer({ ...SCENES.choose, ...options });
  return open;
};

afterEach(() => {
  open?.composer.stop();
  open?.screen.unmount();
});

const ALL: readonly Field[] = ["to", "cc", "subject", "body"];
/** Every set of fields but the empty one. */
const SETS = Array.from({ length: 15 }, (_, n) => ALL.filter((_, bit) => (n + 1) & (1 << bit)));
const PUT = "Put it in my email";
const notes = ({ screen }: Opened) => screen.root.querySelector(".page-notes")?.textContent ?? "";
const spoken = ({ screen }: Opened) => screen.root.querySelector("main > [aria-live]")?.textContent ?? "";

describe("a page that is as it should be, or does not say", () => {
  test.each([
    ["all is found", {}],
    ["it does not answer", { look: "never" as const }],
    ["it cannot say", { failing: ["look"] }],
  ])("%s: no word of it, and the letter goes in", async (_, options) => {
    const opened = await start(options);
    expect(notes(opened)).toBe("");
    expect(spoken(opened)).toBe("");
    await opened.press(PUT);
    expect(opened.did("fill")).toHaveLength(1);
  });

  test("a tab of its own has no mail page to speak of", async () => {
    const opened = await start({
      ...SCENES.tab,
      look: { delegated: true, missing: ["body"], account: "jo@acme.example" },
    });
    expect(opened.did("look")).toEqual([]);
    expect(notes(opened)).toBe("");
    expect(opened.screen.find("button", "Open it in my email")).not.toBeNull();
  });
});

describe("a page that has changed", () => {
  test.each(SETS.map((missing) => [missing.join(", "), missing] as const))(
    "without %s: what cannot be found is named, and there is a way on",
    async (_, missing) => {
      const opened = await start({ look: { missing: [...missing] } });
      const { screen } = opened;
      expect(notes(opened)).toContain(missingWords(missing));
      expect(notes(opened)).toContain("What you send is still recorded.");
      for (const [field, button] of [
        ["to", "Copy To"],
        ["cc", "Copy Cc"],
        ["subject", "Copy Subject"],
      ] as const)
        expect(screen.find("button", button) !== null).toBe(missing.includes(field));
      expect(screen.find("button", PUT) === null).toBe(missing.includes("body"));
      expect(screen.all("button", "Copy the letter")).toHaveLength(1);
      await opened.press("Copy the letter");
      expect(opened.did("copy")).toEqual([opened.letter()]);
      await opened.press("Open a new draft");
      expect(opened.did("open")).toHaveLength(1);
    },
  );

  test.each(SETS.map((missing) => [missing.join(", "), missing] as const))(
    "each part that did not go in can be copied by itself: %s",
    async (_, missing) => {
      const opened = await start({
        outcomes: (filling) =>
          allTaken(filling).map((one) => (missing.includes(one.field) ? { ...one, outcome: "missing" } : one)),
      });
      const { subject = "" } = opened.composer.letter.filled.value ?? {};
      await opened.press(PUT);
      expect(opened.screen.find("heading", "It is in your email")).toBeNull();
      const copies: Record<Field, [button: string, text: string]> = {
        to: ["Copy To", "senco@hillcrest.example.sch.uk"],
        cc: ["Copy Cc", "head@hillcrest.example.sch.uk"],
        subject: ["Copy Subject", subject],
        body: ["Copy instead", opened.letter()],
      };
      const texts = missing.map((field) => copies[field][1]);
      for (const field of missing) await opened.press(copies[field][0]);
      expect(opened.did("copy")).toEqual(texts);
    },
  );

  test("the sentence names the parts in the order of the email", () => {
    expect(missingWords(["to"])).toBe(
      "In Writing cannot find the To line in this email; the mail site seems to have changed.",
    );
    expect(missingWords(["body", "subject", "to"])).toContain("the To line, the subject line and the place to write");
  });

  test("before a letter is chosen, only that it cannot be put in at all is said", async () => {
    const opened = await begin({ look: { missing: ["to"] } });
    expect(notes(opened)).toBe("");
    opened.screen.unmount();
    const without = await begin({ look: { missing: ["body"] } });
    expect(notes(without)).toContain("the place to write");
    expect(spoken(without)).toContain("the place to write");
  });

  test("a line that nobody was to be on is no task", async () => {
    const opened = await start({
      standing: { cc: [{ name: "", address: "sam@example.org" }] },
      outcomes: (filling) =>
        allTaken(filling).map((one) => (one.field === "cc" ? { ...one, outcome: "missing" } : one)),
    });
    opened.composer.setAbout("head");
    await opened.screen.settle();
    await opened.press(PUT);
    await opened.press("Keep that, add the letter");
    expect(opened.screen.text()).toContain("Cc was not found: look that nobody is there.");
  });

  test("is looked at again at the next step, since the page may only have been slow", async () => {
    const page: { missing: Field[] } = { missing: ["body"] };
    const opened = await begin({ look: () => page });
    expect(notes(opened)).toContain("the place to write");
    page.missing = [];
    await opened.press(/A first concern/);
    expect(notes(opened)).toBe("");
    expect(opened.screen.find("button", PUT)).not.toBeNull();
  });
});

describe("somebody else’s mailbox", () => {
  const look = { delegated: true, missing: ["body" as const], account: "sam@acme.example.org" };

  test("is said, and nothing is put into it; copying and the own mailbox are open", async () => {
    const opened = await start({ look });
    expect(notes(opened)).toContain("In Writing does not work in it and keeps no record of what is sent from it.");
    expect(notes(opened)).not.toMatch(/cannot find|comes from your work/);
    expect(opened.screen.find("button", PUT)).toBeNull();
    await opened.press("Copy the letter");
    expect(opened.did("copy")).toEqual([opened.letter()]);
    await opened.press("Open it in my own mailbox");
    expect(opened.did("open")).toHaveLength(1);
    expect(opened.did("fill")).toEqual([]);
    expect(opened.screen.text()).toContain("See that it says your own address.");
  });

  test("what is half filled is kept", async () => {
    const opened = await start({ look });
    await opened.screen.type("textbox", "What helps?", "The side door.");
    await opened.composer.flush();
    expect(opened.deps.kept?.answers).toMatchObject({ helps: "The side door." });
  });

  test("is said before a letter is chosen, with the way to the own mailbox", async () => {
    const opened = await begin({ look });
    expect(notes(opened)).toContain("choose your own address");
  });
});

describe("a mailbox that somebody else runs", () => {
  const work = { account: "Jo@acme.example.org" };

  test("is said once, as a may, until the parent knows; then it stays small", async () => {
    const opened = await start({ look: work });
    const { screen } = opened;
    expect(notes(opened)).toContain("If Jo@acme.example.org comes from your work, college or school");
    expect(notes(opened)).toContain("may be able to read");
    await opened.press("I know");
    expect(opened.did("know")).toEqual(["Jo@acme.example.org"]);
    const again = screen.get("button", "Who may read this mailbox");
    expect(again).toBe(document.activeElement);
    expect(again.getAttribute("aria-expanded")).toBe("false");
    expect(notes(opened)).toBe("Who may read this mailbox");
    await opened.press("Who may read this mailbox");
    expect(notes(opened)).toContain("may be able to read");
    expect(screen.find("button", "I know")).toBeNull();
  });

  test("is not said again of a mailbox that is known, and not read out", async () => {
    const opened = await start({ look: work, known: ["jo@acme.example.org"] });
    expect(notes(opened)).toBe("Who may read this mailbox");
    expect(spoken(opened)).toBe("");
  });

  test("is said before a letter is chosen, read out once, and changes nothing of what can be done", async () => {
    const opened = await begin({ look: work });
    expect(notes(opened)).toContain("Jo@acme.example.org");
    expect(spoken(opened)).toContain("Jo@acme.example.org");
    opened.composer.spoken.value = "";
    await opened.press(/A first concern/);
    expect(notes(opened)).toContain("Jo@acme.example.org");
    expect(spoken(opened)).toBe("");
    await opened.press(PUT);
    expect(opened.did("fill")).toHaveLength(1);
  });

  test.each([["has"], ["know"]])("is said all the same when %s fails", async (failing) => {
    const opened = await start({ look: work, failing: [failing] });
    expect(notes(opened)).toContain("may be able to read");
    await opened.press("I know");
    expect(notes(opened)).toBe("Who may read this mailbox");
  });

  test("the school’s own is said in plainer words", async () => {
    const opened = await start({ look: { account: "j.whitlock@hillcrest.example.sch.uk" } });
    expect(notes(opened)).toContain("The school runs this mailbox: hillcrest.example.sch.uk is its address.");
  });

  test("the school is known by its people too, before its domain is confirmed", async () => {
    const contacts = [
      { id: "1", role: "senco" as const, name: "", email: "senco@oakwood.example.org" },
      { id: "2", role: "chair" as const, name: "", email: "chair@acme.example.org" },
    ];
    const context = { ...SCENES.concern?.context, profile: { ...EMPTY_PROFILE, contacts } };
    const opened = await start({ context, look: { account: "jo@oakwood.example.org" } });
    expect(notes(opened)).toContain("The school runs this mailbox");
    opened.screen.unmount();
    const other = await start({ context, look: work });
    expect(notes(other)).toContain("comes from your work");
  });

  test("of a public provider, nothing is said", async () => {
    const opened = await start({ look: { account: "x@gmail.com" } });
    expect(notes(opened)).toBe("");
  });
});
