import type { PageWatch } from "../common/page-changes.ts";
import type { Compose } from "../webmail.ts";

/** Keeps track of every compose form on the page: those there at the start, those that come, change and go. */
export function watchComposes(
  _doc: Document,
  _page: PageWatch,
  _account: () => string | null,
  _signal: AbortSignal,
  _found: (compose: Compose) => void,
): void {}
