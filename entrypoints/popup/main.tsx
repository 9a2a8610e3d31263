import { render } from "preact";
import { browser } from "wxt/browser";
import { browserDrafts } from "../../components/kit/drafts.ts";
import { Popup } from "../../components/popup/Popup.tsx";
import "../../components/popup/popup.css";
import { popupState } from "../../components/popup/state.ts";
import { hostAccess } from "../../lib/host-access.ts";
import { reloadWhenDeleted } from "../../lib/messaging.ts";
import { openStore } from "../../lib/store/open.ts";

const open = (page: string) => {
  // The popup closes by itself once another tab is in front.
  void browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as "/popup.html") });
};
const access = { access: hostAccess, asksElsewhere: import.meta.env.FIREFOX };
const drafts = browserDrafts("in-writing:add");
const recordDrafts = browserDrafts("in-writing:record-add");
const state = popupState(openStore(), { drafts, recordDrafts, now: Date.now, open, ...access });
reloadWhenDeleted();

const root = document.getElementById("app");
if (root) render(<Popup state={state} />, root);
