import type { ComponentChildren } from "preact";
import { sitesUsed } from "../kit/access-state.ts";
import { Bar } from "../kit/Brand.tsx";
import { Button } from "../kit/Button.tsx";
import { Allowed, BlindNote } from "../kit/HostAccess.tsx";
import { Kept } from "../kit/Kept.tsx";
import { Note } from "../kit/Note.tsx";
import { ButtonPicture } from "./ButtonPicture.tsx";
import { FirstPeople } from "./FirstPeople.tsx";
import type { WelcomeState } from "./state.ts";

const NEVER = [
  ["It never sends anything.", "You read each letter in your own mail and press Send yourself."],
  ["Nothing leaves this browser.", "There is no account and no server, and nobody is told that you use it."],
  ["Mail that is not about school is not kept.", "It is looked at and forgotten."],
] as const;

/** From nothing to the first letter, on one page. Every question may be left out. */
export function Welcome({ state }: { state: WelcomeState }) {
  const { editor } = state;
  // One main button: the mailbox that they are known to use, or the first.
  const used = editor.snapshot.value ? sitesUsed(editor.snapshot.value) : null;
  const first = (state.sites.find(({ site }) => used?.has(site)) ?? state.sites[0])?.site;
  return (
    <div class="welcome">
      <Bar>
        <Kept state={editor.kept.value} />
      </Bar>
      <main class="welcome-main">
        <article class="sheet first-page">
          <Step number={1}>
            <h1 class="title welcome-title">Write to school, and keep a record of it.</h1>
            <p>
              In Writing helps you write a short, clear email to your child’s school, in your own Gmail or Outlook. It
              writes down what you sent, what came back and what was promised, each with its date. When an answer is
              slow, it tells you when it is fair to ask again, and what to do next.
            </p>
            <ul class="never">
              {NEVER.map(([first, then]) => (
                <li key={first}>
                  <b class="strong">{first}</b> {then}
                </li>
              ))}
            </ul>
          </Step>
          <Step number={2}>
            <h2 class="step-title">Who is it about?</h2>
            <p class="soft">
              Two minutes, or none: leave out what you do not know. You can change all of it later in the settings.
            </p>
            {editor.broken.value && (
              <Note kind="stop">
                Nothing can be kept just now: the record could not be opened. Close the other windows of this browser
                and open this page again.
              </Note>
            )}
            {editor.profile.value && <FirstPeople editor={editor} profile={editor.profile.value} />}
          </Step>
          <Step number={3}>
            <h2 class="step-title">Open your mail and write</h2>
            <p>
              Begin a new email as you always do. Beside Send there is a button, <b class="strong">Write to school</b>.
              It asks a few plain questions and puts the letter into your email.
            </p>
            <ButtonPicture />
            <Access access={state.access} />
            <div class="row">
              {state.sites.map(({ site, name }) => (
                <Button
                  key={site}
                  kind={site === first ? "main" : "line"}
                  icon="pen"
                  onPress={() => void state.openMail(site)}
                >
                  Open {name} and write
                </Button>
              ))}
              <Button kind="quiet" onPress={() => void state.openComposer()}>
                Write the letter here first
              </Button>
            </div>
          </Step>
        </article>
        <div class="small soft welcome-foot">
          <p>
            When you have time: term dates, other people and a backup.
            <Button kind="quiet" href="settings.html">
              Open the settings
            </Button>
          </p>
          <p>
            Emails from before today can come in too.
            <Button kind="quiet" href="import.html">
              Bring in old mail
            </Button>
          </p>
        </div>
      </main>
    </div>
  );
}

/** Before anything is used every mail site counts: nothing says yet which one it will be. */
function Access({ access }: { access: WelcomeState["access"] }) {
  const blind = access.sites.value.filter(({ allowed }) => allowed === "none");
  return (
    <>
      {blind.length > 0 && <BlindNote calm sites={blind} onAllow={({ site }) => void access.allow(site)} />}
      <Allowed access={access} />
    </>
  );
}

/** One part of the page, numbered to the left of the margin rule, as in an exercise book. */
function Step({ number, children }: { number: number; children: ComponentChildren }) {
  return (
    <section class="step">
      <p class="step-number soft" aria-hidden="true">
        {number}
      </p>
      <div class="step-body">{children}</div>
    </section>
  );
}
