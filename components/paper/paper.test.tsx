// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import type { HandedAct, PaperAct } from "../../lib/record/items.ts";
import { london, PATEL, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import type { Addresses, PaperDeps } from "./deps.ts";
import type { PaperLetter } from "./letter.ts";
import { PaperPage } from "./PaperPage.tsx";
import { createPaper, type PaperState } from "./state.ts";

const LETTER: PaperLetter = {
  letter: "C1",
  reader: "school",
  subject: "R., Year 4: how school is going",
  paragraphs: ["Dear Ms Patel,", "R. cries at the gate.", "With thanks,\nJo Whitlock\nR.’s mum, Year 4"],
  note: ["What would help in an answer:", "• What you see at school."],
  to: [{ contact: PATEL.id, name: "Ms Patel", role: "SENCO" }],
  cc: [],
  about: [],
  askedBy: "2027-03-30",
  clock: "school-reply",
};

let screen: Screen;
let state: PaperState;
let done: { acts: (PaperAct | HandedAct)[]; printed: number; kept: Addresses | null };

async function open(more: { kept?: Addresses; letter?: PaperLetter | null; failing?: boolean } = {}) {
  done = { acts: [], printed: 0, kept: more.kept ?? null };
  const letter = more.letter === undefined ? LETTER : more.letter;
  const write = (act: PaperAct | HandedAct) => {
    if (more.failing) throw new Error("disk is full");
    done.acts.push(act);
  };
  const deps: PaperDeps = {
    load: async () => letter && { letter, printed: null, handed: null, profile: WHITLOCKS },
    addresses: {
      read: async () => done.kept,
      keep: async (kept) => {
        done.kept = kept;
      },
    },
    print: () => {
      done.printed += 1;
    },
    record: async (act) => {
      write(act);
      return "a".repeat(64);
    },
    handed: async (act) => write(act),
    openRecord: () => {},
    now: () => london("2027-03-23T20:00"),
  };
  state = createPaper(deps);
  screen = await show(<PaperPage state={state} />);
  await state.load();
  await screen.settle();
}

afterEach(() => screen.unmount());

const paper = () => screen.root.querySelector(".a4")?.textContent ?? "";

describe("the sheet", () => {
  test("has both blocks, the date, the subject, the words, what would help, and a receipt", async () => {
    await open();
    await screen.type("textbox", "Your address", "2 Mill Lane\nExampleton");
    await screen.type("textbox", "The school’s address", "Hill Road");
    await screen.type("textbox", "What goes with it", "My email of 3 March");
    for (const words of [
      "2 Mill Lane",
      "Ms Patel, SENCO",
      "Hillcrest Primary",
      "Hill Road",
      "23 March 2027",
      "R., Year 4: how school is going",
      "R. cries at the gate.",
      "What you see at school.",
      "Enclosed:My email of 3 March",
      "This does not say that the school agrees with it.",
    ])
      expect(paper()).toContain(words);
  });

  test("is without a receipt where none is wanted, and names the school once", async () => {
    await open();
    await screen.press("checkbox", "With a receipt to tear off");
    await screen.type("textbox", "The school’s address", "Hillcrest Primary\nHill Road");
    expect(paper()).not.toContain("Receipt");
    expect(paper().split("Hillcrest Primary")).toHaveLength(2);
  });

  test("leaves space to sign between the closing and the name", async () => {
    await open();
    const sign = [...(screen.root.querySelector(".a4-sign")?.children ?? [])].map((one) => one.textContent);
    expect(sign).toEqual(["With thanks,", "", "Jo Whitlock", "R.’s mum, Year 4"]);
  });
});

describe("printing", () => {
  test("is written down once, with the words as printed, and nothing of the address", async () => {
    await open();
    await screen.type("textbox", "Your address", "2 Mill Lane");
    await screen.press("button", "Print");
    await screen.press("button", "Print again");
    expect(done.printed).toBe(2);
    expect(done.acts).toHaveLength(1);
    expect(done.acts[0]).toMatchObject({
      type: "paper",
      letter: "C1",
      when: { date: "2027-03-23" },
      askedBy: "2027-03-30",
    });
    expect(JSON.stringify(done.acts)).toContain("R. cries at the gate.");
    expect(JSON.stringify(done.acts)).not.toContain("Mill Lane");
  });

  test("addresses are kept only when the parent wants it, and taken away when not any more", async () => {
    await open();
    await screen.type("textbox", "Your address", "2 Mill Lane");
    await screen.press("button", "Print");
    expect(done.kept).toBeNull();
    await screen.press("checkbox", "Keep both addresses in this browser");
    await screen.press("button", "Print again");
    expect(done.kept).toEqual({ sender: "2 Mill Lane", readers: { school: "" } });
    await screen.press("checkbox", "Keep both addresses in this browser");
    await screen.press("button", "Print again");
    expect(done.kept).toBeNull();
  });

  test("what was kept stands there, and the council's address is not the school's", async () => {
    const kept = { sender: "2 Mill Lane", readers: { school: "Hill Road", council: "Civic Centre" } };
    await open({ kept, letter: { ...LETTER, reader: "council" } });
    expect(paper()).toContain("2 Mill Lane");
    expect(paper()).toContain("Civic Centre");
    expect(paper()).not.toContain("Hill Road");
  });

  test("a record that cannot be written to does not keep the letter from being printed", async () => {
    await open({ failing: true });
    await screen.press("button", "Print");
    expect(done.printed).toBe(1);
    expect(screen.get("alert").textContent).toContain("could not be written into the record");
  });
});

describe("handed in", () => {
  test("with the day, who took it and who signed", async () => {
    await open();
    await screen.press("button", "Print");
    await screen.press("button", "I have handed it in or posted it");
    await screen.type("textbox", "Who took it?", "Mrs Dunn at reception");
    await screen.type("textbox", "Who signed the receipt?", "A. Dunn");
    await screen.press("button", "Put it in the record");
    expect(done.acts.at(-1)).toEqual({
      type: "handed",
      of: "a".repeat(64),
      done: "handed-in",
      when: { date: "2027-03-23", time: null },
      to: "Mrs Dunn at reception",
      receipt: { by: "A. Dunn", when: { date: "2027-03-23", time: null } },
    });
    expect(screen.text()).toContain("In the record: handed in Tue 23 Mar");
  });

  test("a day to come is not taken", async () => {
    await open();
    await screen.press("button", "Print");
    await screen.press("button", "I have handed it in or posted it");
    await screen.type("textbox", "Day", "2027-04-01");
    await screen.press("button", "Put it in the record");
    expect(screen.text()).toContain("This day is still to come.");
    expect(done.acts).toHaveLength(1);
  });
});

test("a letter that is gone says where it can be opened again", async () => {
  await open({ letter: null });
  expect(screen.get("heading", "This letter is not here any more")).not.toBeNull();
});
