import type { App } from "./app.ts";
import { el, nextId, onPress } from "./dom.ts";
import { say } from "./labels.ts";

/** Says whose mailbox it is, in the words that every locale has: the address. */
function accountLink(app: App): HTMLElement {
  const { name, address } = app.view.signedIn ?? app.view.account;
  const href = "https://accounts.google.com/SignOutOptions?hl=en&continue=https://mail.google.com/mail";
  const label = say(app.labels.googleAccount, `${name}  \n(${address})`);
  const link = el("a", { class: "gb_B gb_Za", role: "button", tabindex: 0, href, "aria-label": label }, name);
  link.addEventListener("click", (event) => event.preventDefault());
  return link;
}

/** What stands around the views: search, whose mailbox it is, folders, the Compose button. */
export function chrome(
  app: App,
  compose: () => void,
  stage: HTMLElement,
): { root: HTMLElement; search: HTMLInputElement } {
  const { labels } = app;
  const search = el("input", {
    name: "q",
    class: "gb_ue aJh",
    placeholder: labels.search,
    "aria-label": labels.search,
  });
  app.ownFields.add(search);
  const form = el("form", { id: "aso_search_form_anchor", role: "search", class: "gb_Fe" }, search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (search.value.trim()) app.go(`search/${encodeURIComponent(search.value.trim())}`);
  });
  const header = el(
    "header",
    { class: "gb_Fa", role: "banner" },
    el("div", { class: "brand" }, app.view.brand),
    form,
    accountLink(app),
  );
  const button = el(
    "div",
    { class: "T-I T-I-KE L3", role: "button", tabindex: 0, gh: "cm", id: nextId() },
    labels.compose,
  );
  onPress(button, compose);
  const folders = [
    ["inbox", labels.inbox],
    ["sent", labels.sentFolder],
    ["scheduled", labels.scheduledFolder],
    ["drafts", labels.drafts],
  ].map(([folder, word]) => el("div", { class: "TK" }, el("a", { class: "J-Ke n0", href: `#${folder}` }, word ?? "")));
  const side = el("div", { class: "aeN", role: "navigation" }, el("div", { class: "z0" }, button), ...folders);
  const middle = el("div", { class: "nH bkK" }, stage);
  const root = el("div", { class: "nH", id: ":3" }, header, el("div", { class: "nH columns" }, side, middle));
  return { root, search };
}
