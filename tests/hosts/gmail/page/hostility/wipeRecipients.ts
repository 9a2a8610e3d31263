import type { App } from "../app.ts";
import type { Recipients } from "../compose/fold.ts";

/**
 * A fresh draft forgets its first recipients shortly after a script has put them in, once (seen in Gmail, whose own
 * start-up overwrites them). People who type are spared.
 * @returns to be called at each commit
 */
export function wipeRecipients(app: App, recipients: Recipients, fresh: boolean): (byScript: boolean) => void {
  let done = !fresh || app.view.switches.wipeRecipients === 0;
  return (byScript) => {
    if (!done && byScript)
      app.after(app.view.switches.wipeRecipients, () => recipients.fill({ to: [], cc: [], bcc: [] }));
    done = true;
  };
}
