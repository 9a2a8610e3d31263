import type { BrowserContext } from "playwright";

/** Holds the site's answer to a send back for as long as a test wants. */
export interface Gate {
  /** Resolves when the request stands at the gate: it has left the page and is not answered. */
  held: Promise<void>;
  open(): void;
}

/**
 * The next request that sends a message waits at the gate. Saves pass.
 * @param mark what such a request holds: Gmail's label for sending, or words of a test's own
 */
export async function holdSend(context: BrowserContext, mark = "^pfg"): Promise<Gate> {
  const held = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  await context.route("https://mail.google.com/sync/**", async (route) => {
    if (route.request().postData()?.includes(mark)) {
      held.resolve();
      await opened.promise;
    }
    await route.fallback();
  });
  return { held: held.promise, open: () => opened.resolve() };
}
