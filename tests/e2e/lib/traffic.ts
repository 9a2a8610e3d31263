import type { Page } from "playwright";
import { expect } from "playwright/test";
import type { Delivered, GmailHost } from "../../hosts/gmail/host.ts";
import { type Letter, SEND, writeByHand } from "./mail.ts";
import type { Mark } from "./sentinel.ts";

/** Mail of all kinds, with words of a mark in every place that has words. */

export interface Post extends Letter {
  file: string;
  name: string;
}

export function post(mark: Mark): Post {
  return {
    to: [`${mark.word()}@example.org`],
    cc: [`${mark.word()}@${mark.word()}.example.org`],
    subject: `About ${mark.word()}`,
    text: `Hello. ${mark.word()} and then ${mark.word()}.\n\nSee you. ${mark.word()}`,
    file: `${mark.word()}.pdf`,
    name: `Sam ${mark.word()}`,
  };
}

async function isSent(host: GmailHost, subject: string): Promise<void> {
  await expect.poll(() => host.sent.some((one) => one.subject === subject)).toBe(true);
}

/** Sends through a compose window of the mail site, as a person does. */
export async function sendByHand(mail: Page, host: GmailHost, letter: Letter): Promise<void> {
  const form = await writeByHand(mail, letter);
  await form.locator(SEND).click();
  await isSent(host, letter.subject);
}

/** Somebody else's message arrives, with a file. */
export function deliver(host: GmailHost, from: string, { subject, text, file, name, cc = [] }: Post): Delivered {
  const files = [{ name: file, type: "application/pdf", content: text }];
  const copied = cc.map((address) => ({ name, address }));
  return host.deliver({ from: { name, address: from }, cc: copied, subject, text, files });
}

/** Opens a message that the page knows of, until all of it is on the screen. */
export async function open(mail: Page, host: GmailHost, message: Delivered): Promise<void> {
  await mail.goto(host.threadUrl(message));
  const shown = mail.locator(`[data-message-id="#${message.id}"]`);
  await expect(shown.locator(".aV3")).toHaveText(message.attachments.map(({ name }) => name));
}

/** Answers the open thread in the form beneath it. */
export async function answerOpen(mail: Page, host: GmailHost, text: string): Promise<void> {
  const before = host.sent.length;
  await mail.locator(".bkH").last().click();
  await expect(mail.locator(".ip.adB .M9 input[name=draft]")).toHaveValue(/^#msg-a:/);
  await mail.keyboard.insertText(text);
  await mail.keyboard.press("Control+Enter");
  await expect.poll(() => host.sent.length).toBe(before + 1);
}

type Json = null | boolean | number | string | Json[];

function tupleIn(value: Json | undefined, draft: string): Json[] | null {
  if (!Array.isArray(value)) return null;
  if (value[0] === draft) return value;
  for (const inner of value) {
    const found = tupleIn(inner, draft);
    if (found) return found;
  }
  return null;
}

/** Makes the page's own save and send requests out of ones that a compose window of it has made. */
export class PageRequests {
  readonly #raw: string;
  readonly #like: GmailHost["sent"][number];
  #made = 0;

  /** @param like a message that was sent by hand from this page */
  constructor(host: GmailHost, like: GmailHost["sent"][number]) {
    this.#like = like;
    this.#raw = host.requests.findLast(({ raw }) => raw.includes("^pfg") && raw.includes(like.draftId))?.raw ?? "";
  }

  /** @returns bodies of a save and then of a send of this letter */
  bodies(letter: Post): [save: string, send: string] {
    this.#made += 1;
    const number = `${Date.now()}${String(this.#made).padStart(4, "0")}`;
    const json = JSON.parse(this.#raw) as Json;
    const tuple = tupleIn(json, this.#like.draftId);
    if (!tuple) throw new Error("the page's request has no message");
    tuple[2] = letter.to.map((address) => [1, address, letter.name]);
    tuple[3] = (letter.cc ?? []).map((address) => [1, address]);
    tuple[7] = letter.subject;
    tuple[8] = [null, [[0, `<div dir="ltr">${letter.text}</div>`]], null, null, null, null, 1];
    tuple[11] = [[null, "f_1", [letter.file, "application/pdf", 2041]]];
    const fresh = (labels: string[]) => {
      tuple[10] = labels;
      return JSON.stringify(json)
        .replaceAll(this.#like.draftId, `msg-a:r${number}`)
        .replaceAll(this.#like.threadId, `thread-a:r${number}`);
    };
    return [fresh(["^all", "^r", "^r_bt"]), fresh(["^all", "^pfg", "^f_bt", "^f_btns", "^f_cl"])];
  }

  /** Lets the page itself make the requests, one after the other. @returns their statuses */
  send(mail: Page, letter: Post): Promise<number[]> {
    return mail.evaluate(async (bodies) => {
      const post = (body: string) =>
        new Promise<number>((resolve) => {
          const request = new XMLHttpRequest();
          request.open("POST", "/sync/u/0/i/s?hl=en&c=1&rt=r&pt=ji");
          request.setRequestHeader("content-type", "application/json");
          request.addEventListener("loadend", () => resolve(request.status));
          request.send(body);
        });
      const statuses: number[] = [];
      for (const body of bodies) statuses.push(await post(body));
      return statuses;
    }, this.bodies(letter));
  }
}
