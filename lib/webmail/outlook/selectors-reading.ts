import type { SelectorTable } from "../common/selector-table.ts";

/** What Outlook's reading pane, list and account are found by; see selectors-writing.ts for the second column. */
export const READING = {
  main: [['#ReadingPaneContainerId, [role="main"][data-app-section="MailReadCompose"]', "2026-07 Amarnai"]],
} as const satisfies SelectorTable;
