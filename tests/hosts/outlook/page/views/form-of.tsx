/** @jsxImportSource react */
import { Compose } from "../compose/index.tsx";
import { change, close, discard, type Form, send } from "../drafts/forms.ts";
import type { Draft } from "../types.ts";
import { popOut } from "./popouts.tsx";

/** A form with what it may ask of the shell. */
export function FormOf({ form }: { form: Form }) {
  const { key } = form.draft;
  const actions = {
    change: (what: Partial<Draft>) => change(key, what),
    send: (at?: number) => send(key, at),
    discard: () => void discard(key),
    close: () => void close(key),
    popOut: () => popOut(key),
  };
  return <Compose key={key} draft={form.draft} mode={form.mode} actions={actions} />;
}
