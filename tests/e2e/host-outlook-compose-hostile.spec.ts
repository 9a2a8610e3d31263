import { type BrowserContext, expect, type Page, test } from "playwright/test";
import type { OutlookHost } from "../hosts/outlook/host.ts";
import { HEAD, practiceOutlook, SENCO } from "../hosts/outlook/practice.ts";
import type { Switches } from "../hosts/outlook/switches.ts";
import { browse, type FormByHand, mailbox, newMail, PICKER, visit } from "./lib/outlook-by-hand.ts";

/** What the form of the stand-in Outlook does to somebody who takes it for plain HTML: each way fails, and is seen to. */

let context: BrowserContext;
let close: () => Promise<void>;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  ({ context, close } = await browse());
});

test.afterAll(() => close());

test.afterEach(async () => {
  await Promise.all(context.pages().map((page) => page.close()));
});

async function open(switches: Partial<Switches> = {}): Promise<{ host: OutlookHost; page: Page; form: FormByHand }> {
  const host = mailbox(switches);
  const page = await visit(context, host);
  return { host, page, form: await newMail(page) };
}

/** Commands of a script, as one that knows editors gives them. */
function command(page: Page, name: string, value: string): Promise<boolean> {
  return page.evaluate(
    ([what, words]) => {
      type Factory = { createPolicy(name: string, rules: object): { createHTML(html: string): string } };
      const { trustedTypes } = window as unknown as { trustedTypes: Factory };
      const policy = trustedTypes.createPolicy("script", { createHTML: (html: string) => html });
      return document.execCommand(what, false, what === "insertHTML" ? policy.createHTML(words) : words);
    },
    [name, value] as const,
  );
}

const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);

const sentTo = (host: OutlookHost) => host.sent.map(({ to }) => to.map(({ address }) => address));

test("with all its ways at once, a person who writes by hand notices none of them", async () => {
  const host = practiceOutlook();
  const page = await visit(context, host);
  const form = await newMail(page);
  await form.write(SENCO.address, "By hand", "Words, ");
  await expect.poll(() => host.drafts().length).toBe(1);
  await page.keyboard.type("and more.");
  await form.send.click();
  await expect
    .poll(() => host.sent.map(({ subject, text }) => [subject, text.split("\n")[0]]))
    .toEqual([["By hand", "Words, and more."]]);
  expect(sentTo(host)).toEqual([[SENCO.address]]);
});

