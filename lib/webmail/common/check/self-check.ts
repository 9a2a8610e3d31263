import type { CheckedSite, Looked, Lookup, SelfCheck } from "./site.ts";

/** A page with more forms or messages than this is looked at in a part: the parent is waiting, and the page stands still. */
const MOST = 300;

/** @returns what was found in each scope of the page; nothing of its words */
export function selfCheck(doc: Document, site: CheckedSite): SelfCheck {
  const { forms, messages, views } = site.whatIsOpen(doc);
  const seen = (message: HTMLElement) => {
    const view = views.find((one) => one.contains(message));
    return [...site.message(message), ...(view ? site.thread(view) : [])];
  };
  return {
    account: site.hasAccount(doc),
    page: site.page(doc),
    forms: together(forms.slice(0, MOST).map((form) => site.form(form))),
    messages: together(messages.slice(0, MOST).map(seen)),
  };
}

/** So many different results are told; the others are only counted, since one more tells no more and a report stays short. */
const MOST_RESULTS = 8;

function together(results: Lookup[][]): Looked[] {
  const known = new Map<string, Looked>();
  for (const lookups of results) {
    const told = JSON.stringify(lookups);
    const full = !known.has(told) && known.size >= MOST_RESULTS;
    const key = full ? "others" : told;
    const same = known.get(key);
    if (same) same.times += 1;
    else known.set(key, { times: 1, lookups: full ? [] : lookups });
  }
  return [...known.values()];
}
