import { londonDate } from "../calendar/dates.ts";
import type { Answers } from "../letters/letter.ts";
import { packAnswers } from "../letters/pack-answers.ts";
import { talkAnswers } from "../letters/talk-answers.ts";
import type { ComposerContext, ComposerDraft, Requests, Written } from "../messages.ts";
import { earlierMails } from "../record/earlier.ts";
import { aboutChildren } from "../record/family.ts";
import { childSteps } from "../record/family-steps.ts";
import { type Family, FamilyViews } from "../record/family-views.ts";
import type { ItemHash } from "../record/items.ts";
import { findComposing, renamed } from "../store/composing.ts";
import { type Derived, readDerived } from "../store/derive.ts";
import { currentEra, writeIn } from "../store/era.ts";
import type { RecordDb } from "../store/schema.ts";
import { MAIL_SITES } from "../webmail/sites.ts";

const nameOf = async (draftKey: string) => (await renamed.get(draftKey)) ?? draftKey;

type Asked = Requests["composer:context"]["ask"];

/** What the composer needs, since the embedded one cannot open the record itself. */
export async function composerContext(
  db: RecordDb,
  { draftKey, letter, about }: Asked,
  now: number,
): Promise<ComposerContext> {
  const era = await currentEra(db);
  const derived = await readDerived(db, now);
  const { profile, entries, matters } = derived;
  // Opened for a draft that was thrown away and is there again, it goes on.
  await findComposing(db, draftKey, now);
  const kept = await db.composing.get(await nameOf(draftKey));
  const today = londonDate(now);
  const answers = about.length === 1 ? knownAnswers(letter, about[0] ?? "", derived) : null;
  const steps = childSteps({ profile, entries, matters }, today, new FamilyViews({ profile, entries, matters }));
  const earlier = earlierMails(entries, profile);
  return {
    profile,
    earlier,
    suggested: steps[0] ?? null,
    ...(profile.children?.length
      ? { family: { steps, children: childrenIn(earlier, { profile, entries, matters }) } }
      : {}),
    draft: kept?.draft ?? null,
    era,
    ...(answers ? { answers } : {}),
    now,
    sites: MAIL_SITES.map(({ site }) => site),
  };
}

/** What the one thing that a letter is about answers of itself: a talk, or a pack that was made. */
function knownAnswers(letter: string | null, about: ItemHash, { entries, packs, profile }: Derived): Answers | null {
  const talk = entries.find(({ items }) => items.includes(about));
  if (talk) return talkAnswers(letter, talk, profile);
  const pack = packs.find(({ item }) => item === about);
  return pack ? packAnswers(letter, pack) : null;
}

/** By the mail's id: the children it is about. */
function childrenIn(
  earlier: readonly { id: string }[],
  { profile, entries, matters }: Family,
): Record<string, string[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return Object.fromEntries(
    earlier.flatMap(({ id }) => {
      const entry = byId.get(id);
      return entry ? [[id, aboutChildren(entry, profile, matters)]] : [];
    }),
  );
}

/**
 * Keeps a half-filled composer, or lets it go (null).
 * @param era that the composer was opened in
 */
export async function keepComposing(
  db: RecordDb,
  draftKey: string,
  draft: ComposerDraft | null,
  era: string,
): Promise<Written> {
  const name = await nameOf(draftKey);
  return writeIn(db, era, [db.composing], async () => {
    // What a composer writes as it closes with its draft does not bring the draft back.
    if (draft) await db.composing.put({ ...(await db.composing.get(name)), draftKey: name, draft });
    else await db.composing.delete(name);
  });
}

/**
 * A letter goes on in the draft that was opened for it, so that it can be shown there if filling fails.
 * @param from key of the composer it was written in, in a tab or in another draft
 */
export async function goOnIn(db: RecordDb, from: string, to: string): Promise<void> {
  const kept = await db.composing.get(await nameOf(from));
  if (kept) await db.composing.put({ draftKey: to, draft: kept.draft });
}

/** From now on what is kept under the first name is kept under the draft's id, where a later content script finds it. */
export async function renameComposing(db: RecordDb, from: string, to: string): Promise<void> {
  await renamed.put(from, to);
  const kept = await db.composing.get(from);
  if (!kept) return;
  await db.composing.put({ ...kept, draftKey: to });
  await db.composing.delete(from);
}
