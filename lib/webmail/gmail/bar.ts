import type { Fate } from "./fate.ts";
import { threadIdIn } from "./ids.ts";
import { find } from "./selectors.ts";

/**
 * The bar in which Gmail says what it has done, and offers to undo it. It does so for many things, so a link means something
 * to a draft only when it is new since its press and names its thread, or no thread at all once the form has gone.
 */
export class Bar {
  readonly #doc: Document;
  readonly #fates: () => Fate[];
  #seen: Offer | null = null;
  #owner: Fate | null = null;

  /** @param fates of the drafts that something may yet be said of */
  constructor(doc: Document, fates: () => Fate[]) {
    this.#doc = doc;
    this.#fates = fates;
  }

  look(): void {
    const waiting = this.#fates().filter((fate) => fate.awaits);
    const offer = waiting.length > 0 ? this.#offer() : null;
    if (!offer || (offer.link === this.#seen?.link && offer.param === this.#seen.param)) return;
    // What was thrown away is said at once, what is sent only when that is done; then each in its turn.
    const [mine] = meant(waiting, offer).sort((one, other) => rank(one) - rank(other));
    if (!mine) return;
    this.#seen = offer;
    this.#owner = mine;
    mine.sign();
  }

  /** Something is being asked for: the link that stands there now is about something earlier. */
  pressed(): void {
    this.look();
    this.#seen = this.#offer();
  }

  /** The link was pressed. */
  undo(): void {
    this.look();
    const offer = this.#offer();
    const since = this.#owner?.askedAt ?? 0;
    const waiting = this.#fates().filter((fate) => fate.awaits && fate.gone && fate.askedAt > since);
    // Where the page uses a link again, it belongs to who went last.
    const later = offer ? meant(waiting, offer).at(-1) : undefined;
    (later ?? this.#owner)?.undo();
  }

  #offer(): Offer | null {
    const link = find(this.#doc, "undo");
    return link && { link, param: link.getAttribute("param") };
  }
}

interface Offer {
  link: Element;
  param: string | null;
}

function meant(fates: Fate[], { param }: Offer): Fate[] {
  const thread = threadIdIn(param);
  const named = fates.filter((fate) => thread !== undefined && fate.thread === thread);
  return named.length > 0 ? named : fates.filter((fate) => fate.gone && !(thread && fate.thread));
}

function rank(fate: Fate): number {
  return fate.asked === "discard" ? 0 : fate.askedAt;
}
