import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readOutbox } from "../../lib/outbox.ts";
import { knownMailboxes } from "./known-mailboxes.ts";

beforeEach(() => fakeBrowser.reset());

it("remembers each mailbox for itself, however its address is written", async () => {
  await knownMailboxes.add("Jo.Whitlock@example.org ");
  expect(await knownMailboxes.has("jo.whitlock@example.org")).toBe(true);
  expect(await knownMailboxes.has("sam.whitlock@example.org")).toBe(false);
});

it("is not taken for something seen", async () => {
  await knownMailboxes.add("jo.whitlock@example.org");
  expect(await readOutbox()).toEqual([]);
});
