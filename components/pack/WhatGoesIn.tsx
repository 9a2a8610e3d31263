import { londonDate } from "../../lib/pack/dates.ts";
import { withRole } from "../../lib/pack/people.ts";
import { childrenOf } from "../../lib/record/family.ts";
import { SENSITIVE_ROLES } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Tick } from "../kit/Choice.tsx";
import { Field } from "../kit/Field.tsx";
import type { StepPart } from "./Guided.tsx";
import { Some } from "./Some.tsx";
import type { PackState } from "./state.ts";

/** Whose, from when to when, which matters, with whom. */
export const WhatGoesIn: StepPart = ({ state }) => {
  const { profile, matters = [] } = state.snapshot.value;
  const choice = state.choice.value;
  if (!choice) return null;
  const children = childrenOf(profile);
  const people = profile.contacts.filter(({ role }) => choice.sensitive || !SENSITIVE_ROLES.includes(role));
  return (
    <div class="stack">
      {children.length > 1 && (
        <Some
          legend="Which child?"
          all="All of them"
          some="Only some"
          options={children.map(({ id, name, year }) => ({ value: id, label: name || "No name yet", hint: year }))}
          values={choice.children}
          onChange={(ids) => state.set({ children: ids })}
        />
      )}
      <Period state={state} />
      {matters.length > 0 && (
        <Some
          legend="Which matters?"
          all="All of them, and what belongs to none"
          some="Only some"
          options={matters.map(({ id, name }) => ({ value: id, label: name }))}
          values={choice.matters}
          onChange={(ids) => state.set({ matters: ids })}
        />
      )}
      {people.length > 1 && (
        <Some
          legend="With whom?"
          all="Everybody in the record"
          some="Only some"
          options={people.map(({ id, name, role, email }) => ({ value: id, label: withRole(name || email, role) }))}
          values={choice.people}
          onChange={(ids) => state.set({ people: ids })}
        />
      )}
      <Tick
        label="The entries in full after the chronology"
        hint="Each email and note as it stands, with its files. Without them the pack is short."
        checked={choice.exhibits}
        onChange={(exhibits) => state.set({ exhibits })}
      />
    </div>
  );
};

function Period({ state }: { state: PackState }) {
  // As typed: put in order only where it is read.
  const typed = state.kept.value?.choice;
  if (!typed) return null;
  return (
    <fieldset class="pack-period">
      <legend>From when to when?</legend>
      <div class="pair">
        <Field
          kind="date"
          label="First day"
          hint="Empty: from the start."
          value={typed.first ?? ""}
          onInput={(first) => state.set({ first: first || null })}
        />
        <Field
          kind="date"
          label="Last day"
          hint="Empty: until today."
          value={typed.last ?? ""}
          onInput={(last) => state.set({ last: last || null })}
        />
      </div>
      <div class="row">
        <Button kind="quiet" onPress={() => state.set({ first: null, last: null })}>
          All of it
        </Button>
        <Button kind="quiet" onPress={() => state.set({ first: schoolYear(state.now()), last: null })}>
          This school year
        </Button>
        <Button kind="quiet" onPress={() => state.set({ first: yearAgo(state.now()), last: null })}>
          The last 12 months
        </Button>
      </div>
    </fieldset>
  );
}

/** @returns 1 September before, ISO */
function schoolYear(now: number): string {
  const { year, month } = Temporal.PlainDate.from(londonDate(now));
  return `${month >= 9 ? year : year - 1}-09-01`;
}

function yearAgo(now: number): string {
  return Temporal.PlainDate.from(londonDate(now)).subtract({ years: 1 }).toString();
}
