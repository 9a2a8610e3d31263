import { render } from "preact";
import "../../kit/kit.css";
import "../composer.css";
import "../letters.css";
import { Composer } from "../Composer.tsx";
import { fakeDeps } from "../fake-deps.ts";
import { createComposer } from "../state.ts";
import { SCENES } from "./scenes.ts";

/** The composer in an ordinary page: `?scene=chase`. Used to look at its states and to check them with axe. */
const name = new URLSearchParams(location.search).get("scene") ?? "choose";
const scene = SCENES[name] ?? {};
const composer = createComposer(fakeDeps(scene));
const root = document.getElementById("app");
if (root) render(<Composer composer={composer} />, root);
await composer.load();
Object.assign(window, { composer });
