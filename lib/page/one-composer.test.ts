// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Compose } from "../webmail/webmail.ts";
import { openComposer } from "./composer-frame.ts";
import type { FrameHandlers } from "./frame-port.ts";

it("opens one composer at a time: two would cover each other", () => {
  vi.spyOn(fakeBrowser.runtime, "getURL").mockImplementation((path) => `chrome-extension://in-writing${path}`);
  const compose = { key: () => "msg-a:r1", box: () => null } as Partial<Compose> as Compose;
  const closed = vi.fn();
  const desk = { doc: document, errand: () => {} };
  openComposer(desk, compose, {} as FrameHandlers, closed);
  const second = openComposer(desk, compose, {} as FrameHandlers, () => {});
  expect(closed).toHaveBeenCalledOnce();
  expect(document.querySelectorAll('[data-in-writing="composer"]')).toHaveLength(1);
  second.close();
  expect(document.querySelectorAll('[data-in-writing="composer"]')).toHaveLength(0);
});
