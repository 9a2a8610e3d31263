import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** Renders a part into the page and finds things in it as a screen reader would: by role and name. */
export interface Screen {
  root: HTMLElement;
  /** The one element with this role and name. @throws when there is none or more than one */
  get(role: string, name?: string | RegExp): HTMLElement;
  find(role: string, name?: string | RegExp): HTMLElement | null;
  all(role: string, name?: string | RegExp): HTMLElement[];
  /** All visible words, spaces folded. */
  text(): string;
  press(role: string, name?: string | RegExp): Promise<void>;
  type(role: string, name: string | RegExp, words: string): Promise<void>;
  leave(role: string, name: string | RegExp): Promise<void>;
  /** Lets promises and effects run. */
  settle(): Promise<void>;
  unmount(): void;
}

export async function show(part: ComponentChild): Promise<Screen> {
  const root = document.createElement("div");
  document.body.append(root);
  await act(async () => render(part, root));
  const all = (role: string, name?: string | RegExp) =>
    [...root.querySelectorAll<HTMLElement>("*")].filter(
      (element) => roleOf(element) === role && !hidden(element) && fits(nameOf(element), name),
    );
  const get = (role: string, name?: string | RegExp) => {
    const found = all(role, name);
    const [one] = found;
    if (one && found.length === 1) return one;
    const there = all(role).map(nameOf).join(" | ");
    throw new Error(`${found.length} of ${role} "${String(name ?? "")}"; there are: ${there}`);
  };
  const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
  return {
    root,
    get,
    all,
    settle,
    find: (role, name) => all(role, name)[0] ?? null,
    text: () => fold(root.textContent ?? ""),
    async press(role, name) {
      await act(async () => get(role, name).click());
      await settle();
    },
    async type(role, name, words) {
      const field = get(role, name) as HTMLInputElement;
      await act(async () => {
        field.value = words;
        field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
        if (field.tagName === "SELECT") field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    async leave(role, name) {
      await act(async () => void get(role, name).dispatchEvent(new FocusEvent("blur")));
      await settle();
    },
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}

const fold = (words: string) => words.replace(/\s+/g, " ").trim();

function fits(found: string, wanted?: string | RegExp): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? found === wanted : wanted.test(found);
}

function hidden(element: Element): boolean {
  const closed = element.closest("dialog:not([open])");
  return closed !== null || element.closest("[hidden],[aria-hidden='true']") !== null;
}

const BY_TAG: Record<string, string> = {
  BUTTON: "button",
  TEXTAREA: "textbox",
  SELECT: "combobox",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  UL: "list",
  OL: "list",
  LI: "listitem",
  FIELDSET: "group",
  PROGRESS: "progressbar",
  DIALOG: "dialog",
  NAV: "navigation",
  MAIN: "main",
};

function roleOf(element: Element): string | null {
  const given = element.getAttribute("role");
  if (given) return given;
  if (element.tagName === "A") return element.hasAttribute("href") ? "link" : null;
  if (element.tagName === "SECTION") return element.hasAttribute("aria-labelledby") ? "region" : null;
  if (element.tagName !== "INPUT") return BY_TAG[element.tagName] ?? null;
  const type = element.getAttribute("type") ?? "text";
  return type === "radio" || type === "checkbox" ? type : "textbox";
}

function nameOf(element: Element): string {
  const byIds = element.getAttribute("aria-labelledby");
  if (byIds)
    return fold(
      byIds
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" "),
    );
  const given = element.getAttribute("aria-label");
  if (given) return fold(given);
  if (element.tagName === "FIELDSET") return fold(element.querySelector("legend")?.textContent ?? "");
  if (element.id && /INPUT|TEXTAREA|SELECT|PROGRESS/.test(element.tagName)) {
    const label = document.querySelector(`label[for="${element.id}"]`);
    if (label) return fold(label.textContent ?? "");
  }
  return fold(element.textContent ?? "");
}
