import { type Choice, type Counts, countsOf, tickOf, yearsOf } from "../../lib/import/choice.ts";
import type { Found, Group, Person } from "../../lib/import/found.ts";
import { Button } from "../kit/Button.tsx";
import { type ChoiceOption, Many } from "../kit/Choice.tsx";
import { Note } from "../kit/Note.tsx";
import { Files } from "./Files.tsx";
import type { ImportState, Step } from "./state.ts";
import { chosenWords, count, foundWords, number, span } from "./words.ts";

/** The second step: who and which years, with how much there is of each. */
export function FoundMail({ state, step }: { state: ImportState; step: Step & { at: "found" } }) {
  const { found, choice, mine } = step;
  const counts = countsOf(found, choice);
  if (found.messages.length === 0) return <NothingFound state={state} found={found} />;
  const pick = (groups: readonly Group[]) => (people: string[]) => {
    const others = choice.people.filter((tick) => !groups.some((group) => tick.startsWith(`${group} `)));
    state.choose({ ...choice, people: [...others, ...people] });
  };
  const shared = { found, choice, counts, pick };
  return (
    <>
      <p>{foundWords(found)}</p>
      <PeopleOf {...shared} groups={["case", "linked"]} legend="Whose messages should come in?" />
      <PeopleOf
        {...shared}
        groups={["sensitive"]}
        legend="Private to you: tick only what you want in the record"
        hint="Mail with a GP, CAMHS, an adviser, a solicitor or family. It stays out of packs unless you put it in."
      />
      <PeopleOf
        {...shared}
        groups={["unknown"]}
        legend="Other people in conversations with the school"
        hint="They are not in your list, and the school is not in these messages. Tick them only if they belong to it."
      />
      <PeopleOf
        {...shared}
        groups={["removed"]}
        legend="Taken out before"
        hint="You removed these from the record. They stay out unless you tick this."
      />
      <Years found={found} choice={choice} counts={counts} onChange={(years) => state.choose({ ...choice, years })} />
      <Mine found={found} mine={mine} onChange={state.claim} />
      <Files files={found.files} found={found} />
      <p class="chosen num" aria-live="polite" id="import-chosen">
        {chosenWords(counts)}
      </p>
      <div class="row">
        <Button kind="main" offBy={counts.chosen === 0 && "import-chosen"} onPress={() => void state.take()}>
          {counts.chosen === 0 ? "Bring them in" : `Bring in ${count(counts.chosen, "message", "messages")}`}
        </Button>
        <Button kind="quiet" onPress={state.again}>
          Choose other files
        </Button>
      </div>
    </>
  );
}

interface PeopleProps {
  found: Found;
  choice: Choice;
  counts: Counts;
  groups: Group[];
  legend: string;
  hint?: string;
  pick: (groups: readonly Group[]) => (people: string[]) => void;
}

function PeopleOf({ found, choice, counts, groups, legend, hint, pick }: PeopleProps) {
  const all = found.people.map((person, index) => ({ person, its: counts.people[index] }));
  const there = all
    .filter(({ person }) => groups.includes(person.group))
    .sort((a, b) => (b.its?.messages ?? 0) - (a.its?.messages ?? 0));
  if (there.length === 0) return null;
  const ticks = there.map(({ person }) => tickOf(person));
  const options = there.map(({ person, its }): ChoiceOption => {
    const { messages = 0, first = null, last = null } = its ?? {};
    const one = count(messages, "message", "messages");
    return {
      value: tickOf(person),
      label: nameOf(person),
      hint: `${[one, span(first, last), addressOf(person)].filter(Boolean).join(", ")}`,
    };
  });
  const values = choice.people.filter((tick) => ticks.includes(tick));
  return (
    <div class="group">
      <Many legend={legend} hint={hint} options={options} values={values} onChange={pick(groups)} class="wide-opts" />
      {ticks.length > 4 && (
        <div class="row">
          <Button kind="quiet" label={`Tick all: ${legend}`} onPress={() => pick(groups)(ticks)}>
            Tick all
          </Button>
          <Button kind="quiet" label={`Tick none: ${legend}`} onPress={() => pick(groups)([])}>
            Tick none
          </Button>
        </div>
      )}
    </div>
  );
}

function nameOf({ name, role, key }: Person): string {
  if (name === "") return key;
  return role === "" ? name : `${name}, ${role}`;
}

const addressOf = ({ name, key }: Person) => (name !== "" && key.includes("@") ? key : "");

function Years(props: { found: Found; choice: Choice; counts: Counts; onChange: (years: (number | null)[]) => void }) {
  const years = yearsOf(props.found.messages);
  if (years.length < 2) return null;
  const options = years.map((year) => ({
    value: String(year),
    label: year === null ? "No date" : String(year),
    hint: number(props.counts.years.get(year) ?? 0),
  }));
  const ticked = (values: string[]) => years.filter((year) => values.includes(String(year)));
  return (
    <Many
      legend="Which years?"
      options={options}
      values={props.choice.years.map(String)}
      onChange={(values) => props.onChange(ticked(values))}
      class="opts-across"
    />
  );
}

/** Mail to the school from an address that nobody knows: of the parent's own it would else stand there as a reply. */
function Mine({ found, mine, onChange }: { found: Found; mine: string[]; onChange: (mine: string[]) => void }) {
  if (found.writers.length === 0) return null;
  return (
    <Many
      legend="Is one of these you?"
      hint="These addresses wrote to the school’s people and are not in your list. Tick the ones that are yours, an old address maybe, so that their emails stand as sent by you."
      options={found.writers.slice(0, 12).map(({ key, name, messages }) => ({
        value: key,
        label: name || key,
        hint: [name && key, count(messages, "message", "messages")].filter(Boolean).join(", "),
      }))}
      values={mine}
      onChange={onChange}
    />
  );
}

function NothingFound({ state, found }: { state: ImportState; found: Found }) {
  return (
    <>
      <p>{foundWords(found)}</p>
      {found.looked > 0 && (
        <Note kind="advice" actions={<Button href="settings.html">Look at the people in my list</Button>}>
          None of these messages is from or to anybody in your list. Look whether the addresses there are the ones that
          the school writes from: one letter is enough to miss them.
        </Note>
      )}
      <Files files={found.files} found={found} />
      <div class="row">
        <Button kind="main" onPress={state.again}>
          Choose other files
        </Button>
      </div>
    </>
  );
}
