import { expect, test } from "vitest";
import { asAnswered } from "../letters/as-answered.ts";
import { sendAPack } from "../letters/catalogue/outside/x9-send-a-pack.ts";
import { fillLetter } from "../letters/fill.ts";
import { packAnswers } from "../letters/pack-answers.ts";
import { factsFor, SECONDARY } from "../letters/testing.ts";
import { type KnownPack, packsOf } from "../record/packs.ts";
import { packOf, shareByEmail } from "./share.ts";
import { sampleMail } from "./testing/sample.ts";

const file = (name: string, digit: string) => ({ name, sha256: digit.repeat(64), size: 412_380 });
const PACK: KnownPack = {
  item: "item-1",
  preset: "complaint",
  files: [file("R-complaint.pdf", "a"), file("R-complaint.docx", "b"), file("R-complaint.zip", "c")],
  entries: 12,
  madeAt: 1,
  sent: [],
};
const letter = (pack: KnownPack) => {
  const answers = packAnswers("X9", pack);
  const as = asAnswered(sendAPack, answers);
  return fillLetter(as, factsFor(as, { profile: SECONDARY, answers }));
};

test("the email is opened about the pack, and the file to drag in is shown first", async () => {
  const done: string[] = [];
  const files = await shareByEmail(PACK, {
    compose: (id, about) => void done.push(`${id} ${about}`),
    show: (shown) => void done.push(...shown.map(({ name }) => name)),
  });
  expect(done).toEqual(["R-complaint.pdf", "X9 item-1"]);
  expect(files.map(({ name }) => name)).toEqual(["R-complaint.pdf"]);
  expect(packOf([{ sha256: "c".repeat(64) }], [PACK])).toBe(PACK);
  expect(packOf([{ sha256: "d".repeat(64) }], [PACK])).toBeUndefined();
});

test("the letter holds name, size and fingerprint, and once it is sent the record knows which pack went", () => {
  const { text } = letter(PACK);
  expect(text).toContain("Dear Ms Webb");
  expect(text).toContain("R-complaint.pdf\n412,380 bytes\nSHA-256: aaaaaaaa aaaaaaaa");
  expect(text).not.toContain("docx");
  const { item, sent: _sent, ...act } = PACK;
  const body = { type: "pack" as const, ...act };
  const ledger = [{ hash: item, chain: "", number: 1, at: 1, previous: null, content: "", salt: "", body }];
  const [pack] = packsOf(ledger, [sampleMail(7, "2027-03-02T09:00", { text })]);
  expect(pack?.sent).toMatchObject([{ number: 7, sure: true, sha256s: ["a".repeat(64)] }]);
});

test("parts go all together, each with its own fingerprint; a reader who is not known is asked for", () => {
  const parts = [file("R-part-1-of-2.pdf", "1"), file("R-part-2-of-2.pdf", "2")];
  const { text } = letter({ ...PACK, preset: "sendiass", files: [file("R.zip", "3"), ...parts] });
  expect(text).toMatch(/SHA-256: 1{8} [\s\S]*R-part-2-of-2\.pdf[\s\S]*SHA-256: 2{8} /u);
  expect(packAnswers("X9", { ...PACK, preset: "tribunal" })).not.toHaveProperty("x9-whom");
  expect(packAnswers("R1", PACK)).toEqual({});
});
