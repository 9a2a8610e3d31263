import { filesToSend } from "../../lib/letters/pack-answers.ts";
import type { Made } from "../../lib/pack/make.ts";
import { PACK_LETTER, packOf } from "../../lib/pack/share.ts";
import { Button } from "../kit/Button.tsx";
import { composerHref } from "../popup/view.ts";
import type { PackState } from "./state.ts";

/** The way of the saved file into an email: the letter with its fingerprint, then the file by hand. Nothing is sent by itself. */
export function SendIt({ made, state }: { made: Made; state: PackState }) {
  const pack = packOf(made.files, state.snapshot.value.packs ?? []);
  const files = filesToSend(made.files);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="pack-send">
      <h3 class="pack-part" id="pack-send">
        Send it by email
      </h3>
      {made.document.preset === "tribunal" && <p>Send it the way that the directions in your case say.</p>}
      <ol class="pv-list is-numbered">
        <li>
          {pack
            ? "Open the email. It says what the pack is, with its fingerprint, so that the date it went is kept."
            : "Open a new email to them."}
        </li>
        <li>
          Drag {files.length === 1 ? "this file" : "these files, one email each,"} into it from your browser’s
          downloads:{" "}
          {files.map(({ name }) => (
            <b class="strong files-name" key={name}>
              {name}{" "}
            </b>
          ))}
        </li>
        <li>Look at who it is to, and press Send in your mailbox.</li>
        {made.document.preset === "sendiass" && (
          <li>
            The record asks then whether to keep that email, as with all mail to people who advise you. Say “Keep it”:
            then it knows when the pack went.
          </li>
        )}
      </ol>
      {pack && (
        <div class="row">
          <Button icon="sent" href={composerHref(PACK_LETTER, [pack.item])} newTab>
            Write the email
          </Button>
        </div>
      )}
    </section>
  );
}