test("a subject that is only written into the element goes back, and the old one is sent; set as the browser sets it, it stays", async () => {
  const { host, page, form } = await open({ askBeforeSend: false });
  await form.write(SENCO.address, "", "Words");
  await form.subject.evaluate((input: HTMLInputElement) => {
    input.value = "Naive";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await form.body.click();
  await page.keyboard.type(" more");
  await expect(form.subject).toHaveValue("");
  const set = (input: HTMLInputElement) =>
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "Set");
  await form.subject.evaluate(set);
  await page.keyboard.type(" and more");
  await expect(form.subject).toHaveValue("");
  await form.send.click();
  await expect.poll(() => host.sent.map(({ subject }) => subject)).toEqual([""]);

  const second = await newMail(page);
  await second.write(SENCO.address, "", "Words");
  await second.subject.evaluate((input: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    set?.call(input, "Set");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await second.send.click();
  await expect.poll(() => host.sent.map(({ subject }) => subject)).toEqual(["", "Set"]);
});

test("words that are put into the body beside its editor are not saved, and the page's undo loses them", async () => {
  const { host, page, form } = await open();
  await form.write(SENCO.address, "Subject", "mine");
  await expect.poll(() => host.drafts().map(({ html }) => html.includes("mine"))).toEqual([true]);
  const saves = host.requests.length;
  await form.body.evaluate((body) => {
    const line = document.createElement("div");
    line.textContent = "put in";
    body.append(line);
  });
  await form.subject.click();
  await page.keyboard.type("!");
  await expect.poll(() => host.requests.length).toBeGreaterThan(saves);
  expect(host.drafts()[0]?.html).not.toContain("put in");
  await form.body.click({ position: { x: 4, y: 6 } });
  await page.keyboard.press("Control+z");
  await expect(form.body).not.toContainText("mine");
  await expect(form.body).not.toContainText("put in");
});

test("words that a script inserts by a command or a paste are the editor's own: saved, and undone", async () => {
  const { host, page, form } = await open();
  await form.write(SENCO.address, "Subject", "mine ");
  expect(await command(page, "insertHTML", "<div>a line</div><div>another</div>")).toBe(true);
  await expect.poll(() => host.drafts().map(({ html }) => html.includes("another"))).toEqual([true]);
  await paste(page, "pasted");
  await expect(form.body).toContainText("pasted");
  await page.keyboard.press("Control+z");
  await expect(form.body).not.toContainText("pasted");
  await expect(form.body).toContainText("another");
});

/** Puts foreign nodes into a form as soon as it is there, and keeps their number. */
function putForeign(): void {
  const put = (): boolean => {
    const root = document.querySelector("[id^=docking_InitVisiblePart_]");
    const places = [...(root?.querySelectorAll("[data-part=compose-row], [id$=_CC] > *, .fui-SplitButton") ?? [])];
    if (places.length <= 3) return false;
    for (const place of places) {
      const node = document.createElement("b");
      node.className = "foreign";
      place.append(node);
    }
    document.body.dataset.foreign = String(places.length);
    return true;
  };
  if (put()) return;
  const watch = new MutationObserver(() => put() && watch.disconnect());
  watch.observe(document.body, { childList: true, subtree: true });
}

test("foreign nodes in the row with Send vanish when it is built anew, and so do those in a field", async () => {
  const page = await visit(context, mailbox({ rebuildRow: 300 }));
  // In time before the row is built anew, however busy the machine.
  await page.evaluate(putForeign);
  const form = await newMail(page);
  await expect(page.locator("body[data-foreign]")).toHaveCount(1);
  await expect(form.root.locator(".foreign")).toHaveCount(0);
  await form.write(SENCO.address, "Subject", "Words");
  await page.evaluate(putForeign);
  await page.keyboard.type(" more");
  await expect(form.root.locator(".foreign")).toHaveCount(0);
});

test("by the clock, too; what people have begun to type stays", async () => {
  const { host, page, form } = await open({ rebuildEvery: 150 });
  await form.well("TO").click();
  await page.keyboard.type("one@exa");
  await form.root.evaluate((root) =>
    root.querySelector("[data-part=compose-row]")?.append(document.createElement("b")),
  );
  await expect(form.root.locator("[data-part=compose-row] > b")).toHaveCount(0);
  await page.keyboard.type("mple.org;");
  await expect(form.pills("TO")).toHaveCount(1);
  await form.subject.fill("Subject");
  await form.send.click();
  await expect.poll(() => sentTo(host)).toEqual([["one@example.org"]]);
});

test("suggestions come late, and so do chips", async () => {
  const { page, form } = await open({ pickerDelay: 700, commitDelay: 700 });
  await form.well("TO").click();
  await page.keyboard.type("patel");
  expect(await page.locator(PICKER).count()).toBe(0);
  await expect(page.locator(PICKER)).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("one@example.org,");
  expect(await form.pills("TO").count()).toBe(0);
  await expect(form.pills("TO")).toHaveCount(1);
});

test("the site takes somebody else than was typed", async () => {
  const { host, form } = await open({ wrongSuggestion: true });
  await form.write(SENCO.address, "Subject", "Words");
  await form.send.click();
  await expect.poll(() => sentTo(host)).toEqual([[HEAD.address]]);
});

test("a new chip takes the place of the one before", async () => {
  const { host, page, form } = await open({ losesChips: true });
  await form.write(SENCO.address, "Subject", "Words");
  await form.well("TO").click();
  await page.keyboard.type(`${HEAD.address};`);
  await expect(form.pills("TO")).toHaveAttribute("aria-label", `Mr Lowe <${HEAD.address}>`);
  await form.send.click();
  await expect.poll(() => sentTo(host)).toEqual([[HEAD.address]]);
});

test("an address that is typed never becomes a chip, and the site does not send", async () => {
  const { host, page, form } = await open({ neverCommits: true });
  await form.well("TO").click();
  await page.keyboard.type("one@example.org;");
  await expect(form.well("TO")).toContainText("one@example.org;");
  await form.send.click();
  await expect(page.getByRole("alertdialog")).toContainText("one@example.org");
  expect(host.sent).toEqual([]);
});

test("chips show names alone", async () => {
  const { host, form } = await open({ namesOnly: true });
  await form.write(SENCO.address, "Subject", "Words");
  await expect(form.pills("TO")).toHaveAttribute("aria-label", "offlineMs Patel");
  expect(await form.root.innerHTML()).not.toContain(SENCO.address);
  await form.send.click();
  await expect.poll(() => sentTo(host)).toEqual([[SENCO.address]]);
});

test("what is put into a fresh form too early is gone when its fields are built anew", async () => {
  const { form } = await open({ lateFields: 6000 });
  await form.recipient("TO", SENCO.address);
  await form.subject.fill("Early");
  await expect(form.pills("TO")).toHaveCount(0);
  await expect(form.subject).toHaveValue("");
  await form.recipient("TO", SENCO.address);
  await form.subject.fill("Late");
  await expect(form.subject).toHaveValue("Late");
});

test("a script's text and pastes are taken out of a recipient field where the switch says so; typed text is not", async () => {
  const { host, page, form } = await open({ wellsIgnoreScripts: true });
  await form.well("TO").click();
  await command(page, "insertText", "script@example.org;");
  await paste(page, "pasted@example.org;");
  await expect(form.well("TO")).not.toContainText("@");
  await form.recipient("TO", "typed@example.org");
  await form.subject.fill("Subject");
  await form.send.click();
  await expect.poll(() => sentTo(host)).toEqual([["typed@example.org"]]);
});

test("a script's text makes a chip where the site lets it", async () => {
  const { page, form } = await open();
  await form.well("TO").click();
  await command(page, "insertText", "script@example.org");
  await command(page, "insertText", ",");
  await expect(form.pills("TO")).toHaveAttribute("aria-label", "script@example.org");
});

for (const name of ["bodyIgnoresInsertHtml", "commandsBlocked"] as const) {
  test(`inserted HTML is taken out of the body again: ${name}`, async () => {
    const { page, form } = await open({ [name]: true });
    await form.write(SENCO.address, "Subject", "mine ");
    await command(page, "insertHTML", "<div>inserted</div>");
    await command(page, "insertText", "text");
    await paste(page, "pasted");
    await expect(form.body).toContainText("pasted");
    await page.keyboard.type("!");
    const words = name === "commandsBlocked" ? /^mine pasted!/ : /^mine textpasted!/;
    await expect(form.body).toHaveText(words);
  });
}

/** A field of somebody else's, in the form or at the end of the page. */
const foreignField = (page: Page, stopped: boolean, inside: boolean) =>
  page.evaluate(
    ([stop, within]) => {
      const form = document.querySelector("[id^=docking_InitVisiblePart_]");
      const field = document.createElement("input");
      field.id = "foreign";
      field.style.cssText = "position:fixed;bottom:0;left:0;z-index:9999";
      field.addEventListener("click", () => {
        field.value = "clicked";
      });
      if (stop)
        for (const type of ["focusin", "pointerdown", "mousedown"])
          field.addEventListener(type, (event) => event.stopPropagation());
      (within ? form : document.body)?.append(field);
    },
    [stopped, inside] as const,
  );

for (const stopped of [false, true]) {
  test(`the form takes the focus back from a foreign field, unless its event was stopped: ${stopped}`, async () => {
    const { page, form } = await open({ composeTrapsFocus: true });
    await form.subject.click();
    await foreignField(page, stopped, false);
    await page.locator("#foreign").click();
    await expect(stopped ? page.locator("#foreign") : form.subject).toBeFocused();
  });

  test(`a press on a foreign node inside the form does nothing, unless it was stopped: ${stopped}`, async () => {
    const { page, form } = await open({ formSwallowsPointer: true });
    await foreignField(page, stopped, true);
    await page.locator("#foreign").click();
    await form.subject.click();
    await expect(page.locator("#foreign")).toHaveValue(stopped ? "clicked" : "");
  });
}
