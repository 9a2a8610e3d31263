import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Json } from "../common/json-body.ts";
import { readOutlookRequest } from "./wire.ts";

const CAPTURES = resolve("../shared/captures/outlook/owa");
const present = existsSync(CAPTURES);
if (!present) console.warn(`Skipped: the captures of Outlook's requests are not at ${CAPTURES}.`);

interface Capture {
  url?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: Json;
}

const capture = (name: string) => JSON.parse(readFileSync(`${CAPTURES}/${name}.json`, "utf8")) as Capture;
const address = ({ url, path = "" }: Capture) => url ?? `https://outlook.office.com${path}`;

const nobody: Json[] = [];
const KNOWN: [name: string, expected: object][] = [
  [
    "owa-createitem-send-request-2026-live",
    {
      ...{ draftId: "", state: "sent", subject: "nest", text: "Sample body", cc: nobody, bcc: nobody },
      from: { name: "Sample Sender", address: "sender@example.com" },
      to: [{ name: "", address: "recipient@example.com" }],
    },
  ],
  [
    "owa-createitem-reply-shape",
    {
      ...{ draftId: "", state: "sent", subject: "Re: Sample", text: "Sample reply", html: "<div>Sample reply</div>" },
      to: [{ name: "", address: "a@example.com" }],
    },
  ],
  [
    "owa-updateitem-send-shape",
    {
      ...{ draftId: "AAMkDRAFT=", state: "sent", subject: "Sample", text: "Sample body", cc: nobody, bcc: nobody },
      to: [{ name: "", address: "recipient@example.com" }],
    },
  ],
];

describe.skipIf(!present)("a captured request", () => {
  it.each(KNOWN)("%s is read as it stands, from its body and from its header", (name, expected) => {
    const one = capture(name);
    const body = JSON.stringify(one.body);
    const inBody = readOutlookRequest({ url: address(one), headers: one.headers ?? {}, body });
    expect(inBody).toMatchObject([expected]);
    const headers = { ...one.headers, "X-OWA-UrlPostData": encodeURIComponent(body) };
    expect(readOutlookRequest({ url: address(one), headers, body: "" })).toEqual(inBody);
  });

  it.each(KNOWN)("%s saved only is never sent", (name) => {
    const one = capture(name);
    const body = JSON.stringify(one.body).replaceAll("SendAndSaveCopy", "SaveOnly");
    expect(readOutlookRequest({ url: address(one), body })).toMatchObject([{ state: "draft" }]);
  });

  it("of another kind, or an answer, holds no message that was sent", () => {
    const others = readdirSync(CAPTURES).filter((file) => !KNOWN.some(([name]) => file === `${name}.json`));
    expect(others.length).toBeGreaterThan(0);
    for (const file of others) {
      const body = readFileSync(`${CAPTURES}/${file}`, "utf8");
      const found = readOutlookRequest({ url: "https://outlook.office.com/owa/service.svc", body });
      expect(found.filter(({ state }) => state !== "draft")).toEqual([]);
    }
  });
});
