import { domainOf } from "../../lib/mail/address.ts";
import type { Profile } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { CheckedField } from "./CheckedField.tsx";
import { cleanDomain, domainProblem } from "./check.ts";
import type { ProfileEditor } from "./editor.ts";

/** People whose address is the school's, so that its domain may be. */
const AT_SCHOOL = ["teacher", "senco", "head", "office", "dsl", "attendance-lead"];

/** @returns a domain that people of the school write from and that is not confirmed yet, with one of their names */
export function proposedDomain(profile: Profile): { domain: string; name: string } | null {
  if (profile.school.domain !== "") return null;
  for (const contact of profile.contacts) {
    const domain = domainOf(contact.email);
    if (AT_SCHOOL.includes(contact.role) && domain !== "" && domainProblem(domain) === null)
      return { domain, name: contact.name || contact.email };
  }
  return null;
}

interface DomainProps {
  editor: ProfileEditor;
  /** As it is for this school, where there are several. */
  profile: Profile;
  /** Names the field among words that cannot be kept yet. */
  field?: string;
  onDomain: (domain: string) => void;
}

/** The part of the school's addresses after the @, which only the parent can confirm. */
export function DomainField(props: DomainProps) {
  const { editor, profile, onDomain, field = "domain" } = props;
  return (
    <div class="stack">
      <CheckedField
        editor={editor}
        field={field}
        label="The school’s own part of its addresses"
        hint={
          <>
            What stands after the @, such as hillcrest.example.sch.uk. Mail to and from anyone there is then written
            down, also from people you have not listed.
          </>
        }
        value={profile.school.domain}
        check={domainProblem}
        clean={cleanDomain}
        onRight={onDomain}
      />
      <ProposedDomain {...props} />
    </div>
  );
}

/** The question whether a domain that somebody at the school writes from is the school's; nothing while there is none. */
export function ProposedDomain({ editor, profile, onDomain, field = "domain" }: DomainProps) {
  const proposed = proposedDomain(profile);
  if (!proposed) return null;
  return (
    <Note
      kind="advice"
      icon="help"
      actions={
        <Button
          onPress={() => {
            editor.setTyped(field, null);
            onDomain(proposed.domain);
            void editor.flush();
          }}
        >
          Yes, it is the school’s
        </Button>
      }
    >
      {proposed.name.includes("@") ? "This address ends in" : `${proposed.name} writes from`}{" "}
      <b class="strong">{proposed.domain}</b>. Does only the school use it? Mail to and from anyone there is then
      written down.
    </Note>
  );
}
