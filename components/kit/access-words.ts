import type { SiteAccess } from "../../lib/host-access.ts";
import type { Asked } from "./access-state.ts";

/** What is said about a mail site that the browser does not let In Writing onto. */

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });
const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

type Named = Pick<SiteAccess, "name" | "allowed" | "missing">;

/** @param sites at least one @returns the heading of it */
export function blindTitle(sites: readonly Pick<SiteAccess, "name">[]): string {
  return `In Writing cannot see ${or.format(sites.map(({ name }) => name))}.`;
}

/** @param sites at least one @returns what that means for the record */
export function blindWords(sites: readonly Named[]): string {
  const [only] = sites;
  const where = sites.length === 1 && only ? `in ${whereOf(only)}` : "there";
  const one = sites.length === 1 ? "" : " Allow the one that you use.";
  return (
    "Your browser does not let it in there, so no button stands beside Send. " +
    `What you send and what you open ${where} is not written down until you allow it.${one}`
  );
}

function whereOf({ name, allowed, missing }: Named): string {
  return allowed === "some" ? `${name} at ${and.format(missing)}` : name;
}

/** @returns what came of asking, and what to do next */
export function askedWords({ name, said }: Pick<Asked, "name" | "said">): string {
  if (said === "allowed")
    return `In Writing is allowed on ${name} now. In mail pages that are open, look for “Write to school” beside Send; if it is not there, load the page again.`;
  const how =
    "You can press the button again, or allow it in your browser’s own list of extensions: open In Writing there and look for " +
    `permissions or site access. Until then you can write your letters here and copy them into ${name}.`;
  return said === "refused"
    ? `The browser was not told to allow it, so nothing has changed. Nothing in the record is lost. ${how}`
    : `The browser could not ask from here, so nothing has changed. Nothing in the record is lost. ${how}`;
}
