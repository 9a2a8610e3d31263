/**
 * Lays text out as a mail reader would: white space collapses, blocks start on lines of their own, paragraphs are parted
 * by one empty line. Work is linear in what is written.
 */

/** Wider nesting than this is drawn no deeper: a hostile mail could otherwise make the text grow with its square. */
const DEEPEST = 6;

/** Collapsible white space of HTML. The no-break space is not among them. */
const SPACES = /[ \t\n\r\f]+/;

export class PlainWriter {
  #out: string[] = [];
  /** Line breaks that stand at the end of what is written; the start counts as a fresh paragraph. */
  #breaks = 2;
  /** Line breaks that the next word needs before it. */
  #needed = 0;
  #space = false;
  #prefix = "";
  quoteDepth = 0;

  /** The next words start on a new line (1) or after an empty line (2). */
  block(breaks: 1 | 2): void {
    this.#needed = Math.max(this.#needed, breaks);
    this.#space = false;
  }

  /** A forced line break, as `<br>`. */
  lineBreak(): void {
    this.#settle();
    this.#write("\n");
    this.#breaks += 1;
    this.#space = false;
  }

  /** Words of the mail in which white space collapses. */
  words(text: string): void {
    const parts = text.split(SPACES);
    parts.forEach((part, index) => {
      if (index > 0) this.space();
      if (part !== "") this.#word(part);
    });
  }

  /** Text in which every space and line counts, as in `<pre>`. */
  verbatim(text: string): void {
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
      if (index > 0) this.lineBreak();
      if (line !== "") this.#word(line);
    });
  }

  /** A space that is written only if another word follows on the same line. */
  space(): void {
    this.#space = true;
  }

  /** Put before the next word: the mark of a list item. */
  mark(mark: string, depth: number): void {
    this.#prefix = "  ".repeat(Math.min(Math.max(depth - 1, 0), DEEPEST)) + mark;
  }

  /** @returns all that was written, tidied: no trailing spaces, at most one empty line between lines, none at the ends */
  end(): string {
    const lines = this.#out
      .join("")
      .replace(/[\u00a0\u2007\u202f]/g, " ")
      .replace(/\u00ad|\u034f|\u200b|\ufeff/g, "")
      .split("\n");
    return tidy(lines.map((line) => line.trimEnd()));
  }

  #word(word: string): void {
    this.#settle();
    if (this.#breaks > 0) this.#write("> ".repeat(Math.min(this.quoteDepth, DEEPEST)) + this.#prefix);
    else if (this.#space) this.#write(" ");
    this.#prefix = this.#breaks > 0 ? "" : this.#prefix;
    this.#space = false;
    this.#breaks = 0;
    this.#write(word);
  }

  #settle(): void {
    while (this.#breaks < this.#needed) {
      this.#write("\n");
      this.#breaks += 1;
    }
    this.#needed = 0;
  }

  #write(text: string): void {
    this.#out.push(text);
  }
}

function tidy(lines: string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (line !== "" || (kept.length > 0 && kept[kept.length - 1] !== "")) kept.push(line);
  }
  while (kept[kept.length - 1] === "") kept.pop();
  return kept.join("\n");
}
