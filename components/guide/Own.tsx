import { ownHelpers, searchWords } from "../../lib/guide/helpers.ts";
import type { Contact, Profile } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { ROLE_WORDS } from "../settings/roles.ts";

/** The local ones whom no list can know: the parent's own, and how to find them. */
export function Own({ profile }: { profile: Profile }) {
  const people = ownHelpers(profile);
  const council = profile.school.council.trim();
  const hasSendiass = people.some(({ role }) => role === "sendiass");
  return (
    <section class="sheet own" aria-labelledby="own-title">
      <h2 class="part-title" id="own-title">
        Where you live
      </h2>
      {people.length > 0 && (
        <ul class="own-list" aria-label="Your own">
          {people.map((contact) => (
            <Person key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      <ul class="own-hints">
        {!hasSendiass && (
          <li>
            <Icon name="search" small />
            <span>
              Your SENDIASS: search the web for <b class="strong">{searchWords("SENDIASS {council}", council)}</b>. Each
              council’s area has one. It is free, and a good first call.
            </span>
          </li>
        )}
        <li>
          <Icon name="help" small />
          <span>
            Councils have teams with names of their own, such as ESMA or PALMS, for children who are anxious about
            school. Ask the SENCO or SENDIASS what yours is called, and add it here.
          </span>
        </li>
        {!council && (
          <li>
            <Icon name="settings" small />
            <span>
              With your council’s name in <a href="settings.html#school">Settings</a>, the words to search for are made
              with it.
            </span>
          </li>
        )}
      </ul>
      <div class="row">
        <Button icon="plus" href="settings.html#people">
          Add one in Settings
        </Button>
        <span class="small soft">
          Choose SENDIASS, helpline or someone else. You are asked before their mail is kept.
        </span>
      </div>
    </section>
  );
}

function Person({ contact }: { contact: Contact }) {
  const { name, email, role } = contact;
  return (
    <li>
      <Icon name="person" />
      <span>
        <b class="strong">{name || ROLE_WORDS[role].name}</b>
        {name && role !== "other" && !name.includes(ROLE_WORDS[role].chip) && (
          <span class="soft"> {ROLE_WORDS[role].chip}</span>
        )}
        {email && <span class="small soft own-address"> {email}</span>}
      </span>
    </li>
  );
}
