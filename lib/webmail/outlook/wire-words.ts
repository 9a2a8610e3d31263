import { Tokenizer } from "htmlparser2";
import { splitQuoted } from "../../mail/quoted.ts";
import { isHeaderBlock, isSeparator } from "../../mail/quoted-marks.ts";
import { textFromHtml } from "../../mail/text-from-html.ts";
import type { Json } from "../common/json-body.ts";
import { asObject, field, textField } from "./wire-json.ts";

/** The parent's own words in the body of a message that Outlook sends. */

/** @param value `Body` or `NewBodyContent`: `{BodyType, Value}`, or the words alone */
export function ownWords(value: Json | undefined): { html: string; text: string } {
  const object = asObject(value);
  const words = typeof value === "string" ? value : textField(object, "Value", "Content");
  const said = field(object, "BodyType", "ContentType");
  const plain = typeof said === "string" ? /^text/i.test(said) : !/<[a-z!/]/i.test(words);
  if (plain) {
    const text = ownLines(words);
    return { html: htmlOf(text), text };
  }
  const html = ownHtml(words);
  return { html, text: ownLines(textFromHtml(html)) };
}

/** What is quoted without a mark in the HTML is told by its words, as in an original. */
const ownLines = (text: string) => splitQuoted(text).own;

function htmlOf(text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return escaped.replaceAll("\n", "<br>");
}

/** A place where quoted history may begin, and what has stood since the line drawn before it. */
interface Reading {
  tag: string;
  start: number;
  attribute: string;
  attributes: Map<string, string>;
  /** Where the content of `<body>` begins. */
  body: number;
  end: number;
  /** Of the last rule after which no word has come; -1 for none. */
  rule: number;
  /** Where quoted history begins; -1 while not found. */
  cut: number;
  looks: number;
}

/**
 * What begins the quoted mail: the marks of Outlook's editor (`x_` before them in what was itself quoted), newest last.
 * Source: facts of 2022 to 2026; `mail-editor-reference-message-container` since 2024.
 */
const QUOTE_IDS =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)$/i;

/** So many places are looked at for a header block that no mark announces, each so far. A mail has one or two. */
const MOST_LOOKS = 40;
const LOOK_CHARS = 4000;

/** @returns what stands in `<body>` before the quoted history. Takes time in proportion to the length. */
function ownHtml(html: string): string {
  const at: Reading = {
    ...{ tag: "", start: 0, attribute: "", attributes: new Map(), body: 0, end: html.length },
    ...{ rule: -1, cut: -1, looks: 0 },
  };
  const opened = (end: number) => at.cut < 0 && open(at, html, end);
  const ignored = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        at.tag = html.slice(start, end).toLowerCase();
        at.start = start - 1;
        at.attributes = new Map();
      },
      onattribname: (start, end) => {
        at.attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        if (at.attribute === "id" || at.attribute === "style") at.attributes.set(at.attribute, html.slice(start, end));
      },
      onattribend: ignored,
      onattribentity: ignored,
      onopentagend: (end) => opened(end + 1),
      onselfclosingtag: (end) => opened(end + 1),
      onclosetag: (start, end) => {
        if (html.slice(start, end).toLowerCase() === "body") at.end = start - 2;
      },
      ontext: (start, end) => {
        if (at.rule >= 0 && html.slice(start, end).trim() !== "") at.rule = -1;
      },
      ontextentity: (code) => {
        if (code !== 0xa0) at.rule = -1;
      },
      ...{
        oncdata: ignored,
        oncomment: ignored,
        ondeclaration: ignored,
        onend: ignored,
        onprocessinginstruction: ignored,
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return html.slice(at.body, at.cut >= 0 ? at.cut : Math.max(at.end, at.body)).trim();
}

/** One opening tag: it may begin the body, draw a rule, or begin the quoted history, which takes the rule above it along. */
function open(at: Reading, html: string, end: number): void {
  if (at.tag === "body" && at.body === 0) at.body = end;
  const begins = QUOTE_IDS.test(at.attributes.get("id") ?? "");
  if (begins || (at.tag === "blockquote" && at.rule >= 0)) {
    at.cut = at.rule >= 0 ? at.rule : at.start;
  } else if (at.tag === "hr" || drawsRule(at)) {
    if (quotesFrom(at, html, end)) at.cut = at.start;
    else at.rule = at.start;
  }
}

/** The desktop's Outlook draws its rule as a border. */
const drawsRule = ({ tag, attributes }: Reading) =>
  tag === "div" && /border-top\s*:\s*solid/i.test(attributes.get("style") ?? "");

/** Whether the words after a rule are the header of an earlier mail. */
function quotesFrom(at: Reading, html: string, end: number): boolean {
  at.looks += 1;
  if (at.looks > MOST_LOOKS) return false;
  const lines = textFromHtml(html.slice(end, end + LOOK_CHARS)).split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  return first >= 0 && (isHeaderBlock(lines, first) || isSeparator(lines[first] ?? ""));
}
