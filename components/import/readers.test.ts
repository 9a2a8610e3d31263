import { expect, test } from "vitest";
import { type Helper, readersBeside } from "./readers.ts";

/** Reading beside the page, and in it when there is nothing beside it. */

const MAIL = new TextEncoder().encode("From: senco@example.sch.uk\r\nSubject: Mornings\r\n\r\nWords.\r\n");

test("each message gets its own answer, whichever comes first", async () => {
  const asked: number[] = [];
  const helper: Helper = {
    onmessage: null,
    onerror: null,
    postMessage({ id }) {
      asked.push(id);
      if (asked.length < 2) return;
      for (const one of asked.toReversed())
        helper.onmessage?.({ data: { id: one, whole: { parsed: {}, sha256: `${one}` } } } as never);
    },
  };
  const read = readersBeside(() => helper, 1);
  const both = await Promise.all([read(MAIL), read(MAIL)]);
  expect(both.map(({ sha256 }) => sha256)).toEqual(["1", "2"]);
});

test("a helper that breaks loses nothing: what it had is read in the page, and all after it", async () => {
  const broken = (): Helper => {
    const helper: Helper = {
      onmessage: null,
      onerror: null,
      postMessage: () => helper.onerror?.({} as ErrorEvent),
    };
    return helper;
  };
  const read = readersBeside(broken, 2);
  const all = await Promise.all([read(MAIL), read(MAIL), read(MAIL)]);
  expect(all.map(({ parsed }) => parsed.subject)).toEqual(["Mornings", "Mornings", "Mornings"]);
});

test("a browser that starts none reads in the page", async () => {
  const read = readersBeside(() => {
    throw new Error("no workers here");
  }, 1);
  expect((await read(MAIL)).parsed.subject).toBe("Mornings");
});
