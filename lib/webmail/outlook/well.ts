import { type Address, addressKey, sameAddress } from "../../mail/address.ts";
import { until } from "../common/dom.ts";
import { holdsAll, planLine } from "../common/filling.ts";
import { select } from "../common/own-words.ts";
import type { FieldOutcome, Overwrite } from "../webmail.ts";
import { openWell } from "./open-well.ts";
import { chipsOf, inputOf, type Row, readChip, readRow, typedIn } from "./recipients.ts";
import { findAll } from "./selectors.ts";

/** Longest wait for what was typed to become a chip, and for the site's suggestions. */
const CHIP_MS = 1500;
/** A chip's label may come after the chip; a chip that was deleted goes as soon. */
const LABEL_MS = 300;
/** A fresh form takes people away again about this soon after they were put in. */
const WIPE_MS = 300;

export interface Filled {
  outcome: FieldOutcome["outcome"];
  /** What the parent is to know of it. */
  note?: string;
}

/** One line of recipients, filled as a parent would: each address typed, and looked at when it has become a chip. */
export class Well {
  /** Gives the form as it is now: Outlook builds a well anew after each chip, so no part of it is held on to. */
  readonly #root: () => HTMLElement;
  readonly #row: Row;
  /** Names in chips that show no address, and the address that was typed when each came. */
  readonly #typed: Map<string, string>;
  readonly #notes: string[] = [];

  constructor(root: () => HTMLElement, row: Row, typed: Map<string, string>) {
    this.#root = root;
    this.#row = row;
    this.#typed = typed;
  }

