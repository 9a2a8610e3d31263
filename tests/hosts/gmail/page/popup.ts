import { textToHtml } from "../mail/text.ts";
import type { App } from "./app.ts";
import { readAddresses } from "./compose/addresses.ts";
import { Compose } from "./compose/compose.ts";
import { blankSpec, type ComposeSpec } from "./compose/spec.ts";
import { el, nest } from "./dom.ts";

/** @returns the form that a compose link asks for: `?view=cm&fs=1&to=&cc=&bcc=&su=&body=` */
export function linkSpec(app: App, query: URLSearchParams): ComposeSpec {
  const people = (name: string) =>
    readAddresses(query.get(name) ?? "").map((one) => ({ ...one, name: app.nameOf(one.address) }));
  const body = query.get("body");
  const fields = { to: people("to"), cc: people("cc"), bcc: people("bcc"), subject: query.get("su") ?? "" };
  return { ...blankSpec("page", app.view.account), ...fields, html: body ? textToHtml(body) : null };
}

/** The compose form as the whole page: under `[role=main]` of `body.xE.xp`. */
export function composePage(app: App, spec: ComposeSpec): void {
  const holder = el("div", { class: "aaZ" });
  const main = el("div", { role: "main", class: "nH" }, nest(["nH", "dw-page"], holder));
  document.body.append(main);
  const open = (now: ComposeSpec) => {
    const compose = new Compose(app, now, () =>
      holder.replaceChildren(el("p", { class: "vAk" }, app.labels.messageSentPage)),
    );
    holder.replaceChildren(compose.form.root);
    compose.focus();
  };
  app.open = (now) => open({ ...now, kind: "page" });
  app.after(app.view.switches.lateCompose, () => open(spec));
}
