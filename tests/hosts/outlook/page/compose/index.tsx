/** @jsxImportSource react */
import { session } from "../server.ts";
import type { ComposeProps } from "../types.ts";
import { Form } from "./form.tsx";
import { useLater } from "./rebuilding.ts";

/** The form that people write in. */
export function Compose(props: ComposeProps) {
  return useLater(session.switches.lateCompose) ? <Form {...props} /> : null;
}
