import { expect, test } from "vitest";
import { composePack } from "./compose.ts";
import { presetOf } from "./presets/index.ts";
import { documentText } from "./testing/document-text.ts";
import { SAMPLE_ENTRIES, SAMPLE_PROFILE } from "./testing/sample.ts";
import { NOW, snapshotOf } from "./testing/snapshots.ts";

const SNAPSHOT = snapshotOf(SAMPLE_ENTRIES, {
  profile: { ...SAMPLE_PROFILE, child: { ...SAMPLE_PROFILE.child, born: "2018-05-14" } },
});

test("the first page for SENDIASS says who, where, how far, what was asked, what was missed and the last word", () => {
  const choice = {
    ...presetOf("sendiass").defaults(SNAPSHOT, NOW),
    answers: { ask: "1. Help with a written plan.\n2. Advice on codes." },
  };
  const document = composePack(SNAPSHOT, choice, NOW);
  const first = documentText(document, "summary");
  if (process.env.SHOW) console.log(documentText(document));
  for (const words of [
    "R., Year 4, born 14 May 2018",
    "Hillcrest Primary (maintained school)",
    "Westmere Council",
    "Jo Whitlock, R.’s mum",
    "Parental responsibility: not given",
    "1. Help with a written plan.",
    "Ms Patel will have his written support plan with you",
    "Not recorded as kept",
  ]) {
    expect(first).toContain(words);
  }
  expect(document.pageLimits).toMatchObject([{ section: "summary", pages: 1 }]);
});
