// @vitest-environment happy-dom
import { createHash } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { normaliseText } from "../../lib/letters/plain-text.ts";
import type { LetterAct } from "../../lib/record/items.ts";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
import type { Filling, Overwrite } from "../../lib/webmail/webmail.ts";
import { WHITLOCKS } from "../testing/family.ts";
import { SCENES } from "./dev/scenes.ts";
import { EMPTY_DRAFT } from "./draft.ts";
import { allTaken, type FakeOptions } from "./fake-deps.ts";
import { isReply, standing } from "./plan.ts";
import { type Opened, openComposer } from "./testing.tsx";

let open: Opened | null = null;
const start = async (options: FakeOptions = {}) => {
  open = await openComposer({ ...SCENES.concern, ...options });
  return open;
};

afterEach(() => {
  open?.composer.stop();
  open?.screen.unmount();
});

interface Fill {
  filling: Filling;
  overwrite: Overwrite;
  act: LetterAct;
}
const fills = (opened: Opened) => opened.did("fill") as Fill[];

describe("put it in my email", () => {
  test("fills an empty draft, names what stands there, and leaves the sending to the parent", async () => {
    const opened = await start();
    await opened.press("Put it in my email");
    const [fill] = fills(opened);
    expect(fill?.filling.to).toEqual([{ name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" }]);
    expect(fill?.filling.cc).toEqual([{ name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" }]);
    expect(fill?.filling.body).toBe(opened.letter());
    expect(fill?.overwrite).toBe("never");
    expect(opened.screen.get("heading", "It is in your email")).toBe(document.activeElement);
    expect(opened.screen.text()).toContain("Read it there and press Send yourself. Nothing has been sent.");
    await opened.press("Read it in my email");
    expect(opened.did("done")).toHaveLength(1);
  });

  test("tells the record which letter it was, what it asks and how to know it again", async () => {
    const opened = await start();
    await opened.press("Put it in my email");
    const act = fills(opened)[0]?.act;
    const hash = createHash("sha256").update(normaliseText(opened.letter())).digest("hex");
    expect(act).toMatchObject({ type: "letter", letter: "C1", draft: "msg-a:r1", about: [], textHash: hash });
    expect(act?.askedBy).toMatch(/^2027-/);
    expect(act?.clock).toBe("school-reply");
  });

  test("a chase names the entries it is about", async () => {
    const opened = await start({ ...SCENES.chase });
    await opened.press("Put it in my email");
    expect(fills(opened)[0]?.act.about).toEqual(["m3"]);
  });

  test.each([
    ["Put the letter above it", "above"],
    ["Replace it", "replace"],
  ])("own words in the draft are never gone over without asking: %s", async (answer, overwrite) => {
    const opened = await start({ standing: { text: "Hi, this morning was awful." } });
    await opened.press("Put it in my email");
    expect(fills(opened)).toEqual([]);
    expect(opened.screen.text()).toContain("Hi, this morning was awful.");
    await opened.press(answer);
    expect(fills(opened)[0]?.overwrite).toBe(overwrite);
  });

  test("Cancel and Escape leave the draft alone and keep the composer open", async () => {
    const opened = await start({ standing: { text: "Hi, this morning was awful." } });
    await opened.press("Put it in my email");
    await opened.press("Cancel");
    await opened.press("Put it in my email");
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    await opened.screen.settle();
    expect(opened.screen.find("heading", "A first concern")).not.toBeNull();
    expect(fills(opened)).toEqual([]);
    expect(opened.did("close")).toEqual([]);
  });

  test("in a reply the subject stays", async () => {
    const opened = await start({ standing: { subject: "Re: R. and a quiet start" } });
    await opened.press("Put it in my email");
    expect(fills(opened)[0]?.filling).not.toHaveProperty("subject");
    expect(opened.screen.text()).toContain("The subject stays as it was");
  });

  test("what did not take is said in words, with ways on", async () => {
    const opened = await start({
      outcomes: (filling) =>
        allTaken(filling).map((one) => (one.field === "cc" ? { ...one, outcome: "missing" as const } : one)),
    });
    const { screen } = opened;
    await opened.press("Put it in my email");
    expect(screen.text()).toContain("Cc did not take: the field was not found. Add Mr Lowe there yourself.");
    await opened.press("Copy Cc");
    expect(opened.did("copy")).toEqual(["head@hillcrest.example.sch.uk"]);
    await opened.press("Open a new draft");
    expect(opened.did("open")).toHaveLength(1);
  });

  test.each([
    [
      "by a name alone",
      "to",
      "Ms Patel",
      undefined,
      "To Your mail shows only a name there: Ms Patel. Check that it is the right person.",
    ],
    [
      "by a name alone, as the site says itself",
      "to",
      "Ms Patel",
      "Outlook shows the name Ms Patel there and no address.",
      "To Outlook shows the name Ms Patel there and no address. Check that it is the right person.",
    ],
    [
      "by another address",
      "to",
      "patel@elsewhere.example.org",
      "Outlook put in patel@elsewhere.example.org.",
      "To did not take: add Ms Patel there yourself. It says patel@elsewhere.example.org now. Outlook put in patel@elsewhere.example.org.",
    ],
  ] as const)("somebody who stands there %s is told as that", async (_how, field, now, note, words) => {
    const opened = await start({
      outcomes: (filling) =>
        allTaken(filling).map((one) =>
          one.field === field ? { field, outcome: "differs" as const, now, ...(note ? { note } : {}) } : one,
        ),
    });
    await opened.press("Put it in my email");
    expect(opened.screen.text()).toContain(words);
  });

  test("a subject that the mail site has cut is told as that", async () => {
    const opened = await start({
      outcomes: (filling) =>
        allTaken(filling).map((one) =>
          one.field === "subject"
            ? { ...one, outcome: "differs" as const, now: (filling.subject ?? "").slice(0, 255) }
            : one,
        ),
      context: { profile: { ...WHITLOCKS, child: { ...WHITLOCKS.child, name: "R. ".repeat(100).trim() } } },
    });
    opened.composer.pick("C1");
    await opened.screen.settle();
    await opened.press("Put it in my email");
    expect(opened.screen.find("heading", "It is in your email; please check one thing")).not.toBeNull();
    expect(opened.screen.find("button", "Copy Subject")).toBeNull();
    expect(opened.screen.text()).toContain("Subject was cut off: your mail takes 255 characters.");
  });

  test("own words that came into the draft meanwhile leave the ways on", async () => {
    const opened = await start({
      outcomes: (filling) =>
        allTaken(filling).map((one) => (one.field === "body" ? { ...one, outcome: "occupied" as const } : one)),
    });
    await opened.press("Put it in my email");
    expect(opened.screen.find("heading", "The letter did not go into your email")).not.toBeNull();
    expect(opened.screen.find("button", "Copy instead")).not.toBeNull();
  });

  test("says that the record knows nobody yet, where the letter has nobody to go to", async () => {
    const opened = await start({ ...SCENES.concern, context: { profile: EMPTY_PROFILE } });
    opened.composer.pick("C1");
    await opened.screen.settle();
    await opened.press("Put it in my email");
    expect(opened.screen.text()).toContain("The record keeps mail with people it knows");
  });

  test("a mail page that does not answer loses nothing", async () => {
    const opened = await start({ failing: ["fill"] });
    await opened.press("Put it in my email");
    expect(opened.screen.get("alert").textContent).toContain("Nothing is lost: the letter is here");
    await opened.press("Copy instead");
    expect(opened.did("copy")).toEqual([opened.letter()]);
    expect(opened.did("record")).toHaveLength(1);
  });

  test("a refused clipboard is said", async () => {
    const opened = await start({ failing: ["copy"] });
    await opened.press("Copy the letter");
    expect(opened.screen.get("alert").textContent).toContain("copy is not possible now");
  });
});

describe("a concern about a person at school", () => {
  const LOWE = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };

  test("does not leave the head in Cc, who was put there before", async () => {
    const there: { text: string; cc: (typeof LOWE)[] } = { text: "", cc: [] };
    const opened = await start({ standing: there });
    await opened.press("Put it in my email");
    there.text = opened.letter();
    there.cc = [LOWE];
    await opened.press("Back to the letter");
    opened.composer.setAbout("head");
    await opened.screen.settle();
    expect(opened.letter()).toContain("I have copied in nobody");
    await opened.press("Put it in my email");
    expect(fills(opened).at(-1)).toMatchObject({ filling: { cc: [] }, overwrite: "replace" });
  });

  test("asks about anybody the parent has put there, and names who stays", async () => {
    const outcomes: FakeOptions["outcomes"] = (filling) =>
      allTaken(filling).map((one) =>
        one.field === "cc" ? { ...one, outcome: "occupied" as const, now: LOWE.address } : one,
      );
    const opened = await start({ standing: { cc: [LOWE] }, outcomes });
    opened.composer.setAbout("head");
    await opened.screen.settle();
    await opened.press("Put it in my email");
    expect(fills(opened)).toEqual([]);
    expect(opened.screen.text()).toContain("Mr Lowe <head@hillcrest.example.sch.uk>");
    await opened.press("Keep that, add the letter");
    expect(opened.screen.text()).toContain("left as it was: head@hillcrest.example.sch.uk");
  });
});

test("whoever else stands on a line is named beside the letter’s own people", async () => {
  const now = "senco@hillcrest.example.sch.uk, office@hillcrest.example.sch.uk";
  const opened = await start({
    outcomes: (filling) => allTaken(filling).map((one) => (one.field === "to" ? { ...one, now } : one)),
  });
  await opened.press("Put it in my email");
  expect(opened.screen.text()).toContain("To Ms Patel; also there: office@hillcrest.example.sch.uk");
});

describe("as a tab", () => {
  test("opens a new draft with recipients, subject and text, and sends nothing", async () => {
    const opened = await start({ ...SCENES.tab });
    await opened.press("Open it in my email");
    const [asked] = opened.did("open") as { filling: Filling; act: LetterAct }[];
    expect(asked?.filling.body).toBe(opened.letter());
    expect(asked?.act.draft).toBeNull();
    expect(opened.screen.text()).toContain("Nothing has been sent");
  });
});

test("people already on the line are no reason to ask; others, a subject or words are", () => {
  const draft = {
    ids: {},
    from: null,
    to: [{ name: "", address: "SENCO@hillcrest.example.sch.uk" }],
    cc: [],
    bcc: [],
    subject: " ",
    text: "\n",
    quoted: "On Monday …",
    attachments: [],
  };
  const filling = {
    to: [{ name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" }],
    subject: "R.",
    body: "Dear",
  };
  expect(standing(draft, filling)).toEqual([]);
  expect(standing({ ...draft, subject: "Hello", text: "Dear  " }, filling)).toEqual([
    { field: "subject", now: "Hello" },
  ]);
  // Outlook shows the people of a reply by name alone: it may be her, and is read back.
  expect(standing({ ...draft, to: [{ name: "ms Patel ", address: "" }] }, filling)).toEqual([]);
  expect(standing({ ...draft, to: [{ name: "Mrs Patel", address: "" }] }, filling)).toHaveLength(1);
  expect(standing({ ...draft, to: [{ name: "Jo", address: "jo@example.org" }] }, filling)).toEqual([
    { field: "to", now: "Jo <jo@example.org>" },
  ]);
  expect(isReply({ ...draft, subject: "RE: R." })).toBe(true);
  expect(isReply({ ...draft, subject: "Regarding R." })).toBe(false);
});

test("a letter that a new draft did not take as it was is told first, with the letter and the ways on", async () => {
  const kept = { ...EMPTY_DRAFT, letter: "C1", answers: { happening: "It is hard.", "@done": "yes" }, savedAt: 1 };
  const opened = await start({
    context: { ...SCENES.concern?.context, draft: kept },
    told: [
      { field: "to", outcome: "taken", now: "senco@hillcrest.example.sch.uk" },
      { field: "body", outcome: "differs", now: "Something else" },
    ],
  });
  expect(opened.screen.find("heading", "The letter did not go into your email")).not.toBeNull();
  expect(opened.screen.text()).toContain("is not there as written: your mail changed it");
  await opened.press("Copy instead");
  expect(opened.did("copy")).toEqual([opened.letter()]);
  expect(opened.letter()).toContain("It is hard.");
});

describe("a second time", () => {
  test("what we put there ourselves is replaced without asking; what the parent changed is not", async () => {
    const there = { text: "" };
    const opened = await start({ standing: there });
    await opened.press("Put it in my email");
    there.text = opened.letter();
    await opened.press("Back to the letter");
    await opened.screen.type("textbox", "What helps?", "Coming in by the side door, at 9.");
    await opened.press("Put it in my email");
    expect(fills(opened).map((fill) => fill.overwrite)).toEqual(["never", "replace"]);
    there.text = `${opened.letter()} PS: thank you for Monday.`;
    await opened.press("Back to the letter");
    await opened.press("Put it in my email");
    expect(opened.screen.find("heading", "There is something in your email already")).not.toBeNull();
    expect(fills(opened)).toHaveLength(2);
  });
});
