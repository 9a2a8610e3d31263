import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { Progress } from "../kit/Progress.tsx";
import { Section } from "../settings/Section.tsx";
import { ShareForm } from "./ShareForm.tsx";
import type { ShareDesk } from "./share-desk.ts";
import { count } from "./words.ts";

/** A file for the other parent, or for somebody who helps the family. It is no backup. */
export function SharePart({ desk }: { desk: ShareDesk }) {
  const state = desk.state.value;
  return (
    <Section
      id="share"
      title="Share"
      about="A locked file for the other parent or somebody who helps you, without what only you should see. It is no backup."
    >
      {state.at === "closed" && (
        <>
          <p class="small">
            It leaves out private notes, everything with your solicitor, SENDIASS, helplines and others who advise you,
            and your home address and phone number, unless you choose otherwise. To send papers to a school, a council
            or a panel, <a href="pack.html">make a pack</a> instead.
          </p>
          <div class="row">
            <Button onPress={desk.begin}>Make a file to share</Button>
          </div>
        </>
      )}
      {state.at === "safe" && <Safe desk={desk} />}
      {state.at === "unsafe" && <Unsafe desk={desk} />}
      {state.at === "choosing" && <ShareForm desk={desk} />}
      {state.at === "making" && (
        <Progress
          label="Making the file"
          done={state.done}
          total={state.total}
          words={state.words}
          onStop={desk.stop}
        />
      )}
      {state.at === "made" && (
        <Note kind="good" actions={<Button onPress={desk.leave}>Done</Button>}>
          <p>
            Saved as <b class="strong share-name">{state.name}</b>, with {count(state.entries, "entry", "entries")}.
            Tell the passphrase by another way than you give the file.
          </p>
          <p>
            It opens in In Writing, under “Open a backup”. Of what was left out nobody sees more there than how much it
            is. {!state.noted && "That it was made could not be written into your record."}
          </p>
        </Note>
      )}
      {state.at === "stopped" && (
        <Note kind="plain" actions={<Button onPress={desk.leave}>Close</Button>}>
          {state.words}
        </Note>
      )}
    </Section>
  );
}

/** Asked first, and each time. */
function Safe({ desk }: { desk: ShareDesk }) {
  return (
    <section class="share-safe" aria-labelledby="share-safe">
      <h3 id="share-safe">Is it safe to share this?</h3>
      <p>
        Think of who will read it, and of who may see it after them. Has anyone in the family hurt, threatened or
        controlled you or the children? Are you separated, or has a court made an order about the children? Then please
        ask somebody before you share.
      </p>
      <p class="strong">Whoever has the file and its passphrase will see:</p>
      <ul class="leaving-list">
        <li>your child and their school, and the people there with their email addresses;</li>
        <li>each entry that is not left out, with its dates, and each email with your own email address;</li>
        <li>how many things were left out, and when you wrote them down.</li>
      </ul>
      <p>You cannot have it back once you have given it.</p>
      <div class="row">
        <Button onPress={() => void desk.answer(true)}>Yes, it is safe</Button>
        <Button onPress={() => void desk.answer(false)}>No, or I am not sure</Button>
        <Button kind="quiet" onPress={desk.leave}>
          Not now
        </Button>
      </div>
      <p class="hint">Your answer is kept nowhere.</p>
    </section>
  );
}

function Unsafe({ desk }: { desk: ShareDesk }) {
  return (
    <Note kind="advice" icon="help" actions={<Button onPress={desk.leave}>Close</Button>}>
      <p>Then leave it for now. No file was made, and nothing was written down.</p>
      <p>
        You can ask your solicitor, your social worker, or a domestic abuse service what is safe to share. The National
        Domestic Abuse Helpline is free, day and night:{" "}
        <a class="share-name" href="tel:08082000247">
          0808 2000 247
        </a>
        . If somebody may be hurt, ring <a href="tel:999">999</a>.
      </p>
    </Note>
  );
}
