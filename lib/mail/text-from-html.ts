import { Tokenizer } from "htmlparser2";
import { type Attributes, breaksAround, isCitation, isHidden, isVoid, USED_ATTRIBUTES } from "./html-tags.ts";
import { PlainWriter } from "./plain-writer.ts";

/**
 * The words a mail's HTML shows, as plain text. Blocks become lines, paragraphs are parted by one empty line, list items
 * get "- " or "1. ", cited earlier mail gets "> ". What is hidden from the reader is left out.
 *
 * htmlparser2's tokenizer is used without its parser: the parser keeps open tags in an array that it shifts and searches,
 * which takes minutes on a mail made of a hundred thousand unclosed tags. Here every token costs the same.
 * @param html any text at all
 * @returns plain text without trailing white space; never throws, and takes time in proportion to the length
 */
export function textFromHtml(html: string): string {
  const reader = new HtmlReader();
  const ignored = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onattribname: (start, end) => reader.attribute(html.slice(start, end).toLowerCase()),
      onattribdata: (start, end) => reader.value(html.slice(start, end)),
      onattribentity: (code) => reader.value(String.fromCodePoint(code)),
      onattribend: () => reader.attributeEnd(),
      onopentagname: (start, end) => reader.name(html.slice(start, end).toLowerCase()),
      onopentagend: () => reader.open(),
      onselfclosingtag: () => reader.open(),
      onclosetag: (start, end) => reader.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => reader.text(html.slice(start, end)),
      ontextentity: (code) => reader.text(String.fromCodePoint(code)),
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onend: ignored,
      onprocessinginstruction: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return reader.writer.end();
}

/** Takes the tokens of one mail in order and writes down what they show. */
class HtmlReader {
  readonly writer = new PlainWriter();
  #tag = "";
  #attributes: Attributes = new Map();
  #attribute = "";
  #value = "";
  /** The element whose content is left out, and how many of its name are open. */
  #hidden: { tag: string; depth: number } | null = null;
  /** Numbers of the next items of the open lists; null for a list with bullets. */
  #lists: (number | null)[] = [];
  /** For each open blockquote, whether it cites earlier mail. */
  #quotes: boolean[] = [];
  #verbatim = 0;
  /** The last opened paragraph has no margins. */
  #tight = false;

  name(tag: string): void {
    this.#tag = tag;
    this.#attributes = new Map();
  }

  attribute(name: string): void {
    this.#attribute = USED_ATTRIBUTES.has(name) ? name : "";
    this.#value = "";
  }

  value(text: string): void {
    if (this.#attribute !== "") this.#value += text;
  }

  attributeEnd(): void {
    if (this.#attribute !== "") this.#attributes.set(this.#attribute, this.#value);
    this.#attribute = "";
  }

  text(text: string): void {
    if (this.#hidden !== null) return;
    if (this.#verbatim > 0) this.writer.verbatim(text);
    else this.writer.words(text);
  }

  open(): void {
    const tag = this.#tag;
    if (this.#hidden !== null) {
      // A paragraph ends where the next one starts; anything else is hidden until it is closed.
      if (this.#hidden.tag === "p" && tag === "p") this.#hidden = null;
      else if (this.#hidden.tag === tag) this.#hidden.depth += 1;
      if (this.#hidden !== null) return;
    }
    if (isHidden(tag, this.#attributes)) this.#hidden = { tag, depth: 1 };
    else this.#start(tag);
  }

  close(tag: string): void {
    if (this.#hidden !== null) {
      if (this.#hidden.tag === tag) this.#hidden.depth -= 1;
      if (this.#hidden.depth === 0) this.#hidden = null;
    } else if (tag === "br") this.writer.lineBreak();
    else if (!isVoid(tag)) this.#end(tag);
  }

  #end(tag: string): void {
    this.#breaks(tag === "p" && this.#tight ? 1 : breaksAround(tag, NONE));
    if (tag === "li") this.writer.mark("", 0);
    else if (tag === "ul" || tag === "ol") this.#lists.pop();
    else if (tag === "pre") this.#verbatim = Math.max(0, this.#verbatim - 1);
    else if (tag === "blockquote" && this.#quotes.pop()) this.writer.quoteDepth -= 1;
  }

  /** Inside a list, paragraphs are lines. */
  #breaks(breaks: 0 | 1 | 2): void {
    if (breaks > 0) this.writer.block(breaks === 2 && this.#lists.length === 0 ? 2 : 1);
  }

  #start(tag: string): void {
    const breaks = breaksAround(tag, this.#attributes);
    if (tag === "p") this.#tight = breaks === 1;
    this.#breaks(breaks);
    if (tag === "br") this.writer.lineBreak();
    else if (tag === "td" || tag === "th") this.writer.space();
    else if (tag === "li") this.#item();
    else if (tag === "ul") this.#lists.push(null);
    else if (tag === "ol") this.#lists.push(1);
    else if (tag === "pre") this.#verbatim += 1;
    else if (tag === "img") this.writer.words(this.#attributes.get("data-emoji") ?? "");
    else if (tag === "blockquote") this.#quote();
  }

  #item(): void {
    const last = this.#lists.length - 1;
    const next = this.#lists[last] ?? null;
    if (next !== null) this.#lists[last] = next + 1;
    this.writer.mark(next === null ? "- " : `${next}. `, this.#lists.length);
  }

  #quote(): void {
    const cites = isCitation(this.#attributes);
    this.#quotes.push(cites);
    if (cites) this.writer.quoteDepth += 1;
  }
}

const NONE: Attributes = new Map();
