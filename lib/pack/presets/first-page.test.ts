import { expect, test, vi } from "vitest";
import { london } from "../../record/testing/fixtures.ts";
import { twoYearsSnapshot, YEARS_END } from "../../record/testing/two-years/index.ts";
import { composePack } from "../compose.ts";
import { countPages } from "../pdf.ts";
import { readNodeFont } from "../testing/node-fonts.ts";
import { presetOf } from "./index.ts";

// Setting a page takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ANSWERS = {
  situation:
    "Robin has found it very hard to be in school since September 2024. Support was promised more than once and came late or not at all. There is a plan now; the council’s offer after our complaint has not been put in writing.",
  ask: "Help to get the council’s offer in writing.\nAdvice on whether to go to the Ombudsman.\nCould you come to the meeting in September?",
  responsibility: "Jo Whitlock and Dan Whitlock",
  contact: "Email is safe. No calls after six, and no messages with anybody else.",
  needs: "Autism (diagnosed May 2025); anxiety about school.",
  register: "71% in the year to July 2026",
};

test("the first page for SENDIASS is one page, with two years behind it and every question answered", async () => {
  const snapshot = await twoYearsSnapshot();
  const now = london(`${YEARS_END}T20:00`);
  const choice = { ...presetOf("sendiass").defaults(snapshot, now), answers: ANSWERS };
  const document = composePack(snapshot, choice, now);
  const [first, second] = document.sections;
  expect(second?.ownPage).toBe(true);
  const alone = { ...document, sections: first ? [first] : [], limits: [] };
  const { sectionPages } = await countPages(alone, async () => null, new AbortController().signal, readNodeFont);
  expect(sectionPages.summary).toEqual({ first: 1, last: 1 });
});
