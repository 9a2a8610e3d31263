/** Invented people, words and ids, for the places where a report says that something stood. */

const PEOPLE = [
  ["Ms Patel", "senco@hillcrest.example.sch.uk"],
  ["Jo Whitlock", "jo.whitlock@example.org"],
  ["Mr Lowe", "head@hillcrest.example.sch.uk"],
  ["Sam Whitlock", "sam.whitlock@example.org"],
] as const;

/** Whose mailbox it is. */
export const MAILBOX = "jo.whitlock@example.org";

/** What stands in the place of a mail's or a draft's own words. */
export const WORDS = "Invented words: we will look into it.";

const DATE = "20 Aug 2025, 13:19";
const DECIMAL = "18409599051924402";
const HEX = "198c6a4c1ee4f1a9";

/** Gives out invented values: the people in turn, every id another number. */
export class Invented {
  #people = 0;
  #ids = 0;

  /** The next person; a name and an address asked for together are of the same one. */
  person(): { name: string; address: string } {
    const [name, address] = PEOPLE[this.#people % PEOPLE.length] ?? PEOPLE[0];
    this.#people += 1;
    return { name, address };
  }

  /**
   * @param shape as a report says it, without its `~`
   * @param person whose name and address stand on this element
   */
  value(attribute: string, shape: string, person: { name: string; address: string }): string {
    const [kind = "", ...parts] = shape.split("+");
    const found = (mark: string) =>
      parts.filter((part) => part.startsWith(mark)).map((part) => decodeURIComponent(part.slice(1)));
    const inside = parts.filter((part) => !/^[$^]/.test(part)).map(decodeURIComponent);
    const value = this.#of(kind, attribute, person);
    const middle = [...inside.filter((part) => !value.includes(part)), value].join(" ");
    return [...found("^"), middle, ...found("$")].join("");
  }

  /** @param shape of a text: `text`, `address`, `text<address>`, `time` */
  text(shape: string): string {
    if (shape === "text") return "invented";
    if (shape === "time") return DATE;
    const { name, address } = this.person();
    return shape === "address" ? address : `${name}<${address}>`;
  }

  #of(kind: string, attribute: string, person: { name: string; address: string }): string {
    if (kind === "empty") return "";
    if (kind === "address") return person.address;
    if (kind === "text<address>") return `${person.name}<${person.address}>`;
    if (/^id\d+$/.test(kind)) return kind;
    if (kind === "9") return "9";
    if (kind === "url") return "https://mail.example.org/?";
    if (kind.startsWith("hex")) return HEX.padEnd(Number(kind.slice(3)), "0").slice(0, Number(kind.slice(3)));
    if (/^#?(msg|thread)-/.test(kind)) return kind.replace(/9$/, `${DECIMAL}${this.#nextId()}`);
    if (attribute === "name" || attribute === "data-name") return person.name;
    return attribute === "title" || attribute === "alt" ? DATE : "invented";
  }

  #nextId(): number {
    this.#ids += 1;
    return 10 + this.#ids;
  }
}
