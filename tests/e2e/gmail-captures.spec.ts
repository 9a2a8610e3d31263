import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "playwright/test";
import { MOUNTED } from "../../lib/webmail/contract/adapter-in-page.ts";
import { SELECTORS } from "../../lib/webmail/gmail/selectors.ts";
import { onPage } from "./adapter-page.ts";

/** The adapter on pieces of the real page, recorded by others. The pieces stay where they are; without them this is skipped. */

const CAPTURES = resolve("../shared/captures/gmail/dom");
const capture = (name: string) => readFileSync(`${CAPTURES}/${name}.html`, "utf8");

test("every selector can be read by the browser", async () => {
  await onPage("", async (_, page) => {
    const all = Object.values(SELECTORS).flatMap((alternatives) =>
      alternatives.map(([css]) => css.replaceAll("%", "to")),
    );
    const failed = await page.evaluate((list) => {
      const fails = (css: string) => {
        try {
          document.querySelector(css);
          return false;
        } catch {
          return true;
        }
      };
      return list.filter(fails);
    }, all);
    expect(failed).toEqual([]);
  });
});

test.describe("recorded pieces of the page", () => {
  test.skip(!existsSync(CAPTURES), `the recorded pieces of Gmail's page are not at ${CAPTURES}`);

  test("a compose window", async () => {
    await onPage(capture("compose-new-message-en-2020-10"), async (adapter, page) => {
      await adapter.found(1);
      expect(await adapter.account()).toBe("jo@example.org");
      expect(await adapter.read()).toMatchObject({
        ids: { draft: "msg-a:r-7673660351152959857", thread: "thread-a:r-7681922771531347793" },
        from: { address: "jo@example.org" },
        to: [],
        text: "",
      });
      await adapter.mount();
      await expect(page.locator(`.Up .dC + #${MOUNTED}`)).toBeVisible();
      const outcomes = await adapter.fill({ subject: "Mornings", body: "One\n\nTwo" }, "never");
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["taken", "taken"]);
      expect(await adapter.read()).toMatchObject({ subject: "Mornings", text: "One\n\nTwo" });
    });
  });

  test("its Send button, seen when pressed; and the bar that follows", async () => {
    await onPage(capture("compose-new-message-en-2020-10"), async (adapter, page) => {
      await adapter.found(1);
      await adapter.fill({ body: "Hello" }, "never");
      await page.locator("[role=button].aoO").click();
      await adapter.happened(["send"]);
      const bar = capture("butterbar-undo-link").replace("r-4302120075518949594", "r-7681922771531347793");
      await page.evaluate((html) => {
        document.querySelector("[role=dialog]")?.remove();
        document.body.insertAdjacentHTML("beforeend", html);
      }, bar);
      await adapter.happened(["send", "sent"]);
    });
  });

  test("a bar about another thread says nothing of this draft", async () => {
    await onPage(capture("compose-new-message-en-2020-10"), async (adapter, page) => {
      await adapter.found(1);
      await page.locator("[role=button].aoO").click();
      await page.evaluate((html) => {
        document.querySelector("[role=dialog]")?.remove();
        document.body.insertAdjacentHTML("beforeend", html);
      }, capture("butterbar-undo-link"));
      await expect.poll(() => adapter.gone()).toBe(true);
      await adapter.happened(["send"]);
    });
  });

  test("a recipient chip", async () => {
    const row = `<div class="anm" name="to">${capture("peoplekit-chip-en")}<input role="combobox" value="Jo, b@example.org"></div>`;
    const form = capture("compose-new-message-en-2020-10").replace("<form ", `${row}<form `);
    await onPage(form, async (adapter) => {
      await adapter.found(1);
      const { to } = await adapter.read();
      expect(to).toEqual([
        { name: "", address: "person@example.com" },
        { name: "Jo", address: "" },
        { name: "", address: "b@example.org" },
      ]);
    });
  });

  test("an expanded message", async () => {
    const card = capture("message-expanded-en-2025-08");
    const heading =
      '<h2 class="hP" data-thread-perm-id="undefined" data-legacy-thread-id="198c6a4c1ee4f1a9">About R.</h2>';
    await onPage(`<div role="main">${heading}${card}</div><div role="main" hidden>${card}</div>`, async (adapter) => {
      await expect.poll(async () => (await adapter.messages()).length).toBe(1);
      const number = "1840959905192440233";
      expect((await adapter.messages())[0]).toMatchObject({
        ids: {
          message: `msg-f:${number}`,
          legacy: BigInt(number).toString(16),
          thread: `thread-f:${number}`,
          legacyThread: "198c6a4c1ee4f1a9",
        },
        from: { name: "Sender Name", address: "sender@example.com" },
        to: [{ name: "group", address: "group@example.com" }],
        subject: "About R.",
        text: expect.stringContaining("[REDACTED BODY]"),
        when: { instant: new Date(2025, 7, 20, 13, 19).getTime(), certainty: "minute", shown: "20 Aug 2025, 13:19" },
        own: false,
        placed: true,
      });
    });
  });
});
