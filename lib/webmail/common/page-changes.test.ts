// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { type PageChanges, type PageWatch, watchPage } from "./page-changes.ts";

const ATTRIBUTES = ["value", "title", "data-message-id"];

let stop: AbortController;
let page: PageWatch;
let told: PageChanges[];

const put = (html: string, into: Element = document.body) => {
  into.insertAdjacentHTML("beforeend", html);
  return into.lastElementChild as HTMLElement;
};

beforeEach(() => {
  stop?.abort();
  stop = new AbortController();
  document.body.replaceChildren();
  told = [];
  page = watchPage(document, stop.signal, ATTRIBUTES);
  page.onChanges((changes) => told.push(changes));
});

it("begins with the whole document, and tells nothing while nothing changes", async () => {
  expect(told).toEqual([{ added: [document.documentElement], touched: new Set() }]);
});

it("tells what was put in, the outermost of it, and where", async () => {
  const outer = put("<div></div>");
  const inner = put("<p></p>", outer);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]?.added).toEqual([outer]);
  expect(told[1]?.touched).toEqual(new Set([document.body, outer]));
  expect(inner.isConnected).toBe(true);
});

it("tells where something went, and nothing of what came and went", async () => {
  const box = put("<div></div>");
  put("<p></p>", box).remove();
  box.remove();
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]?.added).toEqual([]);
  expect(told[1]?.touched.has(document.body)).toBe(true);
});

it("tells of an id that comes late, and of nothing that is only shown or hidden", async () => {
  const field = put('<input type="hidden" name="draft">');
  const other = put("<div></div>");
  await vi.waitFor(() => expect(told).toHaveLength(2));
  other.setAttribute("class", "on");
  other.setAttribute("style", "display: none");
  field.setAttribute("value", "#msg-a:r1");
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(told[2]).toEqual({ added: [], touched: new Set([field]) });
});

it("tells all listeners the same, at once for many changes", async () => {
  const others: PageChanges[] = [];
  page.onChanges((changes) => others.push(changes));
  for (let i = 0; i < 50; i++) put("<p></p>");
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]?.added).toHaveLength(50);
  expect(others[1]).toBe(told[1]);
});

it("calls without a change when asked to, and never after it was stopped", async () => {
  page.soon(1);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]).toEqual({ added: [], touched: new Set() });
  page.soon(1);
  put("<p></p>");
  stop.abort();
  page.soon(1);
  // A second watch on the same page has seen the change, so there was time enough for the first.
  const second = vi.fn();
  const again = new AbortController();
  const other = watchPage(document, again.signal, ATTRIBUTES);
  other.onChanges(second);
  put("<p></p>");
  await vi.waitFor(() => expect(second).toHaveBeenCalledTimes(2));
  again.abort();
  expect(told).toHaveLength(2);
});

it("goes on telling the others when one of them fails", async () => {
  const failing = new AbortController();
  const other = watchPage(document, failing.signal, ATTRIBUTES);
  const after = vi.fn();
  let broken = false;
  other.onChanges(() => {
    if (broken) throw new Error("not read");
  });
  other.onChanges(after);
  broken = true;
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  put("<p></p>");
  await vi.waitFor(() => expect(after).toHaveBeenCalledTimes(2));
  expect(said).toHaveBeenCalledOnce();
  failing.abort();
});
