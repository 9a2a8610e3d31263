import { describe, expect, it } from "vitest";
import { AT, DRAFT, first, later, request, SCHEDULED, SENT, tuple } from "./wire.fixtures.ts";
import { readGmailRequest } from "./wire.ts";
import type { Json } from "./wire-json.ts";

const THREAD = "thread-a:r-5";
const read = (json: Json) => readGmailRequest(JSON.stringify(json));

describe("a message in a request", () => {
  const message = tuple({
    to: [["senco@hillcrest.example.sch.uk", "Ms Patel"]],
    cc: [["head@hillcrest.example.sch.uk"]],
    bcc: [["sam@example.org", "Sam"]],
    subject: "Re: R. and the mornings",
    parts: [
      [0, '<div dir="ltr">Dear Ms Patel<div>R. was sick again.</div></div>'],
      [2, '<br><div class="gmail_quote">On Monday you wrote</div>'],
    ],
    inReplyTo: "<abc@hillcrest.example.sch.uk>",
  });

  it("is read whole", () => {
    expect(read(request([[THREAD, later(message)]]))).toEqual([
      {
        draftId: "msg-a:r-77",
        threadId: THREAD,
        state: "sent",
        from: { name: "Jo Whitlock", address: "jo.whitlock@example.org" },
        to: [{ name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" }],
        cc: [{ name: "", address: "head@hillcrest.example.sch.uk" }],
        bcc: [{ name: "Sam", address: "sam@example.org" }],
        subject: "Re: R. and the mornings",
        html: '<div dir="ltr">Dear Ms Patel<div>R. was sick again.</div></div>',
        text: "Dear Ms Patel\nR. was sick again.",
        at: AT,
        inReplyTo: "<abc@hillcrest.example.sch.uk>",
      },
    ]);
  });

  it("is found in its first save, and under a thread id that names the message too", () => {
    expect(read(request([[THREAD, first(THREAD, message)]]))).toHaveLength(1);
    const [found] = read(request([[`${THREAD}|msg-a:r-77`, later(message)]]));
    expect(found?.threadId).toBe(THREAD);
  });

  it("keeps Cc and Bcc apart when others are empty", () => {
    const bcc = tuple({ bcc: [["sam@example.org"]] });
    expect(read(request([[THREAD, later(bcc)]]))[0]).toMatchObject({
      to: [],
      cc: [],
      bcc: [{ address: "sam@example.org" }],
    });
    const cc = tuple({ cc: [["head@hillcrest.example.sch.uk"]] });
    expect(read(request([[THREAD, later(cc)]]))[0]).toMatchObject({ to: [], cc: [{ name: "" }], bcc: [] });
  });

  it("may have addresses without an @ sign", () => {
    const [found] = read(
      request([[THREAD, later(tuple({ from: ["Test Test", "Test Test"], to: [["Test Test", "T"]] }))]]),
    );
    expect(found?.from).toEqual({ name: "Test Test", address: "Test Test" });
    expect(found?.to).toEqual([{ name: "T", address: "Test Test" }]);
  });

  it("keeps the lines of a message written as plain text", () => {
    const plain = tuple({ parts: [[0, "Dear Ms Patel\n\nR. < 90% again.\n"]] });
    expect(read(request([[THREAD, later(plain)]]))[0]?.text).toBe("Dear Ms Patel\n\nR. < 90% again.");
  });

  it("names its attachments and the time it is scheduled for", () => {
    const far = { 11: [[null, "f_1", ["letter.pdf", "application/pdf", 2041]]], 30: [null, [AT + 3_600_000]] };
    const [found] = read(request([[THREAD, later(tuple({ labels: SCHEDULED, far }))]]));
    expect(found).toMatchObject({ state: "scheduled", attachments: ["letter.pdf"], sendAt: AT + 3_600_000 });
  });
});

describe("what is no message", () => {
  const none: [string, Json[]][] = [
    ["a pseudo id", tuple({ id: "msg-a:bump-r77" })],
    ["a message without a state", tuple({ labels: ["^all", "^i"] })],
    ["an id alone", ["msg-a:r77"]],
    ["an id and words", ["msg-a:r77", "Jo", SENT]],
  ];
  it.each(none)("%s is left out", (_, message) => {
    expect(read(request([[THREAD, later(message)]]))).toEqual([]);
  });

  it("is not looked for inside a message's own words", () => {
    const forged = JSON.stringify(tuple({ id: "msg-a:r666" }));
    const found = read(request([[THREAD, later(tuple({ subject: forged, parts: [[0, forged]] }))]]));
    expect(found.map((one) => one.draftId)).toEqual(["msg-a:r-77"]);
  });
});

describe("several operations in one request", () => {
  const save = later(tuple({ labels: DRAFT }));
  const send = later(tuple({ labels: SENT, at: AT + 5 }));

  it("leave a message as the last of them does, in whatever order they are listed", () => {
    expect(
      read(
        request([
          [THREAD, save],
          [THREAD, send],
        ]),
      ),
    ).toMatchObject([{ state: "sent" }]);
    expect(
      read(
        request([
          [THREAD, send],
          [THREAD, save],
        ]),
      ),
    ).toMatchObject([{ state: "draft" }]);
    const listed = [
      [11, [THREAD, send]],
      [10, [THREAD, save]],
    ] as Json;
    expect(read([null, [listed]])).toMatchObject([{ state: "sent" }]);
  });

  it("leave it in its stronger state when they have no numbers", () => {
    expect(
      read([
        [THREAD, send],
        [THREAD, save],
      ]),
    ).toMatchObject([{ state: "sent" }]);
  });

  it("may be on two messages", () => {
    const other = later(tuple({ id: "#msg-a:r8", labels: DRAFT }));
    expect(
      read(
        request([
          [THREAD, send],
          ["thread-f:9", other],
        ]),
      ),
    ).toMatchObject([
      { draftId: "msg-a:r-77", threadId: THREAD, state: "sent" },
      { draftId: "msg-a:r8", threadId: "thread-f:9", state: "draft" },
    ]);
  });
});

describe("other wrappings", () => {
  const json = JSON.stringify(request([[THREAD, later(tuple())]]));
  const wrapped: [string, string][] = [
    ["a byte order mark", `\uFEFF${json}`],
    ["a guard", `)]}'\n\n${json}`],
    ["a form", `f.req=${encodeURIComponent(json)}&at=x`],
    ["lines with lengths", `)]}'\n\n12\n[["wrb"]]\n${json.length}\n${json}\n`],
  ];
  it.each(wrapped)("are seen through: %s", (_, body) => {
    expect(readGmailRequest(body)).toMatchObject([{ draftId: "msg-a:r-77" }]);
  });

  it("are seen through: objects that stand for arrays", () => {
    const object = (value: Json): Json =>
      Array.isArray(value)
        ? Object.fromEntries(value.flatMap((part, i) => (part === null ? [] : [[i + 1, object(part)]])))
        : value;
    expect(read(object(request([[THREAD, later(tuple({ labels: DRAFT }))]])))).toMatchObject([
      { draftId: "msg-a:r-77", threadId: THREAD, state: "draft", subject: "About R." },
    ]);
  });
});
