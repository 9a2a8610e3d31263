import { textToHtml } from "../mail/text.ts";
import type { App } from "./app.ts";
import { readAddresses } from "./compose/addresses.ts";
import { Compose } from "./compose/compose.ts";
import { ownerOf } from "./compose/popout.ts";
import { blankSpec, type ComposeSpec, savedSpec } from "./compose/spec.ts";
import { el, nest } from "./dom.ts";

/** @returns the form that a compose link asks for: `?view=cm&fs=1&to=&cc=&bcc=&su=&body=` */
export function linkSpec(app: App, query: URLSearchParams): ComposeSpec {
  const people = (name: string) =>
    readAddresses(query.get(name) ?? "").map((one) => ({ ...one, name: app.nameOf(one.address) }));
  const body = query.get("body");
  const fields = { to: people("to"), cc: people("cc"), bcc: people("bcc"), subject: query.get("su") ?? "" };
  return { ...blankSpec("page", app.view.account), ...fields, html: body ? textToHtml(body) : null };
}

/** @returns the draft a popped-out window was opened for: from its owner, or as it was last saved */
export function poppedSpec(app: App, draftId: string): ComposeSpec {
  const handed = ownerOf(window)?.take(draftId);
  if (handed) return { ...(JSON.parse(JSON.stringify(handed)) as ComposeSpec), kind: "page" };
  for (const thread of app.view.threads) {
    const draft = thread.messages.find((message) => message.id === draftId);
    if (draft) return savedSpec(draft, thread, "page");
  }
  return blankSpec("page", app.view.account);
}

/** The compose form as the whole page: under `[role=main]` of `body.xE.xp`. */
export function composePage(app: App, spec: ComposeSpec): void {
  const holder = el("div", { class: "aaZ" });
  const main = el("div", { role: "main", class: "nH" }, nest(["nH", "dw-page"], holder));
  document.body.append(main);
  const over = () => holder.replaceChildren(el("p", { class: "vAk" }, app.labels.messageSentPage));
  const open = (now: ComposeSpec) => {
    const compose = new Compose(app, now, { gone: over });
    holder.replaceChildren(compose.form.root);
    compose.focus();
  };
  app.open = (now) => open({ ...now, kind: "page" });
  app.after(app.view.switches.lateCompose, () => open(spec));
}

/** A window that was popped out leaves all that becomes of its draft to the page it came from, and closes. */
export function leaveToOwner(app: App): void {
  const { send, schedule, discard } = app;
  const leave = (act: (owner: NonNullable<ReturnType<typeof ownerOf>>) => void, alone: () => void) => {
    const owner = ownerOf(window);
    if (!owner) return alone();
    act(owner);
    window.close();
  };
  app.send = (spec, archive) =>
    leave(
      (owner) => owner.send(spec, archive),
      () => send(spec, archive),
    );
  app.schedule = (spec) =>
    leave(
      (owner) => owner.schedule(spec),
      () => schedule(spec),
    );
  app.discard = (spec) =>
    leave(
      (owner) => owner.discard(spec),
      () => discard(spec),
    );
}
