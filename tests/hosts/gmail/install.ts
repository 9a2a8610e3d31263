import type { Route } from "playwright";
import type { GmailHost } from "./host.ts";
import { answer } from "./routes.ts";

/** Answers one request that Playwright has caught. A page that was closed in the meantime needs no answer. */
export async function answerRoute(host: GmailHost, route: Route): Promise<void> {
  const request = route.request();
  const asked = { url: new URL(request.url()), method: request.method(), body: request.postData() ?? "" };
  const found = await answer(host, asked);
  if (!found) return;
  try {
    await route.fulfill(found);
  } catch (error) {
    if (!/closed|disposed|already handled/i.test(String(error))) throw error;
  }
}
