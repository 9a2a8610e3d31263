import { PRESETS } from "../../lib/pack/choice.ts";
import { bytes } from "../../lib/pack/chronology.ts";
import { londonDate, longDate, longMoment } from "../../lib/pack/dates.ts";
import { whoToWhom } from "../../lib/pack/people.ts";
import { PACK_LETTER } from "../../lib/pack/share.ts";
import { count } from "../../lib/pack/words.ts";
import { inGroups, type KnownPack, type PackSent } from "../../lib/record/packs.ts";
import { Button } from "../kit/Button.tsx";
import { composerHref } from "../popup/view.ts";
import { InRecord } from "./Blocks.tsx";
import { stepHash } from "./route.ts";
import type { PackState } from "./state.ts";
import { HASH_WORDS } from "./words.ts";

/** The packs made before, newest first: when, their fingerprints, and whose email carried them out. */
export function MadeBefore({ state }: { state: PackState }) {
  const packs = state.snapshot.value.packs ?? [];
  if (packs.length === 0) return null;
  return (
    <section class="before" aria-labelledby="pack-before">
      <h2 class="title before-title" id="pack-before">
        Made before
      </h2>
      <ul class="sheet before-list">
        {packs.map((pack) => (
          <One key={pack.item} pack={pack} state={state} />
        ))}
      </ul>
      <p class="hint before-hint">{HASH_WORDS}</p>
    </section>
  );
}

function One({ pack, state }: { pack: KnownPack; state: PackState }) {
  const preset = PRESETS.find((id) => id === pack.preset);
  const name = preset ? state.presets(preset).name : "A file to share";
  return (
    <li class="before-one">
      <p>
        <b class="strong">{name}</b>, {longMoment(pack.madeAt)}, {count(pack.entries, "entry", "entries")}
      </p>
      {pack.sent.map((sent) => (
        <Sent key={sent.entry} sent={sent} state={state} />
      ))}
      {pack.sent.length === 0 && <p class="small soft">No email with its fingerprint is in the record.</p>}
      <details>
        <summary>{count(pack.files.length, "file and its fingerprint", "files and their fingerprints")}</summary>
        <ul class="before-files">
          {pack.files.map(({ name: file, size, sha256 }) => (
            <li class="small" key={sha256}>
              <p class="files-name">
                {file}, {bytes(size)}
              </p>
              <p class="soft num files-hash">{inGroups(sha256)}</p>
            </li>
          ))}
        </ul>
      </details>
      {preset && (
        <div class="row before-acts">
          <Button kind="quiet" href={stepHash(preset, "make")} label={`Make it again: ${name}`}>
            Make it again
          </Button>
          <Button
            kind="quiet"
            href={composerHref(PACK_LETTER, [pack.item])}
            newTab
            label={`Write the email it goes with: ${name}`}
          >
            Write the email it goes with
          </Button>
        </div>
      )}
    </li>
  );
}

/** "You to Dee, SENDIASS, on Tue 23 March 2027 (E-12)". */
function Sent({ sent, state }: { sent: PackSent; state: PackState }) {
  const { entries, profile } = state.snapshot.value;
  const entry = entries.find(({ id }) => id === sent.entry);
  const who = entry ? whoToWhom(entry, profile, { name: "You", pronoun: true }) : "Sent";
  return (
    <p class="small">
      {sent.sure ? "Sent" : "Likely sent"}: {who}, on {longDate(londonDate(sent.at))} (
      <InRecord number={`E-${sent.number}`} />)
    </p>
  );
}
