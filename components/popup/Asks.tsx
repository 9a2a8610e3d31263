import { londonDate, shortDay } from "../../lib/calendar/dates.ts";
import { listOf } from "../../lib/letters/words.ts";
import { type Address, addressKey } from "../../lib/mail/address.ts";
import type { KeepAsk } from "../../lib/record/keep-ask.ts";
import type { Contact } from "../../lib/record/profile.ts";
import { Button } from "../kit/Button.tsx";
import { Note } from "../kit/Note.tsx";
import { chipBeside } from "../settings/roles.ts";

/** @returns "Dr Shah, GP" for a contact, else the name the mail gives or the address */
function personWords({ name, address }: Address, contacts: readonly Contact[]): string {
  const contact = contacts.find((one) => one.email !== "" && addressKey(one.email) === addressKey(address));
  if (!contact) return name || address;
  return [contact.name || name || address, chipBeside(contact)].filter(Boolean).join(", ");
}

/** @returns why it is asked, and about what, in two short sentences */
export function askWords(ask: KeepAsk, contacts: readonly Contact[]): string {
  const who = ask.people ? listOf(ask.people.map((one) => personWords(one, contacts))) : ask.who;
  const day = shortDay(londonDate(ask.at));
  const about = ask.subject ? `, about “${ask.subject}”` : "";
  const what = ask.direction === "out" ? `Your email to ${who}` : `An email from ${who}`;
  const why = ask.why === "unknown-sender" ? "They are not on your list, but it is in a thread with the school." : "";
  // A quoted subject may end its sentence itself.
  const stop = /[.?!…]$/u.test(ask.subject) ? "" : ".";
  return `${what}, ${day}${about}${stop} ${why}`.trim();
}

export interface AsksProps {
  asks: readonly KeepAsk[];
  contacts: readonly Contact[];
  problem: string | null;
  onAnswer: (id: string, keep: boolean) => void;
}

/** Mail that is kept only on a yes. One question at a time; it waits in memory and is gone if it is not answered. */
export function Asks({ asks, contacts, problem, onAnswer }: AsksProps) {
  const [ask] = asks;
  if (!ask) return null;
  const more = asks.length - 1;
  const words = askWords(ask, contacts);
  return (
    <section class="asking" aria-labelledby="keep-ask">
      <Note
        kind="advice"
        icon="help"
        actions={
          <>
            <Button label={`Keep it: ${words}`} onPress={() => onAnswer(ask.id, true)}>
              Keep it
            </Button>
            <Button kind="quiet" label={`Leave it out: ${words}`} onPress={() => onAnswer(ask.id, false)}>
              Leave it out
            </Button>
          </>
        }
      >
        <h2 id="keep-ask" class="strong">
          Keep this in the record?
        </h2>
        <p class="small">{words}</p>
        <p class="small soft">
          Without an answer this question goes when the browser closes. The email stays in your mailbox.
        </p>
        {more > 0 && <p class="small soft">{more === 1 ? "Then one more." : `Then ${more} more.`}</p>}
        {problem && (
          <p class="small" role="alert">
            {problem}
          </p>
        )}
      </Note>
    </section>
  );
}
