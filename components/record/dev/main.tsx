import { render } from "preact";
import { memoryDrafts } from "../../kit/drafts.ts";
import { saveFile } from "../../kit/save-file.ts";
import { fakeAccess } from "../../testing/fake-access.ts";
import { fakeStore } from "../../testing/fake-store.ts";
import "../record.css";
import { RecordPage } from "../RecordPage.tsx";
import { browserAddress } from "../route.ts";
import { recordState } from "../state.ts";
import { NOW, SCENES } from "./scenes.ts";

/** The record page in an ordinary page: `?scene=ask`. Used to look at its states and to check them with axe. */
const name = new URLSearchParams(location.search).get("scene") ?? "days";
const scene = SCENES[name]?.() ?? { snapshot: {} };
if (scene.hash) history.replaceState(null, "", scene.hash);
const store = fakeStore(scene.snapshot, () => NOW);
const state = recordState(store, {
  saveFile,
  address: browserAddress(window),
  drafts: memoryDrafts(),
  access: scene.blind ? fakeAccess(scene.blind) : fakeAccess(),
  mailLink: () => ({ href: "https://mail.example.org/", label: "Open it in Gmail" }),
  now: () => NOW,
});
const root = document.getElementById("app");
if (root) render(<RecordPage state={state} />, root);
Object.assign(window, { store, state });
