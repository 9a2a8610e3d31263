import type { Address } from "../../types.ts";
import type { App } from "../app.ts";
import { el } from "../dom.ts";

/**
 * The card of a recipient opens over the form, though no mouse is there, and nothing of the page closes it again (seen in
 * Gmail when a script puts recipients in). It covers subject and text, and has the marks of a recipient itself.
 * @param over the field whose chip it belongs to
 */
export function hoverCard(app: App, person: Address | undefined, over: HTMLElement): void {
  if (!person || !app.view.switches.hoverCard) return;
  for (const old of document.querySelectorAll(".afC.RuSUmb")) old.remove();
  const marks = { email: person.address, "data-hovercard-id": person.address, "data-name": person.name };
  const card = el("div", { class: "afC RuSUmb", role: "dialog" }, el("span", marks, person.name || person.address));
  const form = over.closest(".M9")?.getBoundingClientRect();
  card.style.left = `${form?.left ?? 0}px`;
  card.style.top = `${over.getBoundingClientRect().bottom}px`;
  const away = () => {
    card.remove();
    document.removeEventListener("keydown", byKey);
  };
  const byKey = ({ key }: KeyboardEvent) => key === "Escape" && away();
  card.addEventListener("click", away);
  document.addEventListener("keydown", byKey);
  document.body.append(card);
}
