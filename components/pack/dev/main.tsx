import { render } from "preact";
import { composePack } from "../../../lib/pack/compose.ts";
import { looker } from "../../../lib/pack/leave-out/looking.ts";
import { presetOf } from "../../../lib/pack/presets/index.ts";
import { twoYearsSnapshot } from "../../../lib/record/testing/two-years/index.ts";
import { memoryDrafts } from "../../kit/drafts.ts";
import { browserAddress } from "../../record/route.ts";
import { fakeStore } from "../../testing/fake-store.ts";
import { fakeTools } from "../fake-tools.ts";
import { PackPage } from "../PackPage.tsx";
import "../pack.css";
import { packState } from "../state.ts";
import { SCENES } from "./scenes.ts";

/** The page in an ordinary page, over the invented family's two years: `?scene=out`. Its files are of a few letters. */
const NOW = Temporal.ZonedDateTime.from("2026-11-20T21:00[Europe/London]").epochMilliseconds;
const name = new URLSearchParams(location.search).get("scene") ?? "whom";
const scene = SCENES[name]?.() ?? { hash: "" };
if (scene.hash) history.replaceState(null, "", scene.hash);
const snapshot = { ...(await twoYearsSnapshot()), ...scene.snapshot };
const store = fakeStore(snapshot, () => NOW);
const tools = fakeTools(store, "", () => NOW);
const state = packState(store, {
  ...tools,
  address: browserAddress(window),
  preset: presetOf,
  compose: composePack,
  look: looker().look,
  async count(document) {
    const pages = document.sections.length + Math.ceil(document.entries.length / 9);
    const section = ([id, many]: [string, number]) => [id, { first: 1, last: many }] as const;
    return { pages, sectionPages: Object.fromEntries(Object.entries(scene.pages ?? { summary: 1 }).map(section)) };
  },
  rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  drafts: () => memoryDrafts(),
  saveFile: () => {},
});
if (scene.choice) state.set(scene.choice);
state.looking.value = scene.look ?? false;
if (scene.make && state.choice.value) await state.make.make(state.choice.value);
const root = document.getElementById("app");
if (root) render(<PackPage state={state} />, root);
