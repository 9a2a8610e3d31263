import { describe, expect, it } from "vitest";
import type { Replacement } from "../choice.ts";
import { leaveOut, mayHoldFiles } from "./index.ts";
import { documentOf, entryOf } from "./testing/documents.ts";

const SAM: Replacement[] = [
  { from: "Sam Brown", to: "S.B." },
  { from: "Sam", to: "S." },
];

function textOf(text: string, replace: Replacement[] = SAM, contactDetails = true): string {
  const { document } = leaveOut(documentOf("", { entries: [entryOf({ text })] }), { replace, contactDetails });
  return document.entries[0]?.text ?? "";
}

describe("a name", () => {
  it.each([
    ["Sam Brown hit him.", "S.B. hit him."],
    ["SAM BROWN and sam brown", "S.B. and S.B."],
    ["It was with Sam.", "It was with S."],
    ["It was Sam...", "It was S...."],
    ["Sam’s mum, SAM'S mum, Sam´s mum", "S.’s mum, S.'S mum, S.´s mum"],
    ["Sams mum rang", "S.’s mum rang"],
    ["Sam-Brown", "S.B."],
    ["Brown, Sam", "S.B."],
    ["Sam J. Brown", "S.B."],
    ["S. Brown and S Brown", "S.B. and S.B."],
    ["sam_brown.pdf SamBrown2027.pdf Sam Brown.jpg", "S.B.pdf S.B.2027.pdf S.B.jpg"],
    ["Sám Bröwn", "S.B."],
    ["Sa\u0301m Bro\u0308wn\u0301 x", "S.B. x"],
    ["Sam\nBrown", "S.B."],
    ["> with Sam\n> > Brown today", "> with S.B. today"],
    ["Sam\u00a0Brown", "S.B."],
    ["S\u00adam Br\u200bown", "S.B."],
    ["Sam=20Brown and Sa=\r\nm Brown", "S.B. and S.B."],
    ["S=C3=A1m Brown", "S.B."],
    ["https://example.org/sam%20brown/x", "https://example.org/S.B./x"],
    ["Sam&nbsp;Brown, Sam&#160;Brown", "S.B., S.B."],
    ["Ｓａｍ Brown", "S.B."],
    ["Sam Brown-", "S.B.-"],
    ["rang about Sam …", "rang about S. …"],
  ])("%j is %j", (text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  it.each([
    "The same samples of Samsung, a Samaritan, McSam, yes=am, brownish and Browning",
    "Jo’s brown shoes and her brown bag.",
    "a=20 and b=3D, 100%25, AT&T & Sons\r\n> quoted\u00a0 text\n",
  ])("nothing of %j is touched", (text) => {
    expect(textOf(text)).toBe(text);
  });

  it("an address that holds it is covered whole", () => {
    for (const address of [
      "sam.brown@example.org",
      "SBrown@example.org",
      "brown.sam12@example.org",
      "samb@example.org",
      "sam2015@example.org",
      "info@sambrown.example.org",
      "Sam Brown <x.sbrown@example.org>",
    ]) {
      const said = textOf(`Cc ${address} and office@example.org`);
      expect(said, address).toMatch(/^Cc (?:S\.B\. )?\[email address left out\] and office@example\.org$/u);
    }
    expect(textOf("jo.whitlock@example.org")).toBe("jo.whitlock@example.org");
  });

  it("of another script is found, with what is written onto it", () => {
    expect(textOf("قالت ليلى ولليلى", [{ from: "ليلى", to: "ل." }])).not.toContain("ليلى");
    expect(textOf("今日小明来了", [{ from: "小明", to: "X." }])).toBe("今日X.来了");
    expect(textOf("Łukasz and Lukasz", [{ from: "Łukasz", to: "Ł." }])).toBe("Ł. and Ł.");
  });

  it("that is a word too is meant with a capital, and no date is a name", () => {
    const will = [{ from: "Will", to: "W." }];
    expect(textOf("Will said that he will. WILL!", will)).toBe("W. said that he will. W.!");
    const may = [{ from: "May", to: "M." }];
    expect(textOf("May came on 12 May 2027, and may come on May 14.", may)).toBe(
      "M. came on 12 May 2027, and may come on May 14.",
    );
  });

  it("is not another’s: William is no Mr Williams", () => {
    expect(textOf("Mr Williams and William", [{ from: "William", to: "W." }])).toBe("Mr Williams and W.");
  });

  it("of hyphens and apostrophes is found as people write it", () => {
    const names = [{ from: "Niamh O’Brien-James", to: "N.O." }];
    expect(textOf("Niamh O'Brien James; NIAMH OBRIEN-JAMES; James, Niamh O’Brien", names)).toBe("N.O.; N.O.; N.O.");
  });

  it("of single letters with a hyphen is found too, and a number is not within another", () => {
    expect(textOf("J-P came", [{ from: "J-P", to: "X." }])).toBe("X. came");
    const born = [{ from: "dob 3/4/15", to: "[date of birth left out]" }];
    expect(textOf("DOB  3/4/15, dob 3/4/1577", born)).toBe("[date of birth left out], dob 3/4/1577");
    const nhs = [{ from: "943 476 5919", to: "[NHS number left out]" }];
    expect(textOf("943 476 5919, 943-476-5919, 9434765919, 1943 476 5919", nhs)).toBe(
      "[NHS number left out], [NHS number left out], [NHS number left out], 1943 476 5919",
    );
  });

  it("does not come back by what stands in for another", () => {
    const odd = [
      { from: "Sam", to: "Sam B." },
      { from: "left out", to: "" },
      { from: "A", to: "B" },
      { from: "B C", to: "A" },
    ];
    const said = textOf("Sam left out A C", odd);
    expect(said).not.toMatch(/Sam|left out|\bA\b|B C/u);
  });
});

describe("contact details", () => {
  const covered = (text: string) => textOf(text, [], false);

  it.each([
    ["Mail me: jo.whitlock@example.org.", "Mail me: [email address left out]."],
    [
      "Ms Patel <senco@hillcrest.example.sch.uk>, x@example.org",
      "Ms Patel [email address left out], [email address left out]",
    ],
    ["Ring 01632 960 123 after 6.", "Ring [telephone number left out] after 6."],
    [
      "07700 900123, 07700.900.123, 07700-900123",
      `${"[telephone number left out], ".repeat(2)}[telephone number left out]`,
    ],
    ["+44 7700 900 123 or +44 (0)1632 960123", "[telephone number left out] or [telephone number left out]"],
    ["(01632) 960123 ext. 4", "[telephone number left out]"],
    ["0044 1632 960 123", "[telephone number left out]"],
    ["Ring 01632 960123 15 minutes before", "Ring [telephone number left out] 15 minutes before"],
    ["01632 960 123/124", "[telephone number left out]/124"],
    ["01632 960 123 07700 900 123", "[telephone number left out] [telephone number left out]"],
    ["020 7946 0018 on 03/04/2027", "[telephone number left out] on 03/04/2027"],
    ["Tel: 960123", "Tel: [telephone number left out]"],
    ["0163\u00ad2 960\n123", "[telephone number left out]"],
    ["We live at 12 Mill Lane, Westmere WM1 2AB.", "We live at [address left out]."],
    ["Flat 3, 12a High Street\nWestmere\nWM1 2AB", "[address left out]"],
    ["Rose Cottage, Mill Lane, Westmere, WM12 2AB", "[address left out]"],
    ["The postcode is wm12ab.", "The postcode is [postcode left out]."],
    ["12 mill lane", "[address left out]"],
    [
      "The postcode is Wm1 2ab or WM1\u00a0 2AB or WM12AB.",
      `The postcode is ${"[postcode left out] or ".repeat(2)}[postcode left out].`,
    ],
    ["WM 1 2AB, WM1-2AB, wm1 2AB", "[postcode left out], [postcode left out], [postcode left out]"],
    ["Flat 3\n12 Mill Lane, Westmere", "[address left out], Westmere"],
    ["+44 (0) 7700 900123, +44(0)7700900123", "[telephone number left out], [telephone number left out]"],
    ["(+44) 7700 900 123 or 07700900123", "[telephone number left out] or [telephone number left out]"],
    ["447700900123 or tel 7700 900123", "[telephone number left out] or tel [telephone number left out]"],
    ["01632/960123, 0044 (0)1632 960123", "[telephone number left out], [telephone number left out]"],
    ["0 7 7 0 0 9 0 0 1 2 3", "[telephone number left out]"],
  ])("%j is %j", (text, expected) => {
    expect(covered(text)).toBe(expected);
  });

  it.each([
    "On 01.02.2027 at 10.30 and 2027-03-04T10:30, 9.15 to 3.30, in 2026/27 and 1,234,567.",
    "E-12, E-13, Year 4, 31 of 48 days, £12.50, section 19(1), page 1 of 20.",
    "At 10 Mrs Hill rang; on 4 March Park class went out. Call 999, 111 or 0800 1111.",
    "In 2027 School Lane was closed. Week 1 2nd lesson, the y4 1st form.",
    `SHA-256 ${"0123456789abcdef".repeat(4)}`,
    "Reference 01234567890, ref: 0123456789, case no. 01234 567890, order 00123456789, £01234567890.",
    "£1,234.50, £20,000 a year, 2024 2025 2026, 09.00 to 15.30, 08:45-15:15, 02/09/2025 08:50, 1-2-1 support.",
    "Class 4b 1st, year y5 2nd, a1 5ft gap, b2 3rd place, EX123456789GB, KS1 and KS2, at 9 3rd party.",
    "Sections 19 and 36, SEND7, 0-25, 15 days in 2024/25, the 16th of 24, code 0 and 1, Room A1 at 2pm.",
  ])("%j stays", (text) => {
    expect(covered(text)).toBe(text);
  });
});

describe("a document", () => {
  it("holds none of it in any string, and the one given is as it was", () => {
    const document = documentOf("Sam Brown’s plan, 07700 900123");
    const before = structuredClone(document);
    const { document: out, replaced } = leaveOut(document, { replace: SAM, contactDetails: false });
    expect(document).toEqual(before);
    expect(JSON.stringify(out)).not.toMatch(/sam|brown|07700/iu);
    expect(replaced[0]).toEqual({ from: "Sam Brown", to: "S.B.", times: replaced[0]?.times });
    expect(replaced[0]?.times).toBeGreaterThan(10);
    expect(replaced.map(({ from }) => from)).toEqual(["Sam Brown", "Sam", "email addresses", "telephone numbers"]);
  });

  it("keeps its fingerprints, kinds and links", () => {
    const document = documentOf("paragraph sent hash first", {});
    const replace = ["paragraph", "sent", "hash", "pdf"].map((from) => ({ from, to: "X." }));
    const { document: out } = leaveOut(document, { replace, contactDetails: true });
    expect(out.sections[0]?.blocks.map(({ block }) => block)).toEqual(
      document.sections[0]?.blocks.map(({ block }) => block),
    );
    expect(out.entries[0]?.id).toBe("hash-1");
    expect(out.sections[0]?.blocks[1]).toMatchObject({ words: [{}, { to: "hash-1" }] });
  });

  it("finds a name that stands in two runs", () => {
    const document = documentOf("", {
      sections: [
        {
          id: "one",
          title: "",
          ownPage: false,
          word: true,
          blocks: [
            { block: "paragraph", words: [{ text: "with Sa" }, { text: "m Bro", strong: true }, { text: "wn today" }] },
          ],
        },
      ],
    });
    const { document: out } = leaveOut(document, { replace: SAM, contactDetails: true });
    expect(out.sections[0]?.blocks[0]).toEqual({
      block: "paragraph",
      words: [{ text: "with S.B." }, { text: "", strong: true }, { text: " today" }],
    });
  });

  it("has no files once anything is left out, and says so; an id made of a name is a number", () => {
    const base = documentOf("x");
    const named = base.sections.map((section, at) => (at === 0 ? { ...section, id: "for-sam" } : section));
    const document = {
      ...base,
      sections: named,
      pageLimits: [{ section: "for-sam", pages: 1, words: "", source: "" }],
    };
    const { document: out } = leaveOut(document, { replace: SAM, contactDetails: true });
    expect(out.files).toEqual([]);
    expect(out.sections.map(({ id }) => id)).toEqual(["section-1"]);
    expect(out.pageLimits[0]?.section).toBe("section-1");
    expect(out.limits.join(" ")).toContain("the files kept with entries, are not in this pack");
    expect(leaveOut(base, { replace: [], contactDetails: false }).document.files).toEqual([]);
    expect(mayHoldFiles({ replace: SAM, contactDetails: true })).toBe(false);
    expect(mayHoldFiles({ replace: [], contactDetails: false })).toBe(false);
    expect(mayHoldFiles({ replace: [{ from: " ", to: "" }], contactDetails: true })).toBe(true);
  });

  it("is the same one when nothing is left out", () => {
    const document = documentOf("Sam");
    expect(leaveOut(document, { replace: [], contactDetails: true }).document).toBe(document);
  });
});
