import { expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { composerDeps } from "./deps.ts";

it("in a tab of its own leaves it to the background which mailbox is searched", async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, "sendMessage").mockResolvedValue({ ok: true, answer: null } as never);
  await composerDeps(null, new URLSearchParams()).search(["senco@hillcrest.example.sch.uk"]);
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    inWriting: "mail:search",
    payload: { addresses: ["senco@hillcrest.example.sch.uk"] },
  });
});
