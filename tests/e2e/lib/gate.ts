import type { BrowserContext } from "playwright";

/** Holds the site's answer to a send back for as long as a test wants. */
export interface Gate {
  /** Resolves when the request stands at the gate: it has left the page and is not answered. */
  held: Promise<void>;
  open(): void;
}

/** The next request that sends a message waits at the gate. Saves pass. */
export async function holdSend(context: BrowserContext): Promise<Gate> {
  const held = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  await context.route("https://mail.google.com/sync/**", async (route) => {
    if (route.request().postData()?.includes("^pfg")) {
      held.resolve();
      await opened.promise;
    }
    await route.fallback();
  });
  return { held: held.promise, open: () => opened.resolve() };
}
