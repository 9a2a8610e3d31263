import { londonDate } from "../calendar/dates.ts";
import { addressKey } from "../mail/address.ts";
import { type ParsedHead, readHead } from "../mail/read-head.ts";
import { placesInMbox } from "../mail/read-mbox.ts";
import { NOT_A_MAIL, type ParsedOriginal, readOriginal } from "../mail/read-original.ts";
import { bareId } from "../record/ids.ts";
import { isOwn } from "../record/own.ts";
import type { WallMessage } from "../record/wall.ts";
import { Answering } from "./answering.ts";
import { bytesOf, type Met } from "./bytes.ts";
import { CaseWall, type Known, type Somebody } from "./case.ts";
import { emlxRange } from "./emlx.ts";
import { type FileReport, type Found, type Group, isUnreadable, type Steps } from "./found.ts";
import { type Given, kindOf } from "./given.ts";
import { answersIn, type Head, headOfMail, isTooLarge, mayBeReport, setAside } from "./head.ts";
import { People } from "./people.ts";

/** The first pass: which messages concern the people of the case. Reads headers, keeps no words, writes nothing. */

const TOO_LARGE = "A message of more than 60 MB was left out: it is too large to be kept.";
const NO_MAIL_IN_IT = "Some of it is no email, and was left out.";

/**
 * @param given the files, in the order given
 * @throws DOMException "AbortError" when stopped
 */
export async function lookThrough(given: readonly Given[], known: Known, steps: Steps): Promise<Found> {
  const look = new Look(known, steps);
  for (const [index, one] of given.entries()) await look.file(index, one);
  await look.answering(given);
  return look.end();
}

class Look {
  readonly #wall: CaseWall;
  readonly #people: People;
  readonly #answering = new Answering<Met>();
  readonly #inRecord: ReadonlyMap<string, boolean>;
  readonly #known: Known;
  readonly #steps: Steps;
  readonly #met = new Set<string>();
  /** Files with something that is passed over on purpose. */
  readonly #aside = new Set<number>();
  readonly #writers = new Map<string, { key: string; name: string; messages: number }>();
  readonly #found: Found;
  /** Bytes of the files that are done with. */
  #before = 0;

