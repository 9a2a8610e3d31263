/** @jsxImportSource react */
import { Fragment } from "react";
import { createPortal } from "react-dom";
import { close, drafts, standIn } from "../drafts/forms.ts";
import { session } from "../server.ts";
import { words } from "../words.ts";
import { FormOf } from "./form-of.tsx";

/** Windows of their own: `about:blank`, written by this page, which keeps drawing what stands in them. */

export function popOut(key: string): void {
  const popped = window.open("", "_blank", "popup=yes,width=900,height=700");
  if (!popped) return;
  const { document: page } = popped;
  page.documentElement.lang = document.documentElement.lang;
  page.title = words.mailtoDraft;
  const style = page.createElement("style");
  // Not a link: what a page without an address of its own asks for is not answered here, and it would wait for that.
  style.textContent = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(rule)).join("\n");
  page.head.append(style);
  const app = page.createElement("div");
  app.id = "app";
  const section = page.createElement("div");
  section.dataset.appSection = "Form_Content";
  app.append(section);
  page.body.append(app);
  page.title = `${words.mailtoDraft} – ${session.brand}`;
  standIn(key, popped);
  popped.addEventListener("pagehide", () => {
    if (drafts.get().forms.some((form) => form.window === popped)) void close(key);
  });
}

const rule = ({ cssText }: CSSRule) => cssText;

export function Popouts() {
  const { forms } = drafts.use();
  const popped = forms.flatMap((form) => {
    const place = form.state === "open" ? form.window?.document.querySelector("[data-app-section=Form_Content]") : null;
    return place ? [createPortal(<FormOf form={form} />, place, form.draft.key)] : [];
  });
  return <Fragment>{popped}</Fragment>;
}
