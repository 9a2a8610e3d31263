import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { headingHtml, messageHtml, PATEL, threadHtml } from "../../lib/webmail/gmail/testing/message-html.ts";
import { onPage } from "./adapter-page.ts";

/** Which messages are read and when, in a real browser, on pages made by hand; and what that costs the page. */

const LAST = "msg-f:777";

/** A message that comes last: when it has been read, whatever was to be read before it has been. */
async function untilRead(page: Page): Promise<void> {
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), messageHtml({ id: LAST }));
  await page.waitForFunction((id) => held.messages.some(({ ids }) => ids.message === id), LAST);
}

const ids = (page: Page) => page.evaluate(() => held.messages.map(({ ids }) => ids.message));

const view = (hidden: boolean, ...content: string[]) =>
  `<div role="main"${hidden ? ' style="display: none"' : ""}>${content.join("")}</div>`;

test("reads what is in sight: not views that were left, not folded messages; and what is unfolded", async () => {
  const folded = `<div role="listitem" class="kv"><div class="adf ads"><span class="gD" email="${PATEL}">x</span></div></div>`;
  const html = [
    view(true, threadHtml("Left before", messageHtml({ id: "msg-f:11" }))),
    view(false, threadHtml("In sight", folded, messageHtml({ id: "msg-f:12" }))),
  ].join("");
  await onPage(html, async (adapter, page) => {
    await untilRead(page);
    expect(await ids(page)).toEqual(["msg-f:12", LAST]);
    await page.evaluate(
      (message) => {
        const item = document.querySelector(".kv") as HTMLElement;
        item.className = "h7";
        item.innerHTML = message;
      },
      messageHtml({ id: "msg-f:13" }),
    );
    await expect.poll(() => ids(page)).toEqual(["msg-f:12", LAST, "msg-f:13"]);
    expect((await adapter.messages()).at(-1)?.subject).toBe("In sight");
  });
});

