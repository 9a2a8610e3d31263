import { createHash } from "node:crypto";

/** Ids as Exchange makes them: those of one mailbox are in no other. The same in every run. */

export class Ids {
  readonly #of: string;
  #count = 0;

  /** @param of whose they are */
  constructor(of: string) {
    this.#of = of;
  }

  #next(length: number): string {
    this.#count += 1;
    return createHash("sha512").update(`stand-in ${this.#of} ${this.#count}`).digest("base64").slice(0, length);
  }

  /** @returns an item's id, in the alphabet of requests */
  item(): string {
    return `AQMkADAwATMwMAItYjBi${this.#next(70)}AAAA==`;
  }

  /** @returns a conversation's id, in the alphabet of requests */
  conversation(): string {
    return `AQQkADAwATMwMAItYjBi${this.#next(40)}A=`;
  }

  changeKey(): string {
    return `CQAAABYAAAD${this.#next(26)}`;
  }

  /** @returns the id of a row in a list */
  instance(): string {
    return `AQAAAAAA${this.#next(3)}=`;
  }

  /** @returns a Message-ID with its angle brackets */
  rfc(domain: string): string {
    const left = this.#next(24).replace(/[+/]/g, "0").toUpperCase();
    return domain === "prod.example.org" ? `<${left}@${domain}>` : `<${left.toLowerCase()}.mail@${domain}>`;
  }
}

/** @returns the id as it stands in the page's address and in its list */
export function inUrlAlphabet(id: string): string {
  return id.replaceAll("/", "-").replaceAll("+", "_");
}

/** @returns the id as requests say it */
export function inWireAlphabet(id: string): string {
  return id.replaceAll("-", "/").replaceAll("_", "+");
}
