import type { App } from "./app.ts";
import { el, nextId, onPress } from "./dom.ts";

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
  const { name, address } = app.view.account;
  const account = el(
    "a",
    { class: "gb_B gb_Za", role: "button", tabindex: 0, "aria-label": `Google Account: ${name}  \n(${address})` },
    name,
  );
  const header = el(
    "header",
    { class: "gb_Fa", role: "banner" },
    el("div", { class: "brand" }, labels.mail),
    form,
    account,
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
    ["drafts", labels.drafts],
  ].map(([folder, word]) => el("div", { class: "TK" }, el("a", { class: "J-Ke n0", href: `#${folder}` }, word ?? "")));
  const side = el("div", { class: "aeN", role: "navigation" }, el("div", { class: "z0" }, button), ...folders);
  const middle = el("div", { class: "nH bkK" }, stage);
  const root = el("div", { class: "nH", id: ":3" }, header, el("div", { class: "nH columns" }, side, middle));
  return { root, search };
}
