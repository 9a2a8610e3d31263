import { useState } from "preact/hooks";
import { childrenOf } from "../../lib/record/family.ts";
import { type Child, type Contact, FIRST, type Profile, type Role, type SchoolType } from "../../lib/record/profile.ts";
import { Field } from "../kit/Field.tsx";
import { AddressField } from "../settings/CheckedField.tsx";
import { yearOptions } from "../settings/ChildPart.tsx";
import { ProposedDomain } from "../settings/DomainField.tsx";
import type { ProfileEditor } from "../settings/editor.ts";
import { childChange } from "../settings/family-moves.ts";
import { newId } from "../settings/ids.ts";
import { SCHOOL_TYPE_HINT, SCHOOL_TYPE_OPTIONS } from "../settings/SchoolPart.tsx";

const SCHOOL_TYPES = [...SCHOOL_TYPE_OPTIONS]
  .sort((a, b) => Number(b.value === "unknown") - Number(a.value === "unknown"))
  .map(({ value, label }) => ({ value, label: String(label) }));

/** Child, parent, school, SENCO and head. */
export function FirstPeople({ editor, profile }: { editor: ProfileEditor; profile: Profile }) {
  const [child = { ...profile.child, id: FIRST }] = childrenOf(profile);
  const setChild = (part: Partial<Child>) => editor.change(childChange(child, part));
  return (
    <div class="stack">
      <div class="pair">
        <Field
          label="Your child’s name or initials"
          hint="“R.” is enough. It stands in your letters."
          value={profile.child.name}
          onInput={(name) => setChild({ name })}
          onLeave={editor.flush}
        />
        <Field
          label="Year"
          hint="So that the office can find your child."
          kind="select"
          options={yearOptions(profile.child.year)}
          value={profile.child.year}
          onInput={(year) => setChild({ year })}
          onLeave={editor.flush}
        />
      </div>
      <div class="pair">
        <Field
          label="Your name"
          hint="As you sign your letters."
          autocomplete="name"
          value={profile.writer.name}
          onInput={(name) => editor.change({ part: "writer", value: { ...profile.writer, name } })}
          onLeave={editor.flush}
        />
        <Field
          label="Name of the school"
          value={profile.school.name}
          onInput={(name) => editor.change({ part: "school", value: { ...profile.school, name } })}
          onLeave={editor.flush}
        />
      </div>
      <Field
        label="What kind of school is it?"
        hint={`Some rules hold for some schools only. ${SCHOOL_TYPE_HINT}`}
        kind="select"
        options={SCHOOL_TYPES}
        value={profile.school.type}
        onInput={(type) => editor.change({ part: "school", value: { ...profile.school, type: type as SchoolType } })}
        onLeave={editor.flush}
      />
      <FirstPerson
        editor={editor}
        profile={profile}
        as="senco"
        who="The SENCO’s"
        about="Leads help for special needs. The school’s website names them."
        address="The school office’s will do if you have no other."
      />
      <FirstPerson
        editor={editor}
        profile={profile}
        as="head"
        who="The headteacher’s"
        about="Is copied in, so that the school as a whole knows. You can take them out of any letter."
        address="Often head@ or the office’s."
      />
      <ProposedDomain
        editor={editor}
        profile={profile}
        onDomain={(domain) => editor.change({ part: "school", value: { ...profile.school, domain } })}
      />
    </div>
  );
}

interface FirstPersonProps {
  editor: ProfileEditor;
  profile: Profile;
  as: Role;
  /** "The SENCO’s": goes before "name" and "email address". */
  who: string;
  about: string;
  /** Which address will do. */
  address: string;
}

/** The first contact with this role, or the one that the first keystroke makes. */
function FirstPerson({ editor, profile, as, who, about, address }: FirstPersonProps) {
  const [id] = useState(newId);
  const contact: Contact = profile.contacts.find((one) => one.role === as) ?? { id, role: as, name: "", email: "" };
  const set = (part: Partial<Contact>) =>
    editor.change({ part: "contact", id: contact.id, value: { ...contact, ...part } });
  return (
    <div class="pair">
      <Field
        label={`${who} name`}
        hint={about}
        value={contact.name}
        onInput={(name) => set({ name })}
        onLeave={editor.flush}
      />
      <AddressField
        editor={editor}
        field={`email:${contact.id}`}
        label={`${who} email address`}
        hint={address}
        value={contact.email}
        onRight={(email) => email !== contact.email && set({ email })}
      />
    </div>
  );
}
