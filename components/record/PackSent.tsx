import { longMoment } from "../../lib/pack/dates.ts";
import type { MessageEntry } from "../../lib/record/entry.ts";
import type { KnownPack } from "../../lib/record/packs.ts";
import { Icon } from "../kit/Icon.tsx";

/** The pack whose fingerprint an email carried out: from then on another's mail server can say that it was there. */
export function PackSent({ entry, packs }: { entry: MessageEntry; packs: readonly KnownPack[] }) {
  const here = packs.flatMap(({ item, files, madeAt, sent }) => {
    const held = sent.flatMap((one) => (one.entry === entry.id ? one.sha256s : []));
    const names = files.filter(({ sha256 }) => held.includes(sha256)).map(({ name }) => name);
    return names.length > 0 ? [{ item, madeAt, names }] : [];
  });
  return here.map(({ item, madeAt, names }) => (
    <p class="small pack-sent" key={item}>
      <Icon name="pack" small /> It holds the fingerprint of {names.join(", ")}, of the <a href="pack.html">pack</a>{" "}
      made on {longMoment(madeAt)}.
    </p>
  ));
}
