import { describe, expect, it } from "vitest";
import { checkTone } from "../../letters/tone.ts";
import { CONFIDENTIAL_WHY, confidentialIn } from "./confidential.ts";
import { readAgainst, WHY } from "./read-against.ts";

const kinds = (text: string) => readAgainst(text).map(({ kind, words }) => `${kind}: ${words}`);

describe("sentences that may be read against the family", () => {
  it.each([
    ["I nearly lost my temper at the gate and I am not proud of it.", "temper: I nearly lost my temper"],
    ["Frankly I am sick of being told what cannot be done.", "temper: I am sick of being"],
    ["I shouted at her in the car park.", "temper: I shouted at"],
    ["We’ve had enough.", "temper: We’ve had enough"],
    ["I had to drag him into the car.", "force: I had to drag him into the"],
    ["I carried her kicking and screaming into school.", "force: I carried her kicking and screaming into school"],
    ["I smacked him once.", "force: I smacked him"],
    ["I cannot cope any more.", "strain: I cannot cope"],
    ["I am at the end of my tether.", "strain: I am at the end of my tether"],
    ["Mr Lowe said that I had “threatened staff”, which I denied.", "accused: said that I had “threatened"],
    ["She thinks I am over-anxious.", "accused: thinks I am over-anxious"],
    ["Ms Patel said “some of this is parenting style, with respect”.", "accused: parenting style"],
    ["If it goes on I will just keep Robin at home.", "admission: I will just keep Robin at home"],
    ["I should not have sent that.", "regret: I should not have sent"],
    ["Sam and I argued in the kitchen.", "strain: Sam and I argued"],
    ["I recorded the meeting on my phone.", "recorded: I recorded the"],
    ["I kept him at home on Monday because it was easier.", "admission: I kept him at home"],
    ["_I kept him at home_ on Monday.", "admission: I kept him at home"],
    ["WE WILL TAKE LEGAL ACTION.", "threat: WE WILL TAKE LEGAL ACTION"],
  ])("%j", (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });

  it.each([
    "Robin lost their temper at lunch, and shouted at a boy.",
    "I have never lost my temper with anybody.",
    "Robin was dragged into the hall by a supervisor.",
    "I carried her bag into school, and he pulled the door to.",
    "She cannot cope with the noise, and he is at the end of the corridor.",
    "He was sick, so I kept him at home.",
    "I said that I had sent the form. She told me about the plan. I felt that I was heard.",
    "I recorded it in the diary. We wrote down what she said.",
    "We are tired of an evening, and he is sick of the smell of paint.",
    "I grabbed a coat and hit the road. I pushed the buggy through the gate.",
    "Somebody should have rung me.",
    "I asked for it in writing. I argued that the plan was late.",
    "I will keep him at home if he has a temperature. I will keep you posted.",
  ])("nothing in %j", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ["Privileged and confidential. The grounds are thin.", 1],
    ["Dear Jo,\n\nIn confidence: keep a record of each morning.", 1],
    ["Send me the letter. Do not share this with the school.", 1],
    ["Bridget: do not mention the arm until the GP has written.", 1],
    ["This email is confidential and may be legally privileged.", 0],
    ["Please do not share this email if you are not the intended recipient.", 0],
    ["She spoke with confidence. The report is confidential to the family.", 0],
  ])("%j is for the parent alone in %i place", (text, times) => {
    expect(confidentialIn(text)).toHaveLength(times);
  });

  it("is said once a sentence, in the order of the text", () => {
    expect(kinds("I lost my temper and I swore.\nI cannot cope. I kept him at home.")).toEqual([
      "temper: I lost my temper",
      "strain: I cannot cope",
      "admission: I kept him at home",
    ]);
  });

  it("whatever the letters’ checker calls blame, a threat or an admission is found", () => {
    for (const text of [
      "You have failed him.",
      "Nobody cares.",
      "I will go to the press.",
      "We decided to keep her off.",
    ]) {
      const told = checkTone(text).filter(({ kind }) => kind === "blame" || kind === "threat" || kind === "admission");
      expect(told.length, text).toBeGreaterThan(0);
      expect(readAgainst(text).map(({ kind }) => kind)).toEqual(told.map(({ kind }) => kind));
    }
  });

  it("each reason is short, plain, and says what can be done or that it can stay", () => {
    for (const [kind, why] of Object.entries({ ...WHY, confidential: CONFIDENTIAL_WHY })) {
      expect(why.length, kind).toBeLessThan(200);
      expect(why, kind).toMatch(/SENDIASS|stronger|enough|can stay|Ask whoever/u);
      expect(why, kind).not.toMatch(/\b(?:wrong|fault|guilty|should not|must)\b/iu);
    }
  });
});
