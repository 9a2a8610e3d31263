/**
 * What runs in the page to find something, in a sandbox with the browser's own rights: it looks into closed shadow roots as
 * well, as a person's eyes do. The page sees nothing of it.
 */

const BY_ROLE = {
  button: "button, [role=button], input[type=button], input[type=submit]",
  link: "a[href], [role=link]",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  article: "article, [role=article]",
  list: "ul, ol, [role=list]",
  field: "input, textarea, select, [role=textbox], [role=combobox], [role=searchbox]",
  option: "option, [role=option]",
  alert: "[role=alert], [role=alertdialog]",
} as const;

export type Role = keyof typeof BY_ROLE;

/** What to look for: a role, and its name or a part of it (a RegExp); or a CSS selector, and its words. */
export type Query = { role: Role; name?: string | RegExp } | { css: string; words?: RegExp };

/** A query as JSON. */
export function packed(query: Query): Record<string, unknown> {
  const { name, css } =
    "role" in query ? { name: query.name, css: BY_ROLE[query.role] } : { name: query.words, css: query.css };
  if (name instanceof RegExp) return { css, role: "role" in query, source: name.source, flags: name.flags };
  return { css, role: "role" in query, exact: name ?? null };
}

/** `found(query)`: every element in sight that the query means, in the order of the page. */
export const FIND = `
const tidy = (words) => (words ?? "").replace(/\\s+/g, " ").trim();
const roots = (root) => [root].concat([...root.querySelectorAll("*")]
  .flatMap((element) => element.openOrClosedShadowRoot && !/^(input|textarea|select|details|video|audio|marquee)$/.test(element.localName)
    ? roots(element.openOrClosedShadowRoot) : []));
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return tidy(by.split(/\\s+/).map((id) => element.getRootNode().getElementById(id)?.textContent).join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map((one) => one.textContent).join(" "));
  return tidy(element.innerText || element.textContent || element.value || element.title || element.placeholder);
};
const found = (query) => {
  const pattern = query.source !== undefined ? new RegExp(query.source, query.flags) : null;
  const means = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (!pattern && (query.exact ?? null) === null) return true;
    const name = query.role ? nameOf(element) : tidy(element.innerText ?? element.textContent);
    return pattern ? pattern.test(name) : name === query.exact;
  };
  return roots(document).flatMap((root) => [...root.querySelectorAll(query.css)]).filter(means);
};
`;

/** @returns where the composer's frame stands among the page's frames, or -1 */
export const COMPOSER_FRAME = `${FIND}
const frame = found({ css: "iframe[src*='/composer.html']" }).at(-1);
return frame ? document.defaultView.browsingContext.children.indexOf(frame.browsingContext) : -1;`;