test("tells once of a view that is left and shown again, and then of one that was hidden before", async () => {
  const html = view(false, threadHtml("One", messageHtml({ id: "msg-f:11" })));
  const other = view(true, threadHtml("Two", messageHtml({ id: "msg-f:12" })));
  await onPage(html + other, async (_, page) => {
    await expect.poll(() => ids(page)).toEqual(["msg-f:11"]);
    const turn = () =>
      page.evaluate(async () => {
        for (const one of document.querySelectorAll<HTMLElement>("[role=main]"))
          one.style.display = one.style.display === "none" ? "" : "none";
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
    await turn();
    await expect.poll(() => ids(page)).toEqual(["msg-f:11", "msg-f:12"]);
    await turn();
    await turn();
    await untilRead(page);
    expect(await ids(page)).toEqual(["msg-f:11", "msg-f:12", LAST]);
  });
});

test("reads one message a page, and threads in a pane beside their list or under it", async () => {
  const rows = `<table><tbody><tr class="zA"><td><span data-thread-id="#thread-f:77" data-legacy-thread-id="2000004d" data-thread-perm-id="thread-f:77">Another</span></td></tr></tbody></table>`;
  for (const pane of ["aia", "ao9"]) {
    const html = view(
      false,
      `<div class="${pane}"><div>${rows}</div><div class="a98 iY">${threadHtml("Here", messageHtml())}</div></div>`,
    );
    await onPage(html, async (adapter, page) => {
      await untilRead(page);
      expect((await adapter.messages())[0]).toMatchObject({
        subject: "Here",
        ids: { thread: "thread-f:32", legacyThread: "20000020" },
      });
    });
  }
});

test("a pane that gets its heading late is read again with it, once", async () => {
  await onPage(view(false, `<div class="pane">${messageHtml()}</div>`), async (adapter, page) => {
    await expect.poll(async () => (await adapter.messages()).map(({ subject }) => subject)).toEqual([""]);
    const heading = headingHtml("About R.");
    await page.evaluate((html) => document.querySelector(".pane")?.insertAdjacentHTML("afterbegin", html), heading);
    await untilRead(page);
    expect((await adapter.messages()).map(({ subject }) => subject)).toEqual(["", "About R.", expect.anything()]);
  });
});

/** Pages of Gmail without its usual parts: a print-out, a whole long message, an original, a pop-out. */
const BARE: [string, string][] = [
  [
    "mail/u/0/?ui=2&view=pt&search=all&th=1",
    `<div class="bodycontainer"><table><tr><td><b>About R.</b></td></tr></table></div>`,
  ],
  [
    "mail/u/0/?ui=2&view=lg&permmsgid=msg-f:16",
    `<div class="maincontent"><table class="message"><tr><td>All of it</td></tr></table></div>`,
  ],
  [
    "mail/u/0/?ui=2&view=om&permmsgid=msg-f:16",
    `<div id="raw_message_text"><pre>Message-ID: &lt;a@example.org&gt;</pre></div>`,
  ],
];

test("finds nothing, and breaks nothing, on pages that show mail in another way", async () => {
  for (const [path, html] of BARE)
    await onPage(
      html,
      async (adapter, page) => {
        const broken: string[] = [];
        page.on("pageerror", ({ message }) => broken.push(message));
        await untilRead(page);
        expect(await ids(page)).toEqual([LAST]);
        expect(await adapter.keys()).toEqual([]);
        expect(broken).toEqual([]);
      },
      { path, title: "Gmail - About R.", lang: "" },
    );
});

/** What the adapter asks of the page while `work` runs there: elements it looks at, and questions that need a layout. */
async function asked(page: Page, work: string): Promise<{ looks: number; layouts: number; whole: number }> {
  await page.evaluate(() => {
    const counts = { looks: 0, layouts: 0, whole: 0 };
    Object.assign(globalThis, { counts });
    const counting = (owner: object, name: string, count: (on: unknown) => void) => {
      const before = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
      const wrap = (real: (...words: unknown[]) => unknown) =>
        function (this: unknown, ...words: unknown[]) {
          count(this);
          return real.apply(this, words);
        };
      const { get, value } = before;
      Object.defineProperty(owner, name, { ...before, ...(get ? { get: wrap(get) } : { value: wrap(value) }) });
    };
    const look = () => {
      counts.looks += 1;
    };
    const layout = () => {
      counts.layouts += 1;
    };
    for (const name of ["matches", "closest"]) counting(Element.prototype, name, look);
    for (const name of ["querySelector", "querySelectorAll"]) {
      counting(Element.prototype, name, look);
      counting(Document.prototype, name, () => {
        counts.whole += 1;
      });
    }
    for (const name of ["getClientRects", "getBoundingClientRect"]) counting(Element.prototype, name, layout);
    for (const name of ["offsetHeight", "offsetWidth", "offsetParent"]) counting(HTMLElement.prototype, name, layout);
  });
  await page.evaluate(work);
  return page.evaluate(
    () => (globalThis as unknown as { counts: { looks: number; layouts: number; whole: number } }).counts,
  );
}

test("what a change costs does not grow with the messages on the page, and asks for no layout", async () => {
  const costs: { looks: number; layouts: number; whole: number }[] = [];
  for (const many of [10, 1000]) {
    const messages = Array.from({ length: many }, (_, i) => messageHtml({ id: `msg-f:${100_000 + i}` }));
    await onPage(view(false, threadHtml("About R.", ...messages)), async (_, page) => {
      await expect.poll(async () => (await ids(page)).length).toBe(many);
      // A toast, a message that gains a file, and one that is new.
      const cost = await asked(
        page,
        `(async () => {
          document.body.insertAdjacentHTML("beforeend", "<div role=alert><b>Saved</b></div>");
          document.querySelector(".ads .gs").insertAdjacentHTML("beforeend", '<div class="aQH"><span class="aZo"><span class="aV3">plan.pdf</span></span></div>');
          document.querySelector("[role=list]").insertAdjacentHTML("beforeend", ${JSON.stringify(messageHtml({ id: LAST }))});
          counts.whole = 0;
          while (!held.messages.some(({ ids }) => ids.message === "${LAST}")) await new Promise((done) => setTimeout(done, 20));
        })()`,
      );
      expect((await ids(page)).length).toBe(many + 2);
      costs.push(cost);
    });
  }
  const [few, many] = costs;
  expect(many?.layouts).toBe(0);
  expect(many?.whole).toBe(0);
  expect(few?.looks).toBeGreaterThan(0);
  expect(many?.looks).toBe(few?.looks);
});

test("what a change costs does not grow with the rows of a list", async () => {
  const row = (number: number) => {
    const ids = `data-thread-id="#thread-f:${number}" data-legacy-thread-id="${number.toString(16)}"`;
    return `<tr class="zA zE"><td><span class="bqe" ${ids}>Letter</span><span email="${PATEL}">P</span></td></tr>`;
  };
  const costs: { looks: number; layouts: number; whole: number }[] = [];
  for (const many of [10, 1000]) {
    const rows = Array.from({ length: many }, (_, i) => row(100_000 + i)).join("");
    await onPage(view(false, `<table><tbody>${rows}</tbody></table>`), async (_, page) => {
      // A row that has been read, one that is new, and then a message.
      const cost = await asked(
        page,
        `(async () => {
          document.querySelector(".zE").className = "zA yO";
          document.querySelector("tbody").insertAdjacentHTML("afterbegin", ${JSON.stringify(row(99_999))});
          document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(messageHtml({ id: LAST }))});
          counts.whole = 0;
          while (!held.messages.some(({ ids }) => ids.message === "${LAST}")) await new Promise((done) => setTimeout(done, 20));
        })()`,
      );
      expect(await ids(page)).toEqual([LAST]);
      costs.push(cost);
    });
  }
  const [few, more] = costs;
  expect([more?.layouts, more?.whole]).toEqual([0, 0]);
  expect(few?.looks).toBeGreaterThan(0);
  expect(more?.looks).toBe(few?.looks);
});
