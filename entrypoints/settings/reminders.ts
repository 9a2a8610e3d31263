import { browser } from "wxt/browser";
import type { ReminderTools } from "../../components/settings/reminders-desk.ts";
import { askToNotify, keepChoice, mayNotify, readKept, showReminder, stopNotifying } from "../../lib/reminders.ts";

/** Reminders as the settings page reads and changes them. */
export const reminderTools: ReminderTools = {
  async read() {
    const [{ choice, memory }, allowed] = await Promise.all([readKept(), mayNotify()]);
    return { choice, memory, allowed };
  },
  keep: keepChoice,
  ask: askToNotify,
  giveBack: stopNotifying,
  show: showReminder,
  watch(changed) {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === "local" && Object.keys(changes).some((key) => key.startsWith("reminders:"))) changed();
    });
  },
};
