import { shortDay, shortDayYear } from "../../lib/calendar/dates.ts";
import type { EarlierMail } from "../../lib/letters/letter.ts";
import { Many } from "../kit/Choice.tsx";
import type { Composer } from "./state.ts";

function who(mail: EarlierMail): string {
  const names = mail.people.join(", ");
  return mail.direction === "out" ? `You wrote${names ? ` to ${names}` : ""}` : `${names || "They"} wrote`;
}

function said(mail: EarlierMail, today: string): string {
  const asked = mail.askedBy ? `, asked for an answer by ${shortDay(mail.askedBy)}` : "";
  const day = mail.date.slice(0, 4) === today.slice(0, 4) ? shortDay(mail.date) : shortDayYear(mail.date);
  return `${who(mail)}, ${day}${asked}`;
}

/** The emails of the record that the letter names, ticked; those it does not name stand below them, newest first. */
export function Earlier({ composer, all = false }: { composer: Composer; all?: boolean }) {
  const { letter, draft, case: kase } = composer;
  const ticked = draft.about.value;
  const mails = letter.nameable.value;
  const shown = all ? mails : mails.filter((mail, index) => ticked.includes(mail.id) || index < 4);
  if (mails.length === 0) return null;
  return (
    <Many
      legend="Which emails is it about?"
      hint="The letter names those you tick, with their dates."
      values={ticked}
      options={shown.map((mail) => ({
        value: mail.id,
        label: <span class="words">{mail.subject || "(no subject)"}</span>,
        hint: said(mail, kase.today.value),
      }))}
      onChange={(about) => {
        draft.about.value = about;
      }}
    />
  );
}
