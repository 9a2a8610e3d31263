import type { Site } from "../record/items.ts";
import { readGmailRequest } from "./gmail/wire.ts";
import type { WireMessage } from "./wire.ts";

/** A request of a mail page, as the browser shows it to the background. */
export interface PageRequest {
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Which requests of a mail site say that a message was sent, and how to read them. Used by the background only. */
export interface RequestReader {
  site: Site;
  /** Match patterns. */
  urls: string[];
  /** @returns the messages in it; none for any other request. Never throws. */
  read(request: PageRequest): WireMessage[];
}

export const REQUEST_READERS: readonly RequestReader[] = [
  {
    site: "gmail",
    // POST …/sync/u/N/i/s saves, sends and labels; seen since 2018, in the array form since September 2022.
    urls: ["https://mail.google.com/*/i/s*"],
    read: ({ body }) => readGmailRequest(body ?? ""),
  },
];
