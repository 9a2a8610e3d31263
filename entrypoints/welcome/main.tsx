import { render } from "preact";
import { browser } from "wxt/browser";
import { welcomeState } from "../../components/first-run/state.ts";
import { Welcome } from "../../components/first-run/Welcome.tsx";
import "../../components/first-run/welcome.css";
import { browserDrafts } from "../../components/kit/drafts.ts";
import { flushOnLeaving } from "../../components/settings/editor.ts";
import { hostAccess } from "../../lib/host-access.ts";
import { reloadWhenDeleted } from "../../lib/messaging.ts";
import { openStore } from "../../lib/store/open.ts";
import { MAIL_SITES, mailSite } from "../../lib/webmail/sites.ts";

const state = welcomeState(openStore(), {
  drafts: browserDrafts("in-writing:welcome"),
  sites: MAIL_SITES,
  access: hostAccess,
  mail: (site) => void browser.tabs.create({ url: mailSite(site).home }),
  open: (page) => void browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as "/composer.html") }),
});
flushOnLeaving(state.editor, document);
reloadWhenDeleted(() => state.editor.stop());

const root = document.getElementById("app");
if (root) render(<Welcome state={state} />, root);
