import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { MailCheckResult } from "./MailCheckResult.tsx";
import type { MailCheckDesk, MailCheckState, OpenMail } from "./mail-check.ts";
import { Section } from "./Section.tsx";

const nameOf = ({ site, mailbox }: OpenMail) => `${site}: ${mailbox ?? "a mailbox that does not show its address"}`;

const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** "Gmail or Outlook" */
const sites = ({ homes }: MailCheckDesk) => or.format(homes.map(({ name }) => name));

/** Looks at the open mail page and says whether In Writing still finds its way in it. */
export function MailCheckPart({ desk }: { desk: MailCheckDesk }) {
  const state = desk.state.value;
  const busy = state.doing === "looking" || state.doing === "checking";
  const again = state.doing !== "nothing";
  return (
    <Section
      id="check"
      title="Check your mail page"
      about="If “Write to school” is missing, or mail does not reach the record, this shows whether your mail page has changed."
    >
      <p>Open {sites(desk)} in another tab first, with an email you are writing and a message from somebody.</p>
      <div class="row">
        <Button icon="search" offBy={busy && "check-now"} onPress={() => void desk.start()}>
          {again ? "Check again" : "Check the open mail page"}
        </Button>
      </div>
      {"pages" in state && state.pages.length > 1 && <Choice state={state} desk={desk} />}
      <div id="check-now" aria-live="polite">
        <Now state={state} anySite={sites(desk)} />
      </div>
      {state.doing === "none" && (
        <div class="row">
          {desk.homes.map(({ name, url }) => (
            <Button key={name} href={url} newTab icon="open">
              Open {name}
            </Button>
          ))}
        </div>
      )}
      {state.doing === "checked" && <MailCheckResult key={state.page.tab} check={state.check} desk={desk} />}
    </Section>
  );
}

/** Which of several open mail pages. */
function Choice({ state, desk }: { state: Extract<MailCheckState, { pages: OpenMail[] }>; desk: MailCheckDesk }) {
  const chosen = "page" in state ? state.page.tab : null;
  return (
    <ul class="people" aria-label="Open mail pages">
      {state.pages.map((page, i) => (
        <li key={page.tab} class="person mail-page">
          <span>{nameOf(page)}</span>
          <Button
            kind="quiet"
            pressed={chosen === page.tab}
            offBy={state.doing === "checking" && "check-now"}
            label={`Check this one: ${nameOf(page)}, page ${i + 1} of ${state.pages.length}`}
            onPress={() => void desk.check(page)}
          >
            Check this one
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** How far the check has got, and what stands in its way. Read aloud as it changes. */
function Now({ state, anySite }: { state: MailCheckState; anySite: string }) {
  switch (state.doing) {
    case "nothing":
      return null;
    case "looking":
    case "checking":
      return <p class="soft">Looking at the mail page …</p>;
    case "none":
      return (
        <Note>
          No mail page is open in this browser. Open {anySite}, wait until it shows your mail, and check again.
        </Note>
      );
    case "choosing":
      return <p>{state.pages.length} mail pages are open. Choose which one to check.</p>;
    case "asleep":
      return (
        <Note icon="moon">
          The browser has put that mail page to sleep. Open its tab, wait a moment, and check again.
        </Note>
      );
    case "no answer":
      return (
        <Note icon="alert">
          That mail page could not be reached. Load it again (F5), wait until it shows your mail, and check again.
        </Note>
      );
    case "checked":
      return <p class="soft">Checked just now, in {nameOf(state.page)}. This is what was found.</p>;
  }
}
