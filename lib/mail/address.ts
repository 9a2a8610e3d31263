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
