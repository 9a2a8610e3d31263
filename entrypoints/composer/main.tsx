import { render } from "preact";
import "../../components/kit/kit.css";
import "../../components/composer/composer.css";
import "../../components/composer/letters.css";
import { Composer } from "../../components/composer/Composer.tsx";
import { createComposer } from "../../components/composer/state.ts";
import { connectFrame } from "../../lib/page/frame-port.ts";
import { composerDeps } from "./deps.ts";

const root = document.getElementById("app");
const link = await connectFrame();
const composer = createComposer(composerDeps(link, new URLSearchParams(location.search)));
// The page can go at any moment: the mail page closes the frame, or the browser the tab.
addEventListener("pagehide", () => void composer.flush());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void composer.flush();
});
if (root) render(<Composer composer={composer} />, root);
await composer.load();
