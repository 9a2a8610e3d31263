import type { Report } from "../../../lib/webmail/common/check/print.ts";
import type { Tree } from "../../../lib/webmail/common/check/tree.ts";
import { mailSite } from "../../../lib/webmail/sites.ts";
import { escapeHtml } from "../gmail/mail/text.ts";
import { Invented, MAILBOX, WORDS } from "./invented.ts";

/** A report turned back into a page: its structure, with invented people and words in the places where real ones stood. */

const VOID = /^(input|img|br|hr|wbr|area|col|embed|source)$/;

interface Head {
  times: number;
  tag: string;
  classes: string[];
  attributes: [name: string, value: string | null][];
  hidden: boolean;
}

/** Reads one line of a tree, `3x div.M9 role=region aria-label`. */
export function readHead(line: string): Head {
  const [, times = "1", first = "", rest = ""] = /^(?:(\d+)x )?(\S+) ?(.*)$/.exec(line) ?? [];
  const [tag = "div", ...classes] = first.split(".");
  const marks = rest.split(" ").filter((mark) => mark !== "");
  const attributes = marks
    .filter((mark) => !mark.startsWith("~"))
    .map((mark): [string, string | null] => {
      const at = mark.indexOf("=");
      return at < 0 ? [mark, null] : [mark.slice(0, at), mark.slice(at + 1).replaceAll("%20", " ")];
    });
  const kept = classes.filter((token) => token !== "~");
  return {
    times: Number(times),
    tag: tag === "~tag" ? "x-unknown" : tag,
    classes: kept,
    attributes,
    hidden: marks.includes("~hidden"),
  };
}

/** @returns the whole page, to be served at the mail site's own address in a test */
export function reportPage(report: Pick<Report, "language" | "title" | "tree" | "site">): string {
  const language = report.language.startsWith("~") ? "en" : report.language;
  const title = report.title.includes("@") ? `Inbox - ${MAILBOX} - ${mailSite(report.site).name}` : "Mail";
  const body = report.tree === null ? "<body></body>" : html(report.tree, new Invented());
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>\n${body}</html>\n`;
}

function html(tree: Tree, invented: Invented): string {
  const [line, ...inside] = typeof tree === "string" ? [tree] : tree;
  if (line === "~deeper") return inside.map((child) => html(child, invented)).join("");
  if (/^(\d+x )?~/.test(line) && !line.includes("~tag")) return mark(line, invented);
  const head = readHead(line);
  const one = () => {
    const open = `<${head.tag}${attributes(head, invented)}>`;
    if (VOID.test(head.tag)) return open;
    return `${open}${inside.map((child) => html(child, invented)).join("")}</${head.tag}>\n`;
  };
  return Array.from({ length: Math.min(head.times, 200) }, one).join("");
}

/** `~text`, `~words`; what was cut off or is ours is not there. */
function mark(line: string, invented: Invented): string {
  if (line === "~words") return WORDS;
  const [, times = "1", shape = ""] = /^(?:(\d+)x )?~(text|address|text<address>|time)$/.exec(line) ?? [];
  return shape === ""
    ? ""
    : escapeHtml(Array.from({ length: Number(times) > 1 ? 2 : 1 }, () => invented.text(shape)).join(" "));
}

function attributes({ classes, attributes: list, hidden }: Head, invented: Invented): string {
  const person = list.some(([, value]) => /^~(address|text<address>)/.test(value ?? ""))
    ? invented.person()
    : { name: "invented", address: MAILBOX };
  const lines = list
    // A handler or a style of the real page would do nothing good here.
    .filter(([name]) => !/^(style|on.*|src|srcset|jsaction)$/.test(name))
    .map(([name, value]) => {
      const made =
        value === null || value.startsWith("~") ? invented.value(name, (value ?? "~text").slice(1), person) : value;
      return ` ${name}="${escapeHtml(made).replaceAll('"', "&quot;")}"`;
    });
  const look = classes.length > 0 ? ` class="${classes.join(" ")}"` : "";
  return `${look}${lines.join("")}${hidden ? ' style="display: none"' : ""}`;
}
