// @vitest-environment happy-dom
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { pageReport, printReport } from "./report.ts";
import {
  ATTRIBUTES,
  FIELD_NAMES,
  KNOWN_CLASSES,
  LANGUAGES,
  OWN_CLASSES,
  ROLES,
  TAGS,
  VALUES,
} from "./report-vocabulary.ts";
import { SELECTORS } from "./selectors.ts";
import { selfCheck } from "./self-check.ts";

/** Pages with anything in them, and nothing of it in the report. */

beforeEach(() => {
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
});

function printed(): string {
  const about = {
    format: 1,
    product: "In Writing",
    version: "0.1.0",
    date: "2026-11-22",
    browser: "Chrome 149",
  } as const;
  return printReport({ ...about, ...pageReport(document), found: selfCheck(document) }).toLowerCase();
}

/** All that a report may say of any page. A generated word that is part of it proves nothing. */
const VOCABULARY = [
  ATTRIBUTES,
  FIELD_NAMES,
  KNOWN_CLASSES,
  LANGUAGES,
  OWN_CLASSES,
  ROLES,
  TAGS,
  ...Object.values(VALUES),
]
  .flatMap((words) => [...words])
  .concat(Object.keys(SELECTORS))
  .join(" ")
  .concat(
    " account page forms messages lookups times found older missing absent address empty text words hidden more ours other",
  )
  .concat(
    " browser chrome format language product version kind token compose view polite assertive undefined mixed popup writing",
  )
  .toLowerCase();

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
const attributeName = fc.oneof(
  fc.constantFrom(...ATTRIBUTES),
  fc.tuple(fc.constantFrom("data-", "aria-", "on", "", "x:"), secret).map(([start, one]) => start + plain(one)),
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

const { element } = fc.letrec<{ element: Made; node: Made | string }>((tie) => ({
  node: fc.oneof({ depthSize: "small", withCrossShrink: true }, secret, tie("element")),
  element: fc.record({
    tag,
    classes: fc.array(fc.oneof(secret.map(plain), fc.constantFrom("M9", "a3s", "aoI", "gD", "adn", "Am", "anm")), {
      maxLength: 3,
    }),
    attributes: fc.array(fc.tuple(attributeName, value), { maxLength: 4 }),
    inside: fc.array(tie("node"), { maxLength: 3 }),
  }),
}));

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

const WHERE = [
  "form",
  ".gE",
  ".hP",
  ".a3s",
  ".Am",
  ".vh",
  "body",
  "header",
  ".anm",
  ".aju, .gs",
  "[role=listitem]",
  ".M9",
];

describe("a report of any page", () => {
  it("holds no word, address or number of it", () => {
    const page = fc.record({
      parts: fc.array(fc.tuple(fc.constantFrom(...WHERE), element, fc.boolean()), { minLength: 1, maxLength: 4 }),
      title: fc.tuple(word, address).map(([subject, who]) => `${subject} - ${who} - Gmail`),
      lang: fc.oneof(fc.constantFrom("en", "vi", "pl"), latin),
      both: made,
    });
    fc.assert(
      fc.property(page, ({ parts, title, lang, both }) => {
        document.title = title;
        document.documentElement.lang = lang;
        document.body.innerHTML = pageOf(COMPOSE + THREAD);
        document.body.append(build({ tag: "p", classes: [both], attributes: [], inside: [both] }));
        for (const [where, what, first] of parts) {
          const place = document.querySelector(where) ?? document.body;
          if (first) place.prepend(build(what));
          else place.append(build(what));
          document.querySelector("form")?.classList.add(both);
        }
        const text = printed();
        const secrets = [
          both.toLowerCase(),
          ...split(title),
          ...split(lang),
          ...parts.flatMap(([, what]) => secretsIn(what)),
        ];
        const told = secrets.filter((one) => !VOCABULARY.includes(one) && text.includes(one));
        expect(told).toEqual([]);
        expect(text).not.toMatch(/\d{5}|[0-9a-f]{9}|@[a-z]/);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
