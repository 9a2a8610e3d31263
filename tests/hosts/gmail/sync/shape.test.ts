import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { GmailHost } from "../host.ts";
import type { ComposeSpec } from "../page/compose/spec.ts";
import { DRAFT_LABELS, SEND_LABELS, saveRequest } from "../page/sync/request.ts";
import { HEAD, JO, SENCO } from "../practice.ts";
import { readOperations } from "./read.ts";
import { syncAnswer } from "./write.ts";

/** The stand-in's requests and answers must be shaped like the recorded ones, which lie beside the project. */

const CAPTURES = resolve(import.meta.dirname, "../../../../../shared/captures/gmail/sync");

const SPEC: ComposeSpec = {
  kind: "docked",
  draftId: "msg-a:r-8190137112111191537",
  threadId: "thread-a:r263523620390330024",
  legacyThread: "",
  from: JO,
  to: [SENCO],
  cc: [HEAD],
  bcc: [],
  subject: "R.",
  html: '<div dir="ltr">Hello</div>',
  quoted: "",
  replyTo: null,
  saves: 0,
};
const REPLY: ComposeSpec = {
  ...SPEC,
  threadId: "thread-f:1746035685735370050",
  quoted: '<br><div class="gmail_quote">Earlier</div>',
  replyTo: { id: "msg-f:1746035685735370050", rfcId: "<a@example.sch.uk>" },
};

type Path = number[];

/** @returns where the arrays lie that begin with a message id and an address, and which of their places are filled */
function messages(value: unknown, path: Path = []): { path: Path; length: number; filled: string[] }[] {
  if (!Array.isArray(value)) return [];
  const inner = value.flatMap((one, i) => messages(one, [...path, i]));
  const is = typeof value[0] === "string" && /^msg-[af]:/.test(value[0]) && Array.isArray(value[1]);
  if (!is) return inner;
  const filled = value.flatMap((cell, i) =>
    cell === null ? [] : [`${i}:${Array.isArray(cell) ? "list" : typeof cell}`],
  );
  return [{ path, length: value.length, filled }, ...inner];
}

function recorded(name: string): { path: Path; length: number; filled: string[] }[] {
  return messages(JSON.parse(readFileSync(resolve(CAPTURES, name), "utf8")));
}

/** Of recipients, some recordings have none or more. */
const people = /^[234]:/;
const steady = (filled: string[]) => filled.filter((one) => !people.test(one));

const CASES: [string, ComposeSpec, string[]][] = [
  ["cvOnDraftSave", SPEC, DRAFT_LABELS],
  ["cvOnDraftUpdate", { ...SPEC, saves: 1 }, DRAFT_LABELS],
  ["cvOnSend", { ...SPEC, saves: 1 }, SEND_LABELS],
  ["cvOnReplyDraftSave", REPLY, DRAFT_LABELS],
  ["cvOnReplyDraftUpdate", { ...REPLY, saves: 1 }, DRAFT_LABELS],
];

describe.skipIf(!existsSync(CAPTURES))("beside the recordings (skipped where the folder is absent)", () => {
  test.each(CASES)("the page's request for %s", (name, spec, labels) => {
    const [ours] = messages(JSON.parse(saveRequest(spec, labels)));
    const [theirs] = recorded(`${name}_request.json`);
    expect(ours?.path).toEqual(theirs?.path);
    expect(ours?.length).toBe(theirs?.length);
    expect(steady(ours?.filled ?? [])).toEqual(steady(theirs?.filled ?? []));
  });

  test("the answer to a send", () => {
    const host = new GmailHost({ accounts: [JO] });
    const [operation] = readOperations(saveRequest({ ...SPEC, saves: 1 }, SEND_LABELS));
    const thread = operation && host.apply(operation, 0);
    const [ours] = messages(JSON.parse(syncAnswer([10], thread ? [thread] : [], 7)));
    const [theirs] = recorded("cvOnSend_response.json");
    expect(ours?.path).toEqual(theirs?.path);
    expect(steady(ours?.filled ?? [])).toEqual(steady(theirs?.filled ?? []));
  });
});

describe("what the host reads of the page's requests", () => {
  test.each([
    ["new", SPEC],
    ["saved", { ...SPEC, saves: 2 }],
    ["reply", REPLY],
    ["saved reply", { ...REPLY, saves: 2 }],
  ])("%s", (_name, spec) => {
    const [operation] = readOperations(saveRequest(spec, DRAFT_LABELS));
    expect(operation).toMatchObject({
      kind: "save",
      draft: {
        draftId: spec.draftId,
        to: [SENCO],
        cc: [HEAD],
        html: spec.html,
        quoted: spec.quoted,
        labels: DRAFT_LABELS,
      },
    });
  });

  test("ids change with each save, but not the draft's own", () => {
    const host = new GmailHost({ accounts: [JO] });
    const saved = [0, 1, 2].map((saves) => {
      const [operation] = readOperations(saveRequest({ ...SPEC, saves }, DRAFT_LABELS));
      if (operation) host.apply(operation, 0);
      return host.drafts()[0];
    });
    expect(new Set(saved.map((one) => one?.id)).size).toBe(1);
    expect(new Set(saved.map((one) => one?.rfcId)).size).toBe(3);
    expect(new Set(saved.map((one) => one?.legacyId)).size).toBe(3);
    expect(host.drafts()).toHaveLength(1);
  });
});
