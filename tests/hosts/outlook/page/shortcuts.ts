import { drafts, newMail, reply } from "./drafts/forms.ts";
import { mail, remove } from "./mail.ts";
import { session } from "./server.ts";

/** Outlook's own keys: single ones, wherever they are pressed but in its own fields. Those that were taken are noted. */

const FIELDS = "input, textarea, select, [contenteditable=true], [contenteditable=''], [role=textbox], [role=dialog]";

function note(key: string): void {
  const before = document.body.dataset.shortcuts;
  document.body.dataset.shortcuts = before ? `${before} ${key}` : key;
}

const last = () => mail.get().items.findLast(({ IsDraft }) => !IsDraft);

const KEYS: Record<string, () => void> = {
  n: () => newMail(),
  r: () => {
    const item = last();
    if (item) reply(item, "reply");
  },
  Delete: () => void remove(mail.get().items.map(({ ItemId }) => ItemId)),
  e: () => {},
  // Sends what stands open, wherever the key was pressed.
  "Ctrl+Enter": () => {
    const { front } = drafts.get();
    const form =
      front === null ? null : document.querySelector(`[id^="MSG_${front}_"]`)?.closest("[data-part=compose]");
    form?.querySelector<HTMLElement>("[data-testid=ComposeSendButton] button")?.click();
  },
};

export function watchShortcuts(): void {
  if (!session.switches.shortcuts) return;
  // Where the event began as this document sees it: in a shadow root, that is its host.
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    if (target.closest(FIELDS) || event.defaultPrevented) return;
    const name = (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + event.key;
    const act = KEYS[name];
    if (!act) return;
    note(name);
    act();
  });
}
