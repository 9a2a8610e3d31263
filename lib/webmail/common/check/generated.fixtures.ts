import fc from "fast-check";
import { printed } from "./nasty.fixtures.ts";
import { ownWords } from "./own-words.ts";
import type { CheckedSite } from "./site.ts";
import { ATTRIBUTES, LANGUAGES, PART_WORDS, ROLES, TAGS, TOKENS, VALUES } from "./vocabulary.ts";

/** Pages with anything in them, of which nothing may be in the report; for each site's own property test. */

/** All that a report may say of any page. A generated word that is part of it proves nothing. */
function vocabularyOf({ table, words, vocabulary }: CheckedSite): string {
  const all = [ATTRIBUTES, LANGUAGES, PART_WORDS, ROLES, TAGS, TOKENS, vocabulary.attributes, vocabulary.classes];
  const sets = [
    ...all,
    ...Object.values(VALUES),
    ...Object.values(vocabulary.values),
    vocabulary.idStarts,
    vocabulary.idEnds,
  ];
  return sets
    .flatMap((some) => [...some])
    .concat(Object.keys(table), words)
    .concat(Object.values(table).flatMap((alternatives) => alternatives.map(([css]) => css)))
    .concat(
      "account page forms messages lookups times found older missing absent address empty text words hidden more ours",
    )
    .concat(
      "other browser chrome format language product version kind token compose view polite assertive undefined mixed",
    )
    .concat("popup writing deeper site gmail outlook title tree date url host mail.google.com outlook.live.com")
    .join(" ")
    .toLowerCase();
}

const CASES = [
  (word: string) => word,
  (word: string) => (word[0] ?? "").toUpperCase() + word.slice(1),
  (word: string) => word.toUpperCase(),
  (word: string) => `Mc${(word[0] ?? "").toUpperCase()}${word.slice(1)}`,
];

const syllable = fc.tuple(fc.constantFrom(..."bdfgkmnprstvwz"), fc.constantFrom(..."aeiou")).map((two) => two.join(""));
const latin = fc
  .tuple(
    fc.array(syllable, { minLength: 2, maxLength: 4 }),
    fc.constantFrom("", "l", "n", "r"),
    fc.constantFrom(...CASES),
  )
  .map(([syllables, end, cased]) => cased(syllables.join("") + end));
const anyScript = fc.constantFrom("Nguyễn", "Żaneta", "Мария", "مريم", "O’Malley-Ziębiński", "José", "李小龍");
const word = fc.oneof({ weight: 6, arbitrary: latin }, { weight: 1, arbitrary: anyScript });
const address = fc.tuple(latin, latin).map(([who, where]) => `${who}@${where}.example.org`.toLowerCase());
const number = fc.bigInt({ min: 10_000n, max: 10n ** 20n }).map(String);
const hex = fc.bigInt({ min: 16n ** 15n, max: 16n ** 16n - 1n }).map((value) => value.toString(16));
/** Looks as a class of Gmail's does; on the page it stands in somebody's words as well. */
const made = fc
  .tuple(
    fc.constantFrom(..."bcdfgq"),
    fc.constantFrom(..."BDGKQ"),
    fc.constantFrom(..."bcdfgq"),
    fc.constantFrom(..."ZXWV"),
  )
  .map((letters) => letters.join(""));

const secret = fc.oneof(word, address, number, hex);

const plain = (text: string) => text.replace(/[^\p{L}\p{N}_.@:-]/gu, "");
const value = fc.oneof(
  secret,
  fc.tuple(secret, secret).map((two) => two.join(" ")),
  secret.map((one) => `https://example.org/${one}?view=lg&q=${one}#${one}`),
  secret.map((one) => `#msg-f:${one}`),
  secret.map((one) => `${one}@`),
  secret.map((one) => `background: url(${one}.png)`),
);
const tag = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "div",
      "span",
      "td",
      "p",
      "a",
      "input",
      "textarea",
      "button",
      "h2",
      "svg",
      "form",
      "blockquote",
    ),
  },
  { weight: 1, arbitrary: latin.map((one) => `x-${one.toLowerCase()}`) },
);

interface Made {
  tag: string;
  classes: string[];
  attributes: [string, string][];
  inside: (Made | string)[];
}

