import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitQuoted } from "./quoted.ts";
import { cpuMs, LINEAR_MS } from "./testing/cpu.ts";

const lines = (...all: string[]) => all.join("\n");

/** What introduces earlier mail, in the forms that mail programs give it. */
const introductions: [what: string, introduction: string][] = [
  ["Gmail", "On Mon, 8 Mar 2027 at 10:12, Ms Patel <senco@hillcrest.example.sch.uk> wrote:"],
  ["Gmail, broken over two lines", "On Mon, 8 Mar 2027 at 10:12, Ms Patel <senco@hillcrest.example.sch.uk>\nwrote:"],
  ["broken over three", "On Mon, 8 Mar 2027\nat 10:12, Ms Patel\n<senco@hillcrest.example.sch.uk> wrote:"],
  ["Apple", "On 8 Mar 2027, at 10:12, Ms Patel <senco@hillcrest.example.sch.uk> wrote:"],
  ["without an address", "On 8 Mar 2027, at 10:12, Ms Patel wrote:"],
  ["old Gmail", "2027-03-08 10:12 GMT+00:00 Ms Patel <senco@hillcrest.example.sch.uk>:"],
  ["German", "Am Mo., 8. März 2027 um 10:12 Uhr schrieb Ms Patel <senco@hillcrest.example.sch.uk>:"],
  ["French", "Le lun. 8 mars 2027 à 10:12, Ms Patel <senco@hillcrest.example.sch.uk> a écrit :"],
  ["Spanish", "El lun, 8 mar 2027 a las 10:12, Ms Patel (<senco@hillcrest.example.sch.uk>) escribió:"],
  ["Polish", "pon., 8 mar 2027 o 10:12 Ms Patel <senco@hillcrest.example.sch.uk> napisał(a):"],
  ["Welsh", "Ar Llun, 8 Maw 2027 am 10:12 ysgrifennodd Ms Patel <senco@hillcrest.example.sch.uk>:"],
  [
    "Outlook",
    "From: Ms Patel <senco@hillcrest.example.sch.uk>\nSent: 08 March 2027 10:12\nTo: Jo Whitlock\nSubject: R.",
  ],
  [
    "Outlook with a line above",
    "________________________________\nFrom: Ms Patel\nSent: 08 March 2027 10:12\nTo: Jo Whitlock\nSubject: R.",
  ],
  ["Outlook in bold", "*From:* Ms Patel\n*Sent:* 08 March 2027 10:12\n*To:* Jo Whitlock\n*Subject:* R."],
  ["Outlook in German", "Von: Ms Patel\nGesendet: Montag, 8. März 2027 10:12\nAn: Jo Whitlock\nBetreff: R."],
  ["Outlook in French", "De : Ms Patel\nEnvoyé : lundi 8 mars 2027 10:12\nÀ : Jo Whitlock\nObjet : R."],
  ["older Outlook", "-----Original Message-----\nFrom: Ms Patel"],
  ["older Outlook in German", "-----Ursprüngliche Nachricht-----\nVon: Ms Patel"],
  ["a forward", "---------- Forwarded message ---------\nFrom: Ms Patel"],
  ["Apple's forward", "Begin forwarded message:\n\nFrom: Ms Patel"],
];

describe("splitQuoted", () => {
  test.each(introductions)("%s", (_what, introduction) => {
    for (const old of ["> I will look into it.\n>\n> Ms Patel", "I will look into it."]) {
      if (!introduction.includes("\n") && introduction.startsWith("pon") && !old.startsWith(">")) continue;
      const text = lines("Thank you.", "", "Jo", "", introduction, "", old);
      expect(splitQuoted(text)).toEqual({ own: "Thank you.\n\nJo", quoted: `${introduction}\n\n${old}` });
    }
  });

  test.each([
    ["no earlier mail", "Dear Ms Patel,\n\nR. was ill.", ""],
    [
      "words that only look like it",
      "On 8 March 2027 you wrote:\n\n“I will look into it.”\n\nFrom: now on, please ring.",
      "",
    ],
    ["one heading of a list", "From: 9 am\nLater it got worse.", ""],
    ["a line that a person drew", "First.\n-----\nSecond.", ""],
  ])("leaves %s alone", (_what, text, quoted) => {
    expect(splitQuoted(text)).toEqual({ own: text, quoted });
  });

  test("quoted lines without a word before them", () => {
    expect(splitQuoted("Thank you.\n\n> old\n> older")).toEqual({ own: "Thank you.", quoted: "> old\n> older" });
  });

  test("answers between or below quoted lines stay with what they answer", () => {
    const between = "On 8 Mar 2027, Ms Patel wrote:\n> Can you come on Friday?\nYes.\n> At three?\nNo, at four.";
    expect(splitQuoted(between)).toEqual({ own: between, quoted: "" });
  });

  test("only earlier mail, as in a bare forward", () => {
    expect(splitQuoted("Begin forwarded message:\n\nFrom: x").own).toBe("");
  });

  const line = fc.oneof(
    fc.constantFrom(
      "> old",
      "",
      "From: a",
      "Sent: b",
      "To: c",
      "On 8 Mar, a wrote:",
      "-----Original Message-----",
      "______",
      "Hello",
    ),
    fc.string(),
  );
  const bare = (text: string) => text.replace(/\s/g, "");

  test("loses nothing and never throws", () => {
    fc.assert(
      fc.property(
        fc.array(line).map((all) => all.join("\n")),
        (text) => {
          const { own, quoted } = splitQuoted(text);
          expect(bare(own) + bare(quoted)).toBe(bare(text));
          expect([own.trim(), quoted.trim()]).toEqual([own, quoted]);
        },
      ),
    );
  });

  test.each(["On On On ", "From: a\n", "> ", "<a@b".repeat(10), "\n", "_"])(
    "takes time in proportion to the length: %j",
    (piece) => {
      const text = piece.repeat(100_000);
      expect(cpuMs(() => splitQuoted(text))).toBeLessThan(LINEAR_MS);
    },
  );
});
