/**
 * The mail sites In Writing works on: the one list that the manifest, the content scripts and the wall share.
 * A host added later switches installed copies off until the parent accepts again, so both sites are here from the start.
 */
export const GMAIL_HOSTS = ["mail.google.com"] as const;

export const OUTLOOK_HOSTS = [
  "outlook.live.com",
  "outlook.office.com",
  "outlook.office365.com",
  "outlook.cloud.microsoft",
] as const;

export const MAIL_HOSTS = [...GMAIL_HOSTS, ...OUTLOOK_HOSTS] as const;
