import { type Address, isSharedDomain } from "./address.ts";

/**
 * Addresses as people paste them: `"Patel, S" <senco@…>; head@…`, a line each, names in brackets, `mailto:` links.
 * @returns each with its name; a name without an address has `address: ""`. Never throws
 */
export function parseAddresses(pasted: string): Address[] {
  const found: Address[] = [];
  // "Patel, S <senco@…>": a name that stands before a comma belongs to the address after it.
  let surname = "";
  for (const { text, ends } of pieces(pasted)) {
    const whole = surname === "" ? text : `${surname}, ${text}`;
    surname = "";
    if (!whole.includes("@") && ends === ",") surname = whole;
    else if (whole !== "") found.push(addressOf(whole));
  }
  if (surname !== "") found.push(addressOf(surname));
  return found;
}

interface Piece {
  text: string;
  /** The sign that ended it; "" at the end. */
  ends: string;
}

/** Cuts at commas, semicolons and line ends that stand outside quotation marks and angle brackets. */
function pieces(pasted: string): Piece[] {
  const out: Piece[] = [];
  let [start, quoted, angled] = [0, false, false];
  const cut = (end: number, ends: string) => {
    const text = pasted.slice(start, end).trim();
    if (text !== "") out.push({ text, ends });
    start = end + 1;
  };
  for (let index = 0; index < pasted.length; index += 1) {
    const sign = pasted[index] ?? "";
    if (sign === '"') quoted = !quoted;
    else if (sign === "\n" || sign === "\r") {
      [quoted, angled] = [false, false];
      cut(index, sign);
    } else if (!quoted && sign === "<") angled = true;
    else if (!quoted && sign === ">") angled = false;
    else if (!quoted && !angled && (sign === "," || sign === ";")) cut(index, sign);
  }
  cut(pasted.length, "");
  return out;
}

function addressOf(piece: string): Address {
  const angle = /^([^<]*)<\s*(?:mailto:)?([^<>]*)>?/i.exec(piece);
  if (angle) return { name: plainName(angle[1] ?? ""), address: (angle[2] ?? "").trim() };
  const bracket = /^(\S+@\S+)\s+\(([^()]*)\)$/.exec(piece);
  if (bracket) return { name: plainName(bracket[2] ?? ""), address: bracket[1] ?? "" };
  if (!piece.includes("@")) return { name: plainName(piece), address: "" };
  const words = piece.replace(/^mailto:/i, "").split(/\s+/);
  const address = words.find((word) => word.includes("@")) ?? "";
  return { name: plainName(words.filter((word) => word !== address).join(" ")), address };
}

function plainName(name: string): string {
  return name
    .trim()
    .replace(/^["']+|["']+$/g, "")
    .replace(/\\(.)/g, "$1")
    .trim();
}

/** Slips of the finger that cost a parent an answer. */
const SLIPS: Record<string, string> = {
  "gmial.com": "gmail.com",
  "gamil.com": "gmail.com",
  "gmai.com": "gmail.com",
  "gmail.co": "gmail.com",
  "gmail.con": "gmail.com",
  "gmail.co.uk": "gmail.com",
  "hotmial.com": "hotmail.com",
  "hotmial.co.uk": "hotmail.co.uk",
  "hotmail.con": "hotmail.com",
  "outlok.com": "outlook.com",
  "outlook.con": "outlook.com",
  "yaho.com": "yahoo.com",
  "yaho.co.uk": "yahoo.co.uk",
  "yahoo.con": "yahoo.com",
  "iclod.com": "icloud.com",
  "icloud.con": "icloud.com",
};

/** Checks in order; the first that fits is told. Each gets the address, what stands before the @ and what after it. */
const CHECKS: [fits: (address: string, local: string, domain: string) => boolean, sentence: string][] = [
  [(address) => !address.includes("@"), "There is no @ in this address. Everything else is kept."],
  [
    (address) => /@(?=[^@]*@)[^@]*[\s,;]/.test(address),
    "This looks like more than one address. Each person has a line of their own.",
  ],
  [(address) => address.indexOf("@") !== address.lastIndexOf("@"), "There are two @ in this address."],
  [(_address, local) => local === "", "Nothing stands before the @."],
  [(_address, _local, domain) => domain === "", "Nothing stands after the @."],
  [(address) => /\s/.test(address), "There is a space in this address."],
  [(address) => address.includes(","), "There is a comma in this address. Should it be a dot?"],
  [(address) => /["()<>[\]:;\\]/.test(address), "There is a sign in this address that addresses do not have."],
  [(address) => address.includes(".."), "There are two dots next to each other in this address."],
  [(_address, local) => /^\.|\.$/.test(local), "The part before the @ cannot begin or end with a dot."],
  [(_address, _local, domain) => domain.endsWith("."), "This address ends with a dot."],
  [
    (_address, _local, domain) => !domain.includes("."),
    "After the @ there should be a dot, as in hillcrest.example.sch.uk.",
  ],
  [
    (_address, _local, domain) => !/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(domain),
    "The part after the @ is not a name that mail can go to.",
  ],
];

/**
 * @param address as typed
 * @returns null when it looks right or is empty; else one kind sentence on what is wrong. It cannot know whether the
 *   address exists
 */
export function checkAddress(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed === "") return null;
  const at = trimmed.lastIndexOf("@");
  const [local, domain] = [trimmed.slice(0, Math.max(at, 0)), trimmed.slice(at + 1).toLowerCase()];
  const wrong = CHECKS.find(([fits]) => fits(trimmed, local, domain));
  if (wrong) return wrong[1];
  const meant = SLIPS[domain];
  return meant === undefined ? null : `“${domain}” may be a slip for “${meant}”.`;
}

/**
 * Why a domain cannot stand for the school, in a kind sentence; null when it can. Everybody with an address there would be
 * taken for the school, so it must be the school's (or its trust's) own.
 */
export function domainRefusal(domain: string): string | null {
  const key = domain.trim().toLowerCase().replace(/^@/, "");
  if (key === "") return "There is no domain here yet.";
  if (CHECKS.some(([fits]) => fits(`office@${key}`, "office", key))) return "This is not a name that mail can go to.";
  if (!isSharedDomain(key)) return null;
  if (/(?:^|\.)gov\.uk$/.test(key))
    return "This belongs to a whole council, so other people’s mail would count too. Add each person instead.";
  if (/(?:^|\.)sch\.uk$/.test(key)) return "Many schools share this ending. The school’s own name stands before it.";
  return "Many people who are not at the school have addresses there. Add each person instead.";
}

/** @returns whether a parent may confirm this as the school's own domain */
export function domainMayBeConfirmed(domain: string): boolean {
  return domainRefusal(domain) === null;
}
