import { addressKey } from "../mail/address.ts";

/** Which addresses are the parent's own: shared by the wall, the mail page and the record, so that they never differ. */

/**
 * `jo+school@…` is `jo@…`. Without a pattern: a hostile address of nothing but pluses must cost no more than its length.
 * @returns the comparable form, without the tag
 */
export function ownKey(address: string): string {
  const key = addressKey(address);
  const plus = key.indexOf("+");
  const at = key.indexOf("@", plus);
  return plus < 0 || at < 0 ? key : key.slice(0, plus) + key.slice(at);
}

/** Whether an address is among these, whatever tags either has. The empty address is nobody's. */
export function isOwn(own: readonly string[], address: string): boolean {
  const key = ownKey(address);
  return key !== "" && own.some((one) => ownKey(one) === key);
}
