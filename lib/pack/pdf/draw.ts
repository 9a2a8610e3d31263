import type { PackFile, ReadBytes } from "../document.ts";
import type { Command, Place, Placed, Shape } from "./commands.ts";
import type { FileLook } from "./file-look.ts";
import { Carrier, type Drawing, openPdf } from "./foreign.ts";
import type { Inside, Ref } from "./inside.ts";
import type { Piece } from "./lines.ts";
import { EDGE, FOOT, INK, PAGE } from "./page.ts";
import { pictureObject } from "./pictures.ts";
import type { NotIn } from "./setting.ts";
import type { Sheet } from "./sheet.ts";
import type { Step } from "./slices.ts";

/** Carries the commands out, page after page. */

/** Words at the head and foot of the pages. */
export interface Edges {
  left: Piece[];
  /** @returns the words at the right of a page's foot, ending at 0 */
  number(page: number): Piece[];
  /** Above the first page's words: which part of a pack this is; empty for a pack in one file. */
  top: Piece[];
}

export interface Drawn {
  doc: Inside;
  sheet: Sheet;
  commands: readonly Command[];
  /** Number of the first page. */
  first: number;
  edges: Edges;
  files: readonly PackFile[];
  looks: ReadonlyMap<string, FileLook>;
  read: ReadBytes;
  /** Called as each page begins, with the bytes written so far. */
  onPage?: (page: number, size: number) => void;
}

/** Yields after each command, and what it waits for. @returns files that turned out not to be drawable after all */
export function* draw(job: Drawn): Generator<Step, NotIn[]> {
  const artist = new Artist(job);
  for (const command of job.commands) {
    yield* artist.one(command);
    yield;
  }
  return artist.failed;
}

class Artist {
  readonly #job: Drawn;
  readonly #places: ReadonlySet<string>;
  readonly failed: NotIn[] = [];
  readonly #pictures = new Map<string, Ref>();
  #carried: { sha256: string; carrier: Carrier } | null = null;
  #page: number;

  constructor(job: Drawn) {
    this.#job = job;
    this.#page = job.first - 1;
    this.#places = new Set(job.commands.flatMap((one) => (one.do === "destination" ? one.name : [])));
  }

  *one(command: Command): Generator<Step> {
    const { sheet } = this.#job;
    switch (command.do) {
      case "page":
        this.#turn(command.landscape);
        break;
      case "open":
        sheet.open(command.tag, command);
        break;
      case "again":
        sheet.again(command.keep, command.tag);
        break;
      case "done":
        sheet.done(command.keep);
        break;
      case "close":
        sheet.close();
        break;
      case "lines":
        sheet.lines(command.lines, (to) => this.#places.has(to));
        break;
      case "artifact":
        sheet.artifact(command.shapes);
        break;
      case "destination":
        sheet.destination(command.name, command.y);
        break;
      case "bookmark":
        sheet.bookmark(command.title, command.level, command.y);
        break;
      case "picture":
        yield* this.#guarded(command.sha256, this.#picture(command.sha256, command));
        break;
      case "taken":
        yield* this.#guarded(command.sha256, this.#taken(command.sha256, command.page, command));
    }
  }

  /** A file that cannot be drawn although it looked sound leaves its place empty, and is told. */
  *#guarded(sha256: string, work: Generator<Step>): Generator<Step> {
    try {
      yield* work;
    } catch {
      const file = this.#job.files.find((one) => one.sha256 === sha256);
      this.failed.push({ label: `${file?.label}: ${file?.name}`, why: "The file is damaged and could not be drawn." });
    }
  }

  *#picture(sha256: string, place: Place): Generator<Step> {
    const { doc, read, looks, sheet } = this.#job;
    const look = looks.get(sha256);
    if (look?.kind !== "jpeg" && look?.kind !== "png") return;
    let ref = this.#pictures.get(sha256);
    if (!ref) {
      const made = (async () => {
        const bytes = await read(sha256);
        return bytes && pictureObject(doc, look, bytes);
      })();
      const got = settled(made);
      yield got.done;
      ref = got.value() ?? undefined;
      if (!ref) throw new Error("The file is gone");
      this.#pictures.set(sha256, ref);
    }
    const bottom = sheet.fromBottom(place.y + place.height);
    const matrix = turnedMatrix(look.orientation, place.x, bottom, place.width, place.height);
    sheet.object(`Pic${sha256.slice(0, 12)}`, ref as never, matrix, place);
  }

  *#taken(sha256: string, page: number, place: Place): Generator<Step> {
    const { doc, read, looks, sheet } = this.#job;
    const look = looks.get(sha256);
    const size = look?.kind === "pdf" ? look.pages[page] : undefined;
    if (!size) return;
    if (this.#carried?.sha256 !== sha256) {
      const got = settled(
        (async () => {
          const bytes = await read(sha256);
          const opened = bytes && (await openPdf(bytes));
          if (!opened || typeof opened === "string") throw new Error("The file cannot be read");
          return new Carrier(doc, opened);
        })(),
      );
      yield got.done;
      this.#carried = { sha256, carrier: got.value() };
    }
    const drawing: Drawing = yield* this.#carried.carrier.page(page);
    const matrix = drawing.matrix(place.x, sheet.fromBottom(place.y + place.height), place.width / size.width);
    sheet.object(`Page${sha256.slice(0, 12)}-${page}`, drawing.ref as never, matrix, place);
  }

  #turn(landscape: boolean): void {
    const { sheet, edges, first, doc, onPage } = this.#job;
    onPage?.(this.#page + 1, doc._offset);
    const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    sheet.page(width, height);
    this.#page += 1;
    const y = height - FOOT;
    const rule: Shape = {
      shape: "line",
      x1: EDGE.left,
      y1: y - 14,
      x2: width - EDGE.right,
      y2: y - 14,
      weight: 0.6,
      colour: INK.rule,
    };
    const words = (line: Placed): Shape => ({ shape: "words", line });
    const foot = [
      words({ x: EDGE.left, y, pieces: edges.left }),
      words({ x: width - EDGE.right, y, pieces: edges.number(this.#page) }),
    ];
    sheet.artifact([rule, ...foot], "Pagination");
    if (this.#page === first && edges.top.length > 0) {
      sheet.open("P");
      sheet.lines([{ x: EDGE.left, y: 30, pieces: edges.top }], () => false);
      sheet.close();
    }
  }
}

/** Waits for a promise from within a generator, which cannot: its failure comes out when the value is asked for. */
function settled<T>(promise: Promise<T>): { done: Promise<void>; value(): T } {
  let outcome: { value: T } | { error: unknown } | null = null;
  const done = promise.then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  return {
    done,
    value() {
      if (outcome && "value" in outcome) return outcome.value;
      throw outcome?.error ?? new Error("Asked too early");
    },
  };
}

/** @param orientation 1 to 8, as cameras note how a picture is to be turned @returns a matrix from the unit square */
function turnedMatrix(orientation: number, x: number, y: number, w: number, h: number): number[] {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, x + w, y];
    case 3:
      return [-w, 0, 0, -h, x + w, y + h];
    case 4:
      return [w, 0, 0, -h, x, y + h];
    case 5:
      return [0, -h, -w, 0, x + w, y + h];
    case 6:
      return [0, -h, w, 0, x, y + h];
    case 7:
      return [0, h, w, 0, x, y];
    case 8:
      return [0, h, -w, 0, x + w, y];
    default:
      return [w, 0, 0, h, x, y];
  }
}
