// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import type { Compose } from "../webmail.ts";
import { form } from "./forms.fixtures.ts";
import { gmail } from "./index.ts";
import { messageHtml, threadHtml } from "./testing/message-html.ts";

/** Every change of the page is told to each observer of it: one is enough for all that watch. */

const observing = new Set<MutationObserver>();
const Real = MutationObserver;

class Counted extends Real {
  override observe(target: Node, options: MutationObserverInit): void {
    observing.add(this);
    super.observe(target, options);
  }
  override disconnect(): void {
    observing.delete(this);
    super.disconnect();
  }
}

/** What comes into sight is not this test's matter. */
class Blind {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const stop = new AbortController();

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

it("watches with one observer however much is on the page, asks nothing by the clock, and stops when it is told to", async () => {
  vi.stubGlobal("MutationObserver", Counted);
  vi.stubGlobal("ResizeObserver", Blind);
  const timer = vi.spyOn(globalThis, "setInterval");
  document.body.innerHTML = threadHtml("R. and mornings", messageHtml(), messageHtml({ id: "msg-f:17" }));
  const page = gmail(document);
  const composes: Compose[] = [];
  page.watchComposes(stop.signal, (compose) => composes.push(compose));
  page.watchMessages(stop.signal, () => {});
  document.body.insertAdjacentHTML("beforeend", [1, 2, 3].map((n) => form({ draft: `${n}` })).join(""));
  await vi.waitFor(() => expect(composes).toHaveLength(3));
  expect(observing.size).toBe(1);
  expect(timer).not.toHaveBeenCalled();
  stop.abort();
  expect(observing.size).toBe(0);
});
