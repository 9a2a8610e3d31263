import { londonDate } from "../calendar/dates.ts";
import { schoolCalendar } from "../calendar/school-calendar.ts";
import type { ComposerContext, ComposerDraft } from "../messages.ts";
import { earlierMails } from "../record/earlier.ts";
import { nextStep } from "../record/next.ts";
import { readDerived } from "../store/derive.ts";
import type { RecordDb } from "../store/schema.ts";

/** What the composer needs, since the embedded one cannot open the record itself. */
export async function composerContext(db: RecordDb, draftKey: string, now: number): Promise<ComposerContext> {
  const { profile, entries } = await readDerived(db);
  const kept = await db.composing.get(draftKey);
  const today = londonDate(now);
  const suggested = nextStep(entries, profile, schoolCalendar(profile), today);
  return {
    profile,
    earlier: earlierMails(entries, profile),
    suggested,
    draft: kept?.draft ?? null,
    now,
    sites: ["gmail"],
  };
}

/** Keeps a half-filled composer, or lets it go (null). */
export async function keepComposing(db: RecordDb, draftKey: string, draft: ComposerDraft | null): Promise<void> {
  if (draft) await db.composing.put({ draftKey, draft });
  else await db.composing.delete(draftKey);
}
