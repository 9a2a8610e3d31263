import { render } from "preact";
import { GuidePage } from "../../components/guide/GuidePage.tsx";
import "../../components/guide/guide.css";
import { guideState } from "../../components/guide/state.ts";
import { browserAddress } from "../../components/record/route.ts";
import { reloadWhenDeleted } from "../../lib/messaging.ts";
import { openStore } from "../../lib/store/open.ts";

const state = guideState(openStore(), { address: browserAddress(window), now: () => Date.now() });
reloadWhenDeleted();

const root = document.getElementById("app");
if (root) render(<GuidePage state={state} />, root);
