import { Icon } from "./Icon.tsx";

export type KeptState = "still" | "keeping" | "kept" | { failed: string };

/** Says quietly that what was typed is kept, and plainly when it could not be. */
export function Kept({ state }: { state: KeptState }) {
  const failed = typeof state === "object";
  return (
    <span class={failed ? "kept kept-failed small" : "kept small soft"} role="status">
      {state === "kept" && (
        <>
          <Icon name="check" small />
          Kept
        </>
      )}
      {failed && (
        <>
          <Icon name="alert" small />
          <span>{state.failed}</span>
        </>
      )}
    </span>
  );
}
