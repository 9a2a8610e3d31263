import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readGmailRequest } from "./wire.ts";

/** Every recorded request and answer that is to be had, known or not, is read, and what was found in it is named. */

const CAPTURES = resolve("../shared/captures/gmail/sync");
const files = existsSync(CAPTURES) ? readdirSync(CAPTURES) : [];
if (files.length === 0) console.warn(`Skipped: the captures of Gmail's requests are not at ${CAPTURES}.`);

const found = files.map((file) => ({ file, messages: readGmailRequest(readFileSync(`${CAPTURES}/${file}`, "utf8")) }));

const rows = found.map(({ file, messages }) => {
  const states = messages.map(({ state }) => state).join(", ");
  return [file, states || "no message", messages] as const;
});

describe.skipIf(files.length === 0)("every recorded request and answer", () => {
  it.each(rows)("%s: %s", (file, _, messages) => {
    for (const message of messages) {
      expect(message.draftId).toMatch(/^msg-[af]:/);
      // 0 where no time is found in it.
      if (message.at !== 0) expect(message.at).toBeGreaterThan(Date.UTC(2018, 0, 1));
    }
    if (/^cvOn(?:Reply)?Send.*_request\.json$/.test(file)) expect(messages.map(({ state }) => state)).toContain("sent");
    if (/^cvOn(?:Reply)?Draft.*_request\.json$/.test(file))
      expect(messages.map(({ state }) => state)).toContain("draft");
  });

  it("a request comes with its answer, which names its drafts, and maybe others", () => {
    const of = (name: string) => found.find(({ file }) => file === name)?.messages.map(({ draftId }) => draftId);
    for (const { file } of found.filter(({ file: name }) => name.endsWith("_request.json"))) {
      const answer = of(file.replace("_request", "_response")) ?? [];
      const asked = of(file) ?? [];
      if (answer.length > 0) expect(asked.filter((id) => answer.includes(id))).not.toEqual([]);
    }
  });
});
