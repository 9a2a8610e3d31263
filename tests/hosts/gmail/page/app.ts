import type { Address, MailboxView, ThreadView } from "../types.ts";
import type { Compose } from "./compose/compose.ts";
import type { ComposeSpec } from "./compose/spec.ts";
import type { Labels } from "./labels.ts";
import type { Toast } from "./toast.ts";

/** What every part of the page may ask of the whole. Made in main.ts. */
export interface App {
  view: MailboxView;
  readonly labels: Labels;
  readonly toast: Toast;
  /** Fields of the page's own: keys pressed in them are no shortcuts. */
  readonly ownFields: WeakSet<EventTarget>;
  /** Runs later, after so many milliseconds give or take a tenth, the same in every run; at once for 0. */
  after(ms: number, run: () => void): void;
  /** Opens a compose form where it belongs: docked, or inline when its thread is the one shown. */
  open(spec: ComposeSpec): void;
  /** The forms that are open now, wherever they stand. */
  readonly forms: Set<Compose>;
  /** @param archive whether its thread leaves the inbox with it */
  send(spec: ComposeSpec, archive: boolean): void;
  /** Sends at the time the form holds. */
  schedule(spec: ComposeSpec): void;
  discard(spec: ComposeSpec): void;
  /** Asks for news now rather than at the next poll. */
  refresh(): Promise<void>;
  /** A folder, `inbox/<token>` or `search/…`. */
  go(place: string): void;
  thread(id: string): ThreadView | undefined;
  /** Name of somebody who has written or been written to; "" when unknown. */
  nameOf(address: string): string;
  /** Tells the address bar which drafts are open. */
  composesChanged(): void;
}

export function sameMailbox(a: Address, b: Address): boolean {
  return a.address.toLowerCase() === b.address.toLowerCase();
}

/** Whether this is one of the addresses that the mailbox sends from. */
export function isOwn(app: App, person: Address): boolean {
  const { account } = app.view;
  return [account, ...(account.aliases ?? [])].some((own) => sameMailbox(own, person));
}
