import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchOriginal } from "./original.ts";

const MAIL = "Delivered-To: jo.whitlock@example.org\r\nSubject: Hello\r\n\r\nHello";
const signal = new AbortController().signal;

function answers(...responses: (Response | Error)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    const next = responses.shift() ?? new Error("asked too often");
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe("the original of a message", () => {
  it("is asked for by its id in the mailbox of the tab, and comes whole", async () => {
    const asked = answers(new Response(MAIL));
    const response = await fetchOriginal("/mail/u/1/", { message: "msg-f:12" }, signal);
    expect(await response.text()).toBe(MAIL);
    expect(asked).toEqual(["/mail/u/1/?view=att&permmsgid=msg-f:12&attid=0&disp=comp&safe=1&zw"]);
  });

  it("is asked for by the older id when the first does not find it", async () => {
    const asked = answers(new Response("", { status: 404 }), new Response(MAIL));
    await fetchOriginal("/mail/u/0/", { message: "msg-f:12", legacy: "18a" }, signal);
    expect(asked[1]).toContain("&th=18a&");
  });

  const failures: [string, Response | Error, boolean][] = [
    ["a page to sign in", new Response("<!doctype html><title>Sign in</title>"), true],
    ["an empty answer", new Response(""), true],
    ["no such message", new Response("", { status: 404 }), false],
    ["a busy server", new Response("", { status: 503 }), true],
    ["no network", new TypeError("Failed to fetch"), true],
  ];
  it.each(failures)("cannot be had: %s", async (_, response, again) => {
    answers(response);
    const wanted = fetchOriginal("/mail/u/0/", { legacy: "18a" }, signal);
    await expect(wanted).rejects.toMatchObject({ name: "OriginalError", again });
  });

  it("is not asked for without an id", async () => {
    const asked = answers();
    await expect(fetchOriginal("/mail/u/0/", {}, signal)).rejects.toMatchObject({ name: "OriginalError" });
    expect(asked).toEqual([]);
  });

  it("stops when it is no longer wanted", async () => {
    const stop = new AbortController();
    stop.abort();
    answers(new DOMException("stopped", "AbortError"));
    const wanted = fetchOriginal("/mail/u/0/", { legacy: "18a" }, stop.signal);
    await expect(wanted).rejects.toMatchObject({ name: "AbortError" });
  });
});
