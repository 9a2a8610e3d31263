import { expect, it } from "vitest";
import { AT, DRAFT, later, request, SENT, tuple } from "./gmail/wire.fixtures.ts";
import { REQUEST_READERS } from "./requests.ts";

const [reader] = REQUEST_READERS;
const PAGE = "https://mail.google.com/mail";
const read = (path: string, message = tuple({ labels: SENT })) =>
  reader?.read({ url: PAGE + path, body: JSON.stringify(request([["thread-a:r1", later(message)]])), at: AT + 5 }) ??
  [];

it("a message has its own time, or the request's where it says none", () => {
  expect(read("/u/0/sync/u/0/i/s").map(({ at }) => at)).toEqual([AT]);
  const timeless = tuple({ labels: DRAFT }).map((part) => (part === AT ? null : part));
  expect(read("/u/0/sync/u/0/i/s", timeless).map(({ at }) => at)).toEqual([AT + 5]);
});

it.each(["/u/0/d/AEoRXRT_5/sync/u/0/d/AEoRXRT_5/i/s", "/sync/u/0/d/AEoRXRT_5/i/s?hl=en", "/b/AEoRXRT_5/u/0/sync/i/s"])(
  "a mailbox that is shared with the parent is not read: %s",
  (path) => {
    expect(read(path)).toEqual([]);
  },
);
