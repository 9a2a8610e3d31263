/** What README and PRIVACY.md promise of the manifest, for each browser. */

export const HOSTS = [
  "https://mail.google.com/*",
  "https://outlook.live.com/*",
  "https://outlook.office.com/*",
  "https://outlook.office365.com/*",
  "https://outlook.cloud.microsoft/*",
];

/** In the order of the alphabet. */
export const PERMISSIONS = ["alarms", "scripting", "storage", "unlimitedStorage", "webRequest"];

/** Asked for only when the parent turns reminders on: a notification is the one thing that can reach them unasked. */
export const OPTIONAL_PERMISSIONS = ["notifications"];

export const PAGES_POLICY = "default-src 'self'; connect-src 'self'; img-src 'self' blob: data:; object-src 'none'";

/** Bytes, gzipped: what runs on every load of a mail page stays small. */
export const CONTENT_SCRIPT_LIMIT = 20_000;
