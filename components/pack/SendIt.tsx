import type { Made } from "../../lib/pack/make.ts";
import type { PackState } from "./state.ts";

/** The way of the saved file into an email. */
export function SendIt({ made }: { made: Made; state: PackState }) {
  const first = made.files.find(({ name }) => name.endsWith(".pdf")) ?? made.files[0];
  if (!first) return null;
  return (
    <section aria-labelledby="pack-send">
      <h3 class="pack-part" id="pack-send">
        Send it by email
      </h3>
      <p>
        Open a new email and drag <b class="strong files-name">{first.name}</b> into it from your browser’s downloads.
      </p>
    </section>
  );
}
