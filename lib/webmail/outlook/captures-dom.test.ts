// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { ShownMessage } from "../webmail.ts";
import { ownerOf } from "./account.ts";
import { cardOf } from "./cards.ts";
import { readMessage } from "./messages.ts";
import { anyOf, find } from "./selectors.ts";

/** Every recorded piece of Outlook's page that is to be had, known or not, is read, and what was found in it is named. */

const CAPTURES = resolve("../shared/captures/outlook/dom");
const files = existsSync(CAPTURES) ? readdirSync(CAPTURES).filter((name) => name.endsWith(".html")) : [];
if (files.length === 0) console.warn(`Skipped: the recorded pieces of Outlook's page are not at ${CAPTURES}.`);

interface Found {
  account: string | null;
  cards: number;
  messages: ShownMessage[];
}

/** A file may hold several pieces, each in a section of its own. */
function read(file: string): Found {
  document.body.innerHTML = readFileSync(`${CAPTURES}/${file}`, "utf8");
  const bodies = [...document.querySelectorAll<HTMLElement>(anyOf("messageBody"))];
  const cards = [...new Set(bodies.map(cardOf))].filter((card) => card !== null);
  const messages = cards.map((card) => readMessage(card, ownerOf(document))).filter((one) => one !== null);
  return { account: ownerOf(document).address, cards: cards.length, messages };
}

const NOTHING = { account: null, messages: [] };
const KNOWN: Record<string, object> = {
  "compose-recipient-wells.html": NOTHING,
  "compose-reply-and-quote-chains.html": {
    account: null,
    // The first card has no words that are marked as such, and the third is a draft.
    messages: [
      {
        from: { name: "Example, Bob", address: "" },
        text: "Good morning Ada, the rubrics look good.",
        when: {
          instant: new Date(2026, 8, 19, 9, 51).getTime(),
          shown: "Sat 09/19/2026 09:51 AM",
          certainty: "minute",
        },
      },
    ],
  },
  "mailvelope-compose-toolbar.html": NOTHING,
  "mailvelope-message-with-attachment.html": NOTHING,
  "mailvelope-reading-pane-with-p-g-p.html": {
    account: null,
    messages: [
      {
        from: { name: "", address: "sender@example.com" },
        text: expect.stringContaining("-----BEGIN PGP MESSAGE-----"),
        when: { instant: null, shown: null, certainty: "uncertain" },
        own: false,
      },
    ],
  },
  "mailvelope-user-mailbox.html": { account: "user@example.com", messages: [] },
  "reading-pane-skeletons.html": {
    account: "ada@example.com",
    // The second card is folded, the first section's pane is empty, and the last section's page holds a form.
    messages: [
      {
        from: { name: "Example Sender", address: "sender@example.com" },
        text: "Expanded message",
        when: { instant: new Date(2026, 3, 10, 8, 23).getTime(), shown: "Fri 4/10/2026 8:23 AM", certainty: "minute" },
      },
    ],
  },
};

const rows = files.map((file) => {
  const found = read(file);
  const words = `account ${found.account ?? "not shown"}, cards: ${found.cards}, messages: ${found.messages.length}`;
  return [file, words, found] as const;
});

describe.skipIf(files.length === 0)("every recorded piece of the page", () => {
  it.each(rows)("%s: %s", (file, _, { account, messages }) => {
    for (const { when, from } of messages) {
      expect(when.certainty).toMatch(/^(?:minute|uncertain)$/);
      expect(from.name + from.address).not.toBe("");
    }
    if (KNOWN[file]) expect({ account, messages }).toMatchObject(KNOWN[file]);
  });

  it("the file in an attachment is named without its size and the button's word", () => {
    document.body.innerHTML = readFileSync(`${CAPTURES}/mailvelope-message-with-attachment.html`, "utf8");
    const header = '<span id="MSG_1_FROM">sender@example.com</span>';
    find(document, "messageBody")?.closest("[aria-expanded]")?.insertAdjacentHTML("afterbegin", header);
    const card = cardOf(find(document, "messageBody") as HTMLElement) as HTMLElement;
    expect(readMessage(card, ownerOf(document))?.attachments).toEqual(["document.pdf"]);
  });

  it("the known ones are there", () => {
    expect(files).toEqual(expect.arrayContaining(Object.keys(KNOWN)));
  });
});
