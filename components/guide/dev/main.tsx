import { render } from "preact";
import { browserAddress } from "../../record/route.ts";
import { fakeStore } from "../../testing/fake-store.ts";
import { GuidePage } from "../GuidePage.tsx";
import "../guide.css";
import { guideState } from "../state.ts";
import { NOW, SCENES } from "./scenes.ts";

/** The page in an ordinary page: `?scene=who`. Used to look at its states and to check them with axe. */
const name = new URLSearchParams(location.search).get("scene") ?? "next";
const scene = SCENES[name]?.() ?? { snapshot: {} };
if (scene.hash) history.replaceState(null, "", scene.hash);
const state = guideState(
  fakeStore(scene.snapshot, () => NOW),
  { address: browserAddress(window), now: () => NOW },
);
state.helping.value = scene.help ?? false;
const root = document.getElementById("app");
if (root) render(<GuidePage state={state} />, root);
