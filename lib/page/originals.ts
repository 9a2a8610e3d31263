import { type Browser, browser } from "wxt/browser";
import { addressKey } from "../mail/address.ts";
import type { OriginalPiece, OriginalRequest } from "../messages.ts";
import { OriginalError, type Webmail } from "../webmail/webmail.ts";

/** Answers the background's requests for originals from this tab's mailbox, in pieces. */

const ORIGINAL_PORT = "in-writing:original";
/** Bytes a piece: a multiple of 3, so that pieces need no padding inside. */
const PIECE = 192 * 1024;
/** Larger originals (long chains of photos) stay in the mailbox: the record keeps what was on the screen. */
const LARGEST = 40 * 1024 * 1024;

/** Without the bytes themselves: in Firefox they would be the page's, and a content script may not touch those. */
function base64(piece: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener("load", () => resolve(String(reader.result).split(",")[1] ?? ""));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(piece);
  });
}

async function fetchBlob(webmail: Webmail, request: OriginalRequest, signal: AbortSignal): Promise<Blob> {
  const own = webmail.account();
  if (request.account && own && addressKey(own) !== addressKey(request.account)) {
    throw new OriginalError("another mailbox is open", true);
  }
  const response = await webmail.original(request.ids, signal);
  const blob = await response.blob();
  if (blob.size > LARGEST) throw new OriginalError("it is larger than 40 MB", false);
  return blob;
}

async function serve(webmail: Webmail, port: Browser.runtime.Port, request: OriginalRequest, signal: AbortSignal) {
  const { job } = request;
  const post = (piece: OriginalPiece) => port.postMessage(piece);
  try {
    const blob = await fetchBlob(webmail, request, signal);
    for (let at = 0; at < blob.size; at += PIECE) {
      post({ job, type: "piece", base64: await base64(blob.slice(at, at + PIECE)) });
    }
    post({ job, type: "end", size: blob.size });
  } catch (error) {
    const known = error instanceof OriginalError;
    post({
      job,
      type: "failed",
      reason: known ? error.message : "the mailbox could not be reached",
      again: known ? error.again : true,
    });
  }
}

/** Answers until the signal aborts. */
export function serveOriginals(webmail: Webmail, signal: AbortSignal): void {
  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== ORIGINAL_PORT) return;
    const answer = (request: unknown) =>
      // A port that closes meanwhile has nobody at its other end who would want to know.
      void serve(webmail, port, request as OriginalRequest, signal).catch(() => {});
    port.onMessage.addListener(answer);
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener("abort", () => browser.runtime.onConnect.removeListener(connected));
}
