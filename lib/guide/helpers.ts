import { HELP_LINES, type HelpLine } from "../letters/safety-help.ts";
import type { Contact, Profile } from "../record/profile.ts";
import { ask, type Helper, type HelperGroup, type Reach } from "./helper.ts";
import { ADVICE_HELPERS, FAMILY_HELPERS } from "./helpers-advice.ts";
import { COUNCIL_HELPERS, HEALTH_HELPERS } from "./helpers-council.ts";
import { DECIDE_HELPERS } from "./helpers-decide.ts";
import { SCHOOL_HELPERS } from "./helpers-school.ts";

/** The directory "Who can help": roles and national services, what each can and cannot do, and how to reach them. */

export const GROUP_WORDS: Record<HelperGroup, string> = {
  now: "Now, if somebody is in danger or in despair",
  advice: "Free advice",
  families: "Families who know it",
  school: "At the school",
  council: "At the council",
  health: "Health",
  decide: "Who looks at complaints and appeals, and who speaks up",
};

/** The lines that the help shown for danger names too: one list of numbers for both. */
function line(help: HelpLine): Helper {
  const reach: Reach = help.tel
    ? { kind: "phone", tel: help.tel, shown: help.shown, seen: "In Writing’s list of help lines" }
    : ask(`It is ${help.shown}.`);
  const id = `line-${help.name
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "")}`;
  return { id, group: "now", name: help.name, can: [help.when], cannot: [], reach: [reach], source: "", roles: [] };
}

export const HELPERS: readonly Helper[] = [
  ...HELP_LINES.map(line),
  ...ADVICE_HELPERS,
  ...FAMILY_HELPERS,
  ...SCHOOL_HELPERS,
  ...COUNCIL_HELPERS,
  ...HEALTH_HELPERS,
  ...DECIDE_HELPERS,
];

/** @returns the helper of that id, or null */
export function helperById(id: string): Helper | null {
  return HELPERS.find((helper) => helper.id === id) ?? null;
}

/** The words to search for, with the council's name where it is known: "SENDIASS Exampleshire". */
export function searchWords(words: string, council: string): string {
  return words.replace("{council}", council.trim() || "and your council’s name").trim();
}

/** Contacts of the parent who have this role. A helpline is shown with all of them only under one's own. */
export function contactsFor(helper: Helper, { contacts }: Pick<Profile, "contacts">): Contact[] {
  if (helper.roles.includes("helpline") || helper.roles.includes("other")) return [];
  return contacts.filter(({ role }) => helper.roles.includes(role));
}

/** Roles of the parent's own helpers, whom no list can know. */
const OWN: readonly Contact["role"][] = ["sendiass", "helpline", "solicitor", "other"];

/** The parent's own contacts who help: SENDIASS, a helpline, a solicitor, a team with a name of its own. */
export function ownHelpers({ contacts }: Pick<Profile, "contacts">): Contact[] {
  return contacts.filter(({ role }) => OWN.includes(role));
}

/** Helpers that have all of these words in what is said of them. */
export function findHelpers(words: string, helpers: readonly Helper[] = HELPERS): Helper[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return helpers.filter((helper) => {
    const text = [helper.name, ...helper.can, ...helper.cannot, ...(helper.finds ?? [])].join(" ").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
