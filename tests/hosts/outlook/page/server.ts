import type { Session } from "../types.ts";

/** What the server has put into the page. */
export const session: Session = JSON.parse(document.getElementById("session")?.textContent ?? "null");

const SALT = session?.switches.hashedClasses ? Math.random().toString(36).slice(2, 6) : "calm";

/**
 * Class names as a bundler makes them: other ones at each load where the switch says so. The style sheet knows none of
 * them: it goes by `data-part`.
 */
export function hashed(name: string): string {
  let sum = 7;
  for (const letter of name + SALT) sum = (sum * 33 + letter.charCodeAt(0)) >>> 0;
  return `x${sum.toString(36).slice(0, 5)}`;
}
