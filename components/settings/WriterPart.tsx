import { useState } from "preact/hooks";
import type { Profile, Writer } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Field } from "../kit/Field.tsx";
import { whoMayRead } from "../kit/mailbox.ts";
import { AddressField } from "./CheckedField.tsx";
import type { ProfileEditor } from "./editor.ts";
import { Section } from "./Section.tsx";

export function WriterPart({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const writer = profile.writer;
  const set = (part: Partial<Writer>) => editor.change({ part: "writer", value: { ...writer, ...part } });
  return (
    <Section id="you" title="You" about="How you sign, and which mail is your own.">
      <div class="pair">
        <Field
          label="Your name"
          hint="As you sign your letters."
          value={writer.name}
          onInput={(name) => set({ name })}
          onLeave={editor.flush}
          autocomplete="name"
        />
        <Field
          label="Who you are to your child"
          hint="“R.’s mum”, “R.’s carer”. Stands under your name."
          value={writer.relation}
          onInput={(relation) => set({ relation })}
          onLeave={editor.flush}
        />
      </div>
      <OwnAddresses editor={editor} profile={profile} set={set} />
    </Section>
  );
}

const MAY_READ = {
  school: "The school runs this mailbox and can read what is in it.",
  other: "If it comes from your work, college or school, whoever runs it may be able to read what is in it.",
};

/** What an address is for, and who else may be able to read its mailbox. */
function addressHint(index: number, address: string, profile: Profile): string {
  const may = whoMayRead(address, profile);
  const use = index === 0 ? "Tells your own mail from the school’s. It is filled in when you first write." : "";
  return [use, may && MAY_READ[may]].filter(Boolean).join(" ");
}

/** The addresses the parent writes from, and one empty field to add another. */
function OwnAddresses(props: { editor: ProfileEditor; profile: Profile; set: (part: Partial<Writer>) => void }) {
  const { editor, profile, set } = props;
  const [more, setMore] = useState(false);
  const { addresses } = profile.writer;
  const replace = (index: number, address: string) => {
    // An emptied field stays in its place until it is left, so that the next one does not move under the hands.
    if (address === "") editor.setTyped(`own:${index}`, "");
    else set({ addresses: index < addresses.length ? addresses.with(index, address) : [...addresses, address] });
  };
  const left = (index: number, address: string) => {
    if (address === "") set({ addresses: addresses.filter((_, at) => at !== index) });
    if (index >= addresses.length) setMore(false);
  };
  const fields = addresses.length === 0 || more ? [...addresses, ""] : addresses;
  return (
    <div class="stack">
      {fields.map((address, index) => (
        <AddressField
          key={index}
          editor={editor}
          field={`own:${index}`}
          label={index === 0 ? "Your email address" : `Your email address, number ${index + 1}`}
          hint={addressHint(index, address, profile) || undefined}
          value={address}
          onRight={(words) => replace(index, words)}
          onLeft={(words) => left(index, words)}
        />
      ))}
      {addresses.length > 0 && !more && (
        <div class="row">
          <Button kind="quiet" icon="plus" onPress={() => setMore(true)}>
            Add another of your addresses
          </Button>
        </div>
      )}
    </div>
  );
}