  /**
   * @param wanted people with addresses; [] when nobody is to stand there
   * @returns `taken` only where all the addresses can be read back
   */
  async fill(wanted: Address[], overwrite: Overwrite): Promise<Filled> {
    if (!(await openWell(this.#root, this.#row))) return { outcome: "missing" };
    const { left, extra } = planLine(this.people(), wanted, overwrite);
    const others = extra.filter((one) => !wanted.some((other) => this.#maybe(one, other)));
    if (left && others.length > 0 && !(wanted.length > 0 && this.holds(wanted))) return { outcome: "occupied" };
    if (overwrite === "replace") await this.#clear(others);
    else if (this.#rest() !== "") await this.#separate();
    for (const one of wanted) if (!this.#stands(one)) await this.#add(one);
    return this.#outcome(wanted, overwrite === "replace");
  }

  /** Puts people in once more when the site has wiped them. */
  async outlast(wanted: Address[], { outcome, note }: Filled): Promise<Filled> {
    if (outcome !== "taken") return note ? { outcome, note } : { outcome };
    const wiped = await until(this.#root(), () => !this.holds(wanted), WIPE_MS);
    if (wiped) for (const one of wanted) if (!this.#stands(one)) await this.#add(one);
    return this.#outcome(wanted, false);
  }

  people(): Address[] {
    return readRow(this.#root(), this.#row);
  }

  /** Whether they stand there as chips, by their addresses. */
  holds(wanted: Address[]): boolean {
    return holdsAll(this.#chips().map(readChip), wanted);
  }

  #chips(): HTMLElement[] {
    return chipsOf(this.#root(), this.#row);
  }

  /** Whether a chip that shows a name alone may be this person: the name is theirs, or came when their address was typed. */
  #maybe(chip: Address, { name, address }: Address): boolean {
    if (chip.address !== "") return false;
    return this.#typed.get(chip.name) === addressKey(address) || (name !== "" && alike(chip.name, name));
  }

  #stands(one: Address): boolean {
    return this.holds([one]) || this.people().some((chip) => this.#maybe(chip, one));
  }

  #outcome(wanted: Address[], alone: boolean): Filled {
    const people = this.people();
    const chips = this.#chips().map(readChip);
    for (const one of wanted.filter((person) => !holdsAll(chips, [person]))) {
      const name = chips.find((chip) => this.#maybe(chip, one))?.name;
      if (name) this.#notes.push(`Outlook shows the name ${name} there and no address.`);
      else if (holdsAll(people, [one])) this.#notes.push("Outlook has not taken it yet: press Enter behind it.");
    }
    const extra = alone || wanted.length === 0 ? planLine(people, wanted, "replace").extra : [];
    const all = extra.length === 0 && holdsAll(chips, wanted) && this.#notes.length === 0;
    return { outcome: all ? "taken" : "differs", ...(this.#notes.length > 0 && { note: this.#notes.join(" ") }) };
  }

  async #add(one: Address): Promise<void> {
    const before = this.#chips().map(nameOf);
    const fresh = () => newcomers(this.#chips(), before);
    const here = () => this.holds([one]);
    const came = () => fresh().length > 0;
    // A well that was built anew meanwhile has lost what was typed: then once more.
    for (let tries = 2; tries > 0 && !came(); tries--) {
      this.#type(one.address);
      this.#type(",");
      await until(this.#root(), () => came() || this.#rest() === "", CHIP_MS);
      if (await until(this.#root(), came, LABEL_MS)) break;
      if (this.#rest() !== "") await this.#suggested(one.address);
      if (this.#rest() !== "") break;
    }
    if (!here()) await until(this.#root(), here, LABEL_MS);
    for (const chip of fresh()) await this.#check(chip, one);
  }

  /** What has come is not always who was typed. */
  async #check(chip: HTMLElement, wanted: Address): Promise<void> {
    const came = readChip(chip);
    if (sameAddress(came, wanted)) return;
    if (came.address === "") {
      this.#typed.set(came.name, addressKey(wanted.address));
      return;
    }
    await this.#remove(came);
    const gone = !this.people().some((person) => sameAddress(person, came));
    const then = gone ? "that was taken out again" : "take that out";
    this.#notes.push(`Outlook put in ${came.address} when ${wanted.address} was typed: ${then}.`);
  }

  /** Where typed addresses stay text: the site's own suggestion, when it is of exactly this address. */
  async #suggested(address: string): Promise<void> {
    const before = this.#chips().length;
    this.#erase();
    this.#type(address);
    const doc = this.#root().ownerDocument;
    const exact = () => findAll(doc, "suggestion").find((one) => addressIn(one) === addressKey(address));
    await until(doc.body, () => exact() !== undefined, CHIP_MS);
    exact()?.click();
    if (await until(this.#root(), () => this.#chips().length > before, LABEL_MS)) return;
    if (this.#rest() !== "") this.#type(",");
  }

  /** What is typed and no chip. */
  #rest(): string {
    return typedIn(this.#root(), this.#row);
  }

  #type(text: string): void {
    const input = inputOf(this.#root(), this.#row);
    if (!input) return;
    input.focus();
    const line = [...input.children].filter((one) => one.tagName === "DIV").at(-1) ?? input;
    const range = input.ownerDocument.createRange();
    range.selectNodeContents(line);
    range.collapse(false);
    select(range);
    command(input, "insertText", text);
  }

  /** A separator behind what is typed: it becomes a chip. */
  async #separate(): Promise<void> {
    const before = this.#chips().length;
    this.#type(",");
    await until(this.#root(), () => this.#chips().length !== before, LABEL_MS);
  }

  /** Takes away what is typed and no chip. */
  #erase(): void {
    const input = inputOf(this.#root(), this.#row);
    const last = this.#chips().at(-1);
    if (!input) return;
    const range = input.ownerDocument.createRange();
    range.selectNodeContents(input);
    if (last) range.setStartAfter(last);
    input.focus();
    select(range);
    command(input, "delete");
  }

  async #clear(people: Address[]): Promise<void> {
    for (const one of people.filter((person) => this.#chips().map(nameOf).includes(nameOfPerson(person)))) {
      await this.#remove(one);
    }
    if (this.#rest() !== "") this.#erase();
  }

  /** Selects a chip and deletes it; where that does nothing, by its own cross. */
  async #remove(one: Address): Promise<void> {
    const chip = () => this.#chips().find((other) => nameOf(other) === nameOfPerson(one));
    const gone = () => chip() === undefined;
    const there = chip();
    const input = inputOf(this.#root(), this.#row);
    if (!there || !input) return;
    const range = there.ownerDocument.createRange();
    range.selectNode(there);
    input.focus();
    select(range);
    command(input, "delete");
    if (await until(this.#root(), gone, LABEL_MS)) return;
    (chip()?.lastElementChild as HTMLElement | null)?.click();
    await until(this.#root(), gone, LABEL_MS);
  }
}

function command(input: HTMLElement, name: string, text?: string): void {
  input.ownerDocument.execCommand?.(name, false, text);
}

const alike = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

const nameOfPerson = ({ name, address }: Address) => addressKey(address) || name;
const nameOf = (chip: HTMLElement) => nameOfPerson(readChip(chip));

/** @returns the chips that were not among those before */
function newcomers(chips: HTMLElement[], before: string[]): HTMLElement[] {
  const left = [...before];
  return chips.filter((chip) => {
    const at = left.indexOf(nameOf(chip));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** An option says `Name - address`, in its label or its words. */
function addressIn(option: HTMLElement): string {
  const said = option.getAttribute("aria-label") ?? option.textContent;
  return addressKey(/[^\s<>]+@[^\s<>]+/.exec(said)?.[0] ?? "");
}
