import type { Role } from "../record/profile.ts";

/** The form of the directory "Who can help". */

export const HELPER_GROUPS = ["now", "advice", "families", "school", "council", "health", "decide"] as const;
export type HelperGroup = (typeof HELPER_GROUPS)[number];

/** How to reach somebody. An address or number is here only when it was seen; else the words to search for are. */
export type Reach =
  | { kind: "phone"; tel: string; shown: string; seen: string }
  | { kind: "web"; url: string; shown: string; seen: string }
  | { kind: "search"; words: string }
  | { kind: "ask"; words: string };

export interface Helper {
  id: string;
  group: HelperGroup;
  name: string;
  /** Other words a parent may look for, lower case. */
  finds?: readonly string[];
  can: readonly string[];
  cannot: readonly string[];
  reach: readonly Reach[];
  /** Where what is said of them was seen, in words; "" for what everybody's job title says. */
  source: string;
  /** Contacts with these roles are shown with it. */
  roles: readonly Role[];
}

export function web(url: string, seen: string): Reach {
  return { kind: "web", url, shown: url.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, ""), seen };
}

export function search(words: string): Reach {
  return { kind: "search", words };
}

export function ask(words: string): Reach {
  return { kind: "ask", words };
}