/** @param attributes names of those it may have @param ownClasses some that the site knows */
function elements(attributes: readonly string[], ownClasses: readonly string[]): fc.Arbitrary<Made> {
  const attributeName = fc.oneof(
    fc.constantFrom(...attributes),
    fc.tuple(fc.constantFrom("data-", "aria-", "on", "", "x:"), secret).map(([start, one]) => start + plain(one)),
  );
  const { element } = fc.letrec<{ element: Made; node: Made | string }>((tie) => ({
    node: fc.oneof({ depthSize: "small", withCrossShrink: true }, secret, tie("element")),
    element: fc.record({
      tag,
      classes: fc.array(fc.oneof(secret.map(plain), fc.constantFrom(...ownClasses)), {
        maxLength: 3,
      }),
      attributes: fc.array(fc.tuple(attributeName, value), { maxLength: 4 }),
      inside: fc.array(tie("node"), { maxLength: 3 }),
    }),
  }));

  return element;
}

function build(what: Made | string): Node {
  if (typeof what === "string") return document.createTextNode(what);
  const node = document.createElement(what.tag);
  for (const [name, text] of [["class", what.classes.join(" ")] as [string, string], ...what.attributes]) {
    try {
      node.setAttribute(name, text);
    } catch {
      // No browser lets such a name be.
    }
  }
  node.append(...what.inside.map(build));
  return node;
}

/** Every word, address and number that was put into the page. */
function secretsIn(what: Made | string): string[] {
  if (typeof what === "string") return split(what);
  const { tag: name, classes, attributes, inside } = what;
  return [...[name.replace(/^x-/, ""), ...classes, ...attributes.flat()].flatMap(split), ...inside.flatMap(secretsIn)];
}

const split = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]{3,}|\d{5,}|[0-9a-f]{9,}/gu) ?? [];

export interface Generated {
  site: CheckedSite;
  /** A page of the site with an email and a message open. */
  page: string;
  /** Selectors of the places of it where anything may stand. */
  where: readonly string[];
  /** A title of the site's, made of a word and an address. */
  title(word: string, address: string): string;
  /** Values of attributes that the site makes out of a secret. */
  values: readonly ((secret: string) => string)[];
  numRuns: number;
}

/** @throws Error when a report of a generated page tells anything of it */
export function tellsNothing({ site, page, where, title, values, numRuns }: Generated): void {
  const vocabulary = vocabularyOf(site);
  const own = ownWords(site);
  const attributes = [...ATTRIBUTES, ...site.vocabulary.attributes];
  const classes = [...own.classes].slice(0, 40);
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("class", "id", "title", "aria-label") },
    { weight: 1, arbitrary: fc.constantFrom(...attributes) },
  );
  const ofSite = fc.tuple(secret, fc.constantFrom(...values), name).map(
    ([one, make, attribute]): Made => ({
      tag: "div",
      classes: attribute === "class" ? [plain(make(one))] : [],
      attributes: attribute === "class" ? [] : [[attribute, make(one)]],
      inside: [one],
    }),
  );
  const element = fc.oneof({ weight: 2, arbitrary: elements(attributes, classes) }, { weight: 1, arbitrary: ofSite });
  const pages = fc.record({
    parts: fc.array(fc.tuple(fc.constantFrom(...where), element, fc.boolean()), { minLength: 1, maxLength: 4 }),
    title: fc.tuple(word, address).map(([subject, who]) => title(subject, who)),
    lang: fc.oneof(fc.constantFrom("en", "vi", "pl"), latin),
    both: made,
  });
  fc.assert(
    fc.property(pages, (one) => {
      document.title = one.title;
      document.documentElement.lang = one.lang;
      document.body.innerHTML = page;
      document.body.append(build({ tag: "p", classes: [one.both], attributes: [], inside: [one.both] }));
      for (const [css, what, first] of one.parts) {
        const place = document.querySelector(css) ?? document.body;
        if (first) place.prepend(build(what));
        else place.append(build(what));
        document.querySelector(where[0] ?? "body")?.classList.add(one.both);
      }
      const text = printed(site);
      const secrets = [one.both.toLowerCase(), ...split(one.title), ...split(one.lang)];
      const all = [...secrets, ...one.parts.flatMap(([, what]) => secretsIn(what))];
      const told = all.filter((word) => !vocabulary.includes(word) && text.includes(word));
      if (told.length > 0) throw new Error(`told: ${told.join(", ")}`);
      const long = /\d{5}|[0-9a-f]{9}|@[a-z]/.exec(text.replaceAll("32601", ""));
      if (long) throw new Error(`told: ${long[0]}`);
    }),
    { numRuns },
  );
}
