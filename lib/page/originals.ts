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

function* pieces(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE).toBase64();
}

async function fetchBytes(webmail: Webmail, request: OriginalRequest, signal: AbortSignal): Promise<Uint8Array> {
  const own = webmail.account();
  if (request.account && own && addressKey(own) !== addressKey(request.account)) {
    throw new OriginalError("another mailbox is open", true);
  }
  const response = await webmail.original(request.ids, signal);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > LARGEST) throw new OriginalError("it is larger than 40 MB", false);
  return bytes;
}

async function serve(webmail: Webmail, port: Browser.runtime.Port, request: OriginalRequest, signal: AbortSignal) {
  const { job } = request;
  const post = (piece: OriginalPiece) => port.postMessage(piece);
  try {
    const bytes = await fetchBytes(webmail, request, signal);
    for (const base64 of pieces(bytes)) post({ job, type: "piece", base64 });
    post({ job, type: "end", size: bytes.length });
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
