import type { CheckedSite, Looked, Lookup, SelfCheck } from "./site.ts";

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
    forms: together(forms.map((form) => site.form(form))),
    messages: together(messages.map(seen)),
  };
}

function together(results: Lookup[][]): Looked[] {
  const known = new Map<string, Looked>();
  for (const lookups of results) {
    const key = JSON.stringify(lookups);
    const same = known.get(key);
    if (same) same.times += 1;
    else known.set(key, { times: 1, lookups });
  }
  return [...known.values()];
}
