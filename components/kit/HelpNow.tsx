import { useEffect, useId, useRef } from "preact/hooks";
import { HELP_LINES } from "../../lib/letters/safety-help.ts";
import { Button } from "./Button.tsx";

export interface HelpNowProps {
  /** `danger`: somebody may be hurt. `staff`: harm by a person who works with children. */
  about?: readonly ("danger" | "staff")[];
  /** The child as letters name them; "" when not known. */
  child?: string;
  /** Always works, and is never remembered. */
  onContinue: () => void;
  continueLabel?: string;
}

/** Help first: shown before anything else, with a way on. That it was shown is kept nowhere. */
export function HelpNow(props: HelpNowProps) {
  const { about = ["danger"], child = "", onContinue, continueLabel = "Go on with the letter" } = props;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  // Seen at once, without taking the caret away from what is being typed.
  useEffect(() => box.current?.scrollIntoView?.({ block: "nearest" }), []);
  const lines = HELP_LINES.filter((line) => line.kinds.some((kind) => about.includes(kind)));
  return (
    <section class="sheet help-now" ref={box} role="alert" aria-labelledby={id}>
      <h2 class="title help-title" id={id}>
        {child ? `Is ${child} safe now?` : "Is everyone safe now?"}
      </h2>
      <ul class="help-lines">
        {lines.map((line) => (
          <li key={line.name}>
            <span class="strong">{line.tel ? <a href={`tel:${line.tel}`}>{line.shown}</a> : line.shown}</span>
            <span class="small">
              {line.name}. <span class="soft">{line.when}</span>
            </span>
          </li>
        ))}
      </ul>
      <div class="row">
        <Button onPress={onContinue}>{continueLabel}</Button>
      </div>
    </section>
  );
}
