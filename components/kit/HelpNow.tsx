import { useId } from "preact/hooks";
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

const Tel = ({ number, children }: { number: string; children: string }) => (
  <a class="nowrap" href={`tel:${number}`}>
    {children}
  </a>
);

/** Help first: shown before anything else, with a way on. That it was shown is kept nowhere. */
export function HelpNow({
  about = ["danger"],
  child = "",
  onContinue,
  continueLabel = "Go on with the letter",
}: HelpNowProps) {
  const id = useId();
  return (
    <section class="sheet help-now" role="alert" aria-labelledby={id}>
      <h2 class="title help-title" id={id}>
        {child ? `Is ${child} safe now?` : "Is everyone safe now?"}
      </h2>
      <p>
        If anyone may be hurt, or may hurt themselves, ring <Tel number="999">999</Tel>. For urgent mental health help,
        ring <Tel number="111">111 and choose 2</Tel>.
      </p>
      <p>
        To talk now, free, day and night: Samaritans <Tel number="116123">116 123</Tel>, Childline{" "}
        <Tel number="08001111">0800 1111</Tel>.
      </p>
      {about.includes("staff") && (
        <p>
          If someone who works with children may have harmed a child, you can tell the council’s designated officer (the
          LADO) yourself, or ring the NSPCC on <Tel number="08088005000">0808 800 5000</Tel>. You need not ask the
          school first.
        </p>
      )}
      <div class="row">
        <Button onPress={onContinue}>{continueLabel}</Button>
      </div>
    </section>
  );
}
