import { longDay } from "../../lib/calendar/dates.ts";
import { count } from "../../lib/pack/words.ts";
import type { CalendarTitle } from "../../lib/record/calendar-days.ts";
import { Button } from "../kit/Button.tsx";
import { Choice, type ChoiceOption, Tick } from "../kit/Choice.tsx";
import { Note } from "../kit/Note.tsx";
import { type TakeDates as Desk, REMIND_DAYS } from "./desk.ts";

function titles(child: string): ChoiceOption<CalendarTitle>[] {
  const whose = child === "" ? "Your child’s name" : child;
  return [
    { value: "plain", label: "“School matter” and no more" },
    { value: "what", label: "What the day is", hint: "“School matter: Appeal to the SEND Tribunal (Legal)”" },
    {
      value: "name",
      label: "What it is, with your child’s name",
      hint: `“${whose}: Appeal to the SEND Tribunal (Legal)”`,
    },
  ];
}

/** The dates to come as a file for the parent's own calendar; how much stands in it is theirs to say. */
export function TakeDates({ desk }: { desk: Desk }) {
  const days = desk.days.value;
  const [first] = days;
  if (!first) return <p class="soft">No date is to come, so there is nothing to put into a calendar yet.</p>;
  return (
    <div class="stack">
      <div>
        <p>
          {days.length === 1
            ? `1 day is to come: ${longDay(first.date)}.`
            : `${days.length} days are to come, the first ${longDay(first.date)}.`}
        </p>
        <p class="hint">
          Dates that matter, days by which you asked for an answer, and days something was promised for.
        </p>
      </div>
      <Choice
        legend="What is to stand in your calendar?"
        hint="Calendars are often shared with others and copied to phones and work computers. Words of your own for a date stand there as you typed them."
        options={titles(desk.child.value)}
        value={desk.title.value}
        onPick={(title) => {
          desk.title.value = title;
        }}
      />
      <Tick
        label={`Let the calendar remind me ${REMIND_DAYS} days before`}
        checked={desk.remind.value}
        onChange={(remind) => {
          desk.remind.value = remind;
        }}
      />
      <div class="row">
        <Button icon="download" onPress={() => desk.save()}>
          Save the calendar file
        </Button>
      </div>
      {desk.saved.value !== null && (
        <Note kind="good">
          {count(desk.saved.value, "day was", "days were")} saved as a file (.ics). Open it with your calendar. When a
          date moves, save it again: most calendars then put the new day in place of the old one. A date that no longer
          matters stays in your calendar until you delete it there.
        </Note>
      )}
    </div>
  );
}
