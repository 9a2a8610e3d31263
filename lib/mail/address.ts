/** Mail addresses as people and mail sites write them. */

export interface Address {
  /** Display name as shown; "" when there is none. */
  name: string;
  /** The mailbox, `local@domain`, as written; "" when only a name could be had. */
  address: string;
}

/**
 * The form under which addresses are compared: trimmed and in lower case (mail systems treat the local part as
 * case-insensitive in practice, RFC 5321 section 2.4 notwithstanding).
 * @param address a mailbox as written
 * @returns the comparable form; "" for ""
 */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

/**
 * @param address a mailbox as written
 * @returns the part after the last `@` in lower case, or "" when there is none
 */
export function domainOf(address: string): string {
  const key = addressKey(address);
  const at = key.lastIndexOf("@");
  return at < 0 ? "" : key.slice(at + 1);
}

/** @returns whether two addresses name the same mailbox. Empty addresses are nobody's and never the same. */
export function sameAddress(a: Address, b: Address): boolean {
  return a.address !== "" && addressKey(a.address) === addressKey(b.address);
}

/** Mail providers that anybody can have an address with: their domains say nothing about who somebody is. */
const PROVIDERS = new RegExp(
  "^(?:gmail|googlemail|hotmail|outlook|live|msn|passport|windowslive|yahoo|ymail|rocketmail|icloud|me|mac|aol|aim|gmx|" +
    "proton|protonmail|pm|zoho|zohomail|mail|email|fastmail|tutanota|tuta|yandex|hey|duck|btinternet|btopenworld|talk21|" +
    "sky|talktalk|tiscali|lineone|virginmedia|virgin|ntlworld|blueyonder|plus|plusnet|o2|ee|orange|vodafone|freeserve|" +
    "wanadoo|tesco|supanet|lgflmail|qq|163|web)" +
    "\\.(?:com|net|org|me|mail|uk|co\\.uk|ie|fr|de|es|it|pl|ca|eu|fm|co\\.in|in|com\\.[a-z]{2})$",
);

/** @param domain as after the `@`, in any case @returns whether anybody can have an address there */
export function isProvider(domain: string): boolean {
  return PROVIDERS.test(domain.trim().toLowerCase());
}

/** Endings under which everybody has a name: sch.uk, co.uk, com. */
const BARE = /^(?:[^.]*|(?:sch|co|org|ac|gov|me|ltd|plc|net|nhs|police)\.uk)$/;

/**
 * Whether a domain is shared by people who have nothing to do with each other: a public mail provider, a council's or the
 * government's whole domain, the NHS's, one council's schools (`devon.sch.uk`), or a bare ending. Never a school's own.
 * @param domain as after the `@`, in any case
 */
export function isSharedDomain(domain: string): boolean {
  const key = domain.trim().toLowerCase();
  return isProvider(key) || BARE.test(key) || /(?:^|\.)(?:gov\.uk|nhs\.uk|nhs\.net)$|^[^.]+\.sch\.uk$/.test(key);
}
