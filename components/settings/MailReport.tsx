import { useSignal } from "@preact/signals";
import { Button } from "../kit/Button.tsx";
import type { MailCheckDesk } from "./mail-check.ts";

/** What can be copied for whoever mends In Writing: shown whole before it is copied. */
export function MailReport({ report, desk }: { report: string; desk: MailCheckDesk }) {
  const open = useSignal(false);
  return (
    <div class="report">
      <p>
        If something was not found, a report helps to mend it. It is made here, and goes nowhere unless you send it.
      </p>
      <div class="row">
        <Button
          expanded={open.value}
          controls="check-report"
          onPress={() => {
            open.value = !open.value;
          }}
        >
          {open.value ? "Close the report" : "See the report"}
        </Button>
      </div>
      <div id="check-report" hidden={!open.value}>
        {open.value && (
          <>
            <p>
              <strong>This is all that is copied: structure, no words.</strong> No text of any email, no address, no
              name and no subject is in it.
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <section class="report-text" tabIndex={0} aria-label="The report">
              <pre>{report}</pre>
            </section>
            <div class="row">
              <Button icon="copy" onPress={() => void desk.copy(report)}>
                Copy report
              </Button>
            </div>
            <p class="hint">
              Paste it into a message to the people who look after In Writing: the page that you have it from says how
              to reach them.
            </p>
          </>
        )}
      </div>
      <p aria-live="polite" class="small">
        {desk.copied.value === "copied" && "Copied."}
        {desk.copied.value === "refused" && "The browser did not allow copying. Select the report and copy it."}
      </p>
    </div>
  );
}