  constructor(known: Known, steps: Steps) {
    this.#known = known;
    this.#steps = steps;
    this.#wall = new CaseWall(known.facts);
    this.#people = new People(known.profile);
    this.#inRecord = new Map(
      known.messages.flatMap(({ ids, original }) => (ids.rfc ? [[bareId(ids.rfc), original !== null] as const] : [])),
    );
    this.#found = {
      files: [],
      people: this.#people.all,
      messages: [],
      writers: [],
      looked: 0,
      drafts: 0,
      deleted: 0,
      passedOver: 0,
      copies: 0,
      ids: [],
    };
  }

  async file(index: number, one: Given): Promise<void> {
    const report: FileReport = { name: one.name, size: one.blob.size, messages: 0, problems: [], outside: false };
    this.#found.files.push(report);
    const kind = await kindOf(one);
    if (kind === "index") this.#found.passedOver += 1;
    else if (isUnreadable(kind)) report.problems.push(kind.problem);
    else await this.#read(index, one.blob, kind, report);
    this.#before += one.blob.size;
    this.#tell(0);
  }

  async #read(file: number, blob: Blob, kind: "mbox" | "mail" | "emlx", report: FileReport): Promise<void> {
    try {
      if (kind === "mbox") await this.#mailbox(file, blob, report);
      else await this.#single(file, blob, kind, report);
    } catch (error) {
      if (this.#steps.signal.aborted) throw error;
      report.problems.push(
        "This file could not be read to its end. It may have been moved or changed meanwhile, or be kept online only.",
      );
    }
  }

  async #mailbox(file: number, blob: Blob, report: FileReport): Promise<void> {
    for await (const { bytes, start, end } of placesInMbox(blob)) {
      await this.#turn(start);
      await this.#message(bytes, { file, start, end, form: "mbox" }, report);
    }
  }

  async #single(file: number, blob: Blob, kind: "mail" | "emlx", report: FileReport): Promise<void> {
    await this.#turn(0);
    if (isTooLarge(blob.size)) return void report.problems.push(TOO_LARGE);
    const whole = new Uint8Array(await blob.arrayBuffer());
    const { start, end } = kind === "emlx" ? emlxRange(whole) : { start: 0, end: whole.length };
    await this.#message(whole.subarray(start, end), { file, start, end, form: "mail" }, report);
  }

  /** Each file that is one mail and of which nothing came is named: it was given for a reason. */
  #sayOutside(): void {
    const inside = new Set(this.#found.messages.map(({ file }) => file));
    for (const [index, report] of this.#found.files.entries())
      report.outside =
        report.messages === 1 && report.problems.length === 0 && !inside.has(index) && !this.#aside.has(index);
  }

  async #turn(at: number): Promise<void> {
    this.#steps.signal.throwIfAborted();
    this.#tell(at);
    await this.#steps.breathe();
  }

  #tell(at: number): void {
    this.#steps.progress(this.#before + at, this.#found.looked);
  }

  async #message(bytes: Uint8Array, met: Met, report: FileReport): Promise<void> {
    const head = headOfMail(bytes);
    this.#found.looked += 1;
    report.messages += 1;
    const delivery = mayBeReport(head);
    if (!delivery && !this.#wall.mayConcern(head)) return this.#stranger(head, met, report);
    if (isTooLarge(bytes.length)) return note(report, TOO_LARGE);
    const aside = setAside(head);
    if (aside) return this.#setAside(aside, met);
    const parsed = delivery ? await readOriginal(bytes) : { ...readHead(head.text), bounce: null };
    if (!this.#judge(parsed, met)) this.#keepPlace(answersIn(head), met);
  }

  #setAside(why: "draft" | "deleted", { file }: Met): void {
    this.#aside.add(file);
    if (why === "draft") this.#found.drafts += 1;
    else this.#found.deleted += 1;
  }

  /** It may yet answer a message that comes later in the files: its place is kept, and nothing else. */
  #stranger(head: Head, met: Met, report: FileReport): void {
    if (this.#keepPlace(answersIn(head), met)) return;
    const mail = /^(?:from|sender|to|date|subject|message-id|received)[ \t]*:/im.test(head.text);
    if (!mail) note(report, met.form === "mail" ? NOT_A_MAIL : NO_MAIL_IN_IT);
  }

  #keepPlace(answers: string[], met: Met): boolean {
    if (answers.length > 0) this.#answering.add(answers, met);
    return answers.length > 0;
  }

  /** Once all is known of the case, what answers it is looked at again. */
  async answering(given: readonly Given[]): Promise<void> {
    for await (const { message, bytes } of bytesOf(given, this.#answering.of(this.#wall.met))) {
      await this.#turn(0);
      if (bytes && setAside(headOfMail(bytes)) === null) this.#judge(await readOriginal(bytes), message);
    }
  }

  /** @returns whether it concerns the case */
  #judge(parsed: Looked, met: Met): boolean {
    const mail = wallMessage(parsed, this.#known.facts.own);
    const verdict = this.#wall.ask(mail);
    if (!verdict.keep && verdict.ask === null) return false;
    if (this.#isCopy(parsed)) return Boolean(this.#aside.add(met.file));
    const group = groupOf(verdict);
    const somebody = this.#wall.peopleOf(mail).filter(({ sensitive }) => group !== "case" || !sensitive);
    const who = group === "unknown" ? this.#wall.strangersOf(mail) : somebody;
    this.#found.messages.push({
      ...met,
      year: parsed.when.instant === null ? null : londonDate(parsed.when.instant).year,
      people: this.#people.indexes(group, who),
      record: this.#stateOf(parsed.messageId),
    });
    if (group === "case" && parsed.messageId) this.#wall.add(parsed.messageId);
    if (group === "case") this.#mayBeTheirs(mail, this.#wall.peopleOf(mail));
    return true;
  }

  /** Mail lies in several folders, and in everybody's mailbox whom it went to. */
  #isCopy({ messageId, from, when }: Looked): boolean {
    if (messageId === null) return false;
    const name = `${bareId(messageId)} ${addressKey(from.address)} ${when.instant}`;
    if (this.#met.has(name)) this.#found.copies += 1;
    return this.#met.has(name) || !this.#met.add(name);
  }

  #stateOf(rfc: string | null): "here" | "lacking" | "new" {
    const full = rfc === null ? undefined : this.#inRecord.get(bareId(rfc));
    return full === undefined ? "new" : full ? "here" : "lacking";
  }

  /** It went to the case's people from an address that nobody knows: maybe the parent's, of years ago. */
  #mayBeTheirs({ from, direction }: WallMessage, known: readonly Somebody[]): void {
    const key = addressKey(from.address);
    if (direction === "out" || key === "" || known.some((one) => one.key === key)) return;
    const before = this.#writers.get(key) ?? { key, name: from.name, messages: 0 };
    this.#writers.set(key, { ...before, messages: before.messages + 1 });
  }

  end(): Found {
    this.#sayOutside();
    this.#found.ids = this.#wall.met;
    this.#found.writers = [...this.#writers.values()].sort((a, b) => b.messages - a.messages);
    return this.#found;
  }
}

function note(report: FileReport, problem: string): void {
  if (!report.problems.includes(problem)) report.problems.push(problem);
}

function groupOf(verdict: ReturnType<CaseWall["ask"]>): Group {
  if (verdict.removed) return "removed";
  if (verdict.keep) return "case";
  return verdict.ask === "sensitive" ? "sensitive" : "unknown";
}

/** What is read of a message to know whose it is. */
type Looked = ParsedHead & Pick<ParsedOriginal, "bounce">;

/** What the wall looks at, of what a mail says. What is from the parent's own address went out. */
export function wallMessage(parsed: Looked, own: readonly string[]): WallMessage {
  const { from, to, cc, bcc, messageId, inReplyTo, references, bounce } = parsed;
  return {
    direction: isOwn(own, from.address) ? "out" : "in",
    from,
    to,
    cc,
    bcc,
    ids: {
      ...(messageId ? { rfc: messageId } : {}),
      ...(inReplyTo ? { inReplyTo } : {}),
      ...(references.length > 0 ? { references } : {}),
    },
    bounce,
  };
}
