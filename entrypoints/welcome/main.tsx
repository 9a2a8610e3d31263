import { render } from "preact";
import { browser } from "wxt/browser";
import { welcomeState } from "../../components/first-run/state.ts";
import { Welcome } from "../../components/first-run/Welcome.tsx";
import "../../components/first-run/welcome.css";
import { browserDrafts } from "../../components/kit/drafts.ts";
import { flushOnLeaving } from "../../components/settings/editor.ts";
import { openStore } from "../../lib/store/open.ts";
import { GMAIL_HOSTS } from "../../lib/webmail/hosts.ts";

const state = welcomeState(openStore(), {
  drafts: browserDrafts("in-writing:welcome"),
  mail: () => void browser.tabs.create({ url: `https://${GMAIL_HOSTS[0]}/` }),
  open: (page) => void browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as "/composer.html") }),
});
flushOnLeaving(state.editor, document);

const root = document.getElementById("app");
if (root) render(<Welcome state={state} />, root);
