import { Icon, type IconName } from "./Icon.tsx";

export type MarkKind =
  | "sent"
  | "reply"
  | "call"
  | "meeting"
  | "gate"
  | "letter"
  | "note"
  | "check"
  | "absence"
  | "app"
  | "incident"
  | "posted"
  | "appointment"
  | "document"
  | "day"
  | "promise";

export type SessionMark = "in" | "ill" | "out" | "unk";

export interface MarkProps {
  kind: MarkKind;
  /** Filled is from the family, open is from the school, half is both. */
  from?: "family" | "school" | "both";
  /** Not confirmed yet: drawn dashed. */
  likely?: boolean;
  /** For absences: what is known of each session. `in`: at school; `ill`; `out`: not authorised. */
  sessions?: { morning: SessionMark; afternoon: SessionMark };
  /** For promises. */
  promise?: "ahead" | "waiting" | "kept" | "broken" | "letgo";
  /** Spoken name; without it the words beside it must say the kind. */
  label?: string;
}

const ICONS: Record<Exclude<MarkKind, "promise" | "absence">, IconName> = {
  sent: "sent",
  reply: "reply",
  call: "call",
  meeting: "meeting",
  gate: "meeting",
  letter: "letter",
  app: "reply",
  incident: "note",
  posted: "letter",
  appointment: "meeting",
  document: "letter",
  note: "note",
  check: "search",
  day: "calendar",
};

const USUALLY_FROM: Record<MarkKind, NonNullable<MarkProps["from"]> | "nobody"> = {
  sent: "family",
  reply: "school",
  call: "family",
  meeting: "both",
  gate: "both",
  letter: "family",
  note: "nobody",
  check: "nobody",
  absence: "nobody",
  app: "school",
  incident: "nobody",
  posted: "family",
  appointment: "nobody",
  document: "nobody",
  day: "nobody",
  promise: "nobody",
};

const PROMISES = { ahead: "promise", waiting: "promise", kept: "kept", broken: "broken", letgo: "letgo" } as const;

function classOf({ kind, from, likely, promise }: MarkProps): string {
  if (kind === "promise") return `mark mark-date is-${promise ?? "waiting"}`;
  const whose = from ?? USUALLY_FROM[kind];
  const colour = kind === "gate" ? "meeting" : kind;
  return [
    `mark mark-${colour}`,
    kind === "call" || kind === "meeting" || kind === "gate" ? "mark-spoken" : "",
    whose === "family" && !likely ? "mark-us" : "",
    whose === "both" ? "mark-both" : "",
    likely ? "is-likely" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Square is written, round is spoken, diamonds are days promised, pairs of cells are sessions missed. */
export function Mark(props: MarkProps) {
  const spoken = props.label ? { role: "img" as const, "aria-label": props.label } : { "aria-hidden": "true" as const };
  return (
    <span class={classOf(props)} {...spoken}>
      {props.kind === "absence" ? (
        <span class="cells">
          <i class={props.sessions?.morning ?? "unk"} />
          <i class={props.sessions?.afternoon ?? "in"} />
        </span>
      ) : (
        <Icon name={props.kind === "promise" ? PROMISES[props.promise ?? "waiting"] : ICONS[props.kind]} />
      )}
    </span>
  );
}
