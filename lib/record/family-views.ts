import type { SchoolCalendar } from "../calendar/clock.ts";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import type { Entry } from "./entry.ts";
import { childrenOf, firstChild, isSeveral, placeOf, profileAt, schoolOn } from "./family.ts";
import type { ItemHash } from "./items.ts";
import type { KnownMatter } from "./matters.ts";
import { FIRST, type Profile } from "./profile.ts";

/** A profile as one child has it at one school, with that school's year. */
export interface FamilyView {
  /** Id of the child, and of the school. */
  child: string;
  school: string;
  profile: Profile;
  calendar: SchoolCalendar;
}

/** What is asked of a record for its views. */
export interface Family {
  profile: Profile;
  entries: readonly Entry[];
  matters?: readonly KnownMatter[];
}

/**
 * By whose profile and by which school's year each thing is read. With one child at one school it is the profile itself, for
 * everything. Each view is made once, so that days looked up in a calendar stay known.
 */
export class FamilyViews {
  readonly #family: Family;
  readonly #made = new Map<string, FamilyView>();
  readonly #only: FamilyView | null;
  #byItem: ReadonlyMap<ItemHash, Entry> | null = null;

  /** @param calendar the profile's own, where it was made already */
  constructor(family: Family, calendar?: SchoolCalendar) {
    this.#family = family;
    const { profile } = family;
    this.#only = isSeveral(profile)
      ? null
      : { child: firstChild(profile), school: FIRST, profile, calendar: calendar ?? schoolCalendar(profile) };
  }

  /** By the school it has to do with on its day: what was written before a move is read by the old school's year. */
  of(entry: Entry): FamilyView {
    if (this.#only) return this.#only;
    const { profile, matters } = this.#family;
    const { child, school } = placeOf(entry, profile, matters);
    return this.#at(child, school);
  }

  /**
   * A date that matters: by the message or talk it follows from, else by its child's school on the day it starts with.
   * @param date `of` an item of an entry; `start` ISO
   */
  ofDate({ of, start, child }: { of: ItemHash | null; start: string; child?: string }): FamilyView {
    if (this.#only) return this.#only;
    const entry = of === null ? undefined : this.#entry(of);
    return entry && child === undefined ? this.of(entry) : this.ofChild(child ?? FIRST, start);
  }

  /** @param on ISO day; the present school when left out */
  ofChild(child: string, on?: string): FamilyView {
    if (this.#only) return this.#only;
    const children = childrenOf(this.#family.profile);
    const one = children.find(({ id }) => id === child) ?? children[0];
    return one ? this.#at(one.id, schoolOn(one, on)) : this.#at(FIRST, FIRST);
  }

  /** The school by itself. */
  ofSchool(school: string): FamilyView {
    return this.#only ?? this.#at(FIRST, school);
  }

  #at(child: string, school: string): FamilyView {
    const key = `${child}\n${school}`;
    const before = this.#made.get(key);
    if (before) return before;
    const profile = profileAt(this.#family.profile, child, school);
    const made = { child, school, profile, calendar: schoolCalendar(profile) };
    this.#made.set(key, made);
    return made;
  }

  #entry(item: ItemHash): Entry | undefined {
    this.#byItem ??= new Map(
      this.#family.entries.flatMap((entry) => entry.items.map((one): [ItemHash, Entry] => [one, entry])),
    );
    return this.#byItem.get(item);
  }
}

/**
 * The year that a day is judged by where nothing says of whom: the first child's present school. A reminder on a school day
 * of one child is one too many for nobody.
 */
export function usualCalendar(profile: Profile): SchoolCalendar {
  return new FamilyViews({ profile, entries: [] }).ofChild(FIRST).calendar;
}
