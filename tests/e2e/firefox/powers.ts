import type { Marionette } from "./marionette.ts";
import { GECKO_ID } from "./where.ts";

/** What the browser itself does to the extension, and what a parent does in the browser's own windows. */

const POLICY = `const policy = WebExtensionPolicy.getByID(args[0]);`;

/** Stops the background as Firefox does when it has been idle; what wakes it starts a new life. */
export async function stopBackground(marionette: Marionette): Promise<void> {
  await marionette.inBrowser(
    `${POLICY} await policy.extension.terminateBackground({ disableResetIdleForTest: true });`,
    [GECKO_ID],
  );
}

/** @returns whether a background of ours is alive */
export function backgroundLives(marionette: Marionette): Promise<boolean> {
  return marionette.inBrowser(`${POLICY} return policy.extension.backgroundState === "running";`, [GECKO_ID]);
}

/** Takes the extension's leave to these hosts away, as the switches in Firefox's own list of extensions do. */
export async function takeAway(marionette: Marionette, hosts: string[]): Promise<void> {
  await marionette.inBrowser(
    `${POLICY}
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    await ExtensionPermissions.remove(args[0], { permissions: [], origins: args[1] }, policy.extension);`,
    [GECKO_ID, hosts.map((host) => `https://${host}/*`)],
  );
}

/** Waits for Firefox to ask, and answers. @returns the question's words */
export function answerQuestion(marionette: Marionette, yes: boolean): Promise<string> {
  return marionette.inBrowser(
    `const { document, PopupNotifications } = Services.wm.getMostRecentBrowserWindow();
    const asked = () => {
      const notification = document.getElementById("addon-webext-permissions-notification");
      return PopupNotifications.panel.state === "open" && notification?.button ? notification : null;
    };
    for (let tries = 0; !asked(); tries += 1) {
      if (tries > 200) throw new Error("Firefox has not asked.");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const words = asked().textContent;
    (args[0] ? asked().button : asked().secondaryButton).click();
    return words;`,
    [yes],
  );
}
