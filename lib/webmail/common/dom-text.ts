/** Words of a part of the page as plain text, and where they stand. */

const BLOCK =
  /^(ADDRESS|ARTICLE|BLOCKQUOTE|CENTER|DD|DIV|DL|DT|FOOTER|FORM|H[1-6]|HEADER|HR|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;
const UNSEEN = /^(SCRIPT|STYLE|TEMPLATE|HEAD|TITLE)$/;

/**
 * @param root what to read
 * @param without elements left out, with all inside them
 * @param end where to stop: neither this is read nor what follows it
 * @returns the words, a line for a line; no white space at either end
 */
export function textOf(
  root: Node,
  without: (element: Element) => boolean = () => false,
  end: Node | null = null,
): string {
  // Line by line: what stands already is not gone through again for each line of a long mail.
  const lines: string[] = [];
  let line = "";
  const endLine = () => {
    lines.push(line.replace(/ +$/, ""));
    line = "";
  };
  const newLine = () => {
    if (/^ *$/.test(line)) line = "";
    else endLine();
  };
  let over = false;
  const read = (node: Node): void => {
    over ||= node === end;
    if (over) return;
    if (node.nodeType === 3) {
      const words = (node.nodeValue ?? "").replace(/[ \t\r\n\u00a0]+/g, " ");
      line += line === "" || line.endsWith(" ") ? words.trimStart() : words;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (UNSEEN.test(element.tagName) || without(element)) return;
    if (element.tagName === "BR") endLine();
    const block = BLOCK.test(element.tagName);
    if (block) newLine();
    for (const child of element.childNodes) read(child);
    if (block) newLine();
  };
  read(root);
  return [...lines, line]
    .join("\n")
    .replace(/\u200b/g, "")
    .trim();
}

/** @returns the words without marks that only say in which direction to write */
export function unmarked(words: string): string {
  return words.replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

/** Lines without the white space at their ends, and never two empty lines in a row: for comparing what was put in. */
export function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return plain(one) === plain(other);
}
