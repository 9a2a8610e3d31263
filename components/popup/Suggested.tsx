import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Working } from "../kit/Working.tsx";
import { PageLink } from "./PageLink.tsx";
import { composerHref, type SuggestedStep } from "./view.ts";

/** The next step, with the one main button of the popup, and why it is suggested. */
export function Suggested({ step, open }: { step: SuggestedStep; open: (page: string) => void }) {
  const shown = useSignal(false);
  const id = useId();
  return (
    <section class="next" aria-labelledby="next">
      <p class="next-label">
        <span class="label">Suggested next</span>
        <PageLink class="small" href="guide.html" open={open}>
          What comes next
        </PageLink>
      </p>
      <h2 id="next">{step.whose ? `${step.whose}: ${step.title}` : step.title}</h2>
      <p class="small">{step.because}</p>
      <div class="act">
        <PageLink class="btn btn-main" href={composerHref(step.letter, step.about, step.child)} open={open}>
          <Icon name="pen" />
          Write it now
        </PageLink>
        {step.why && (
          <Button
            kind="quiet"
            expanded={shown.value}
            controls={shown.value ? id : undefined}
            onPress={() => {
              shown.value = !shown.value;
            }}
          >
            Why this?
          </Button>
        )}
      </div>
      {step.why && shown.value && <Working id={id} {...step.why} />}
    </section>
  );
}
