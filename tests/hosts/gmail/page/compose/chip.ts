import type { Address } from "../../types.ts";
import { CLEARDOT, el, nest, nextId } from "../dom.ts";
import { isAddress } from "./addresses.ts";

function picture(): HTMLElement {
  const image = el("img", { "peoplekit-id": "HiaYvf", class: "afH", draggable: "false", alt: "", src: CLEARDOT });
  return el("div", { class: "af2" }, nest(["afK", "biZ", "aLO", "afD", "afF", "afI"], image));
}

/**
 * A recipient as a chip (peoplekit, since 2021).
 * @param person the address stands for the name where there is none
 */
export function chip(person: Address, removeLabel: string, remove: () => void): HTMLElement {
  const { address } = person;
  const name = person.name || address;
  const id = nextId();
  const cross = el(
    "div",
    { id: `${id}-db`, "peoplekit-id": "bxvLg", class: "afX", "aria-hidden": "true", "aria-label": removeLabel },
    "×",
  );
  cross.addEventListener("click", remove);
  const words = nest(
    ["afT", "af0", "afZ af1"],
    el("div", { class: "akl", translate: "no" }, name),
    el("div", { class: "akk", "peoplekit-id": "hyPgpe", translate: "no" }),
  );
  const option = el(
    "div",
    {
      role: "option",
      class: isAddress(address) ? "afV" : "afV aGj",
      id,
      "peoplekit-id": "XPtOyb",
      "data-hovercard-id": address,
      "data-name": name,
      "aria-describedby": `${id}-db`,
      jslog: "25286; track:impression; cid:peopleweb",
      "data-hovercard-owner-id": "119",
      "aria-selected": "false",
    },
    el("div", { class: "afW WeJhwb" }, picture(), words, el("div", { class: "af6" }, cross)),
    el("div", { "peoplekit-id": "QL45qe" }),
  );
  const inner = el("div", { "peoplekit-id": "ubaLBe", class: "agb" }, option);
  return el("div", { draggable: "true", "peoplekit-id": "Svajxe", class: "agh" }, inner);
}
