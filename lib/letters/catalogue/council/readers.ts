import { addressKey } from "../../../mail/address.ts";
import type { Role } from "../../../record/profile.ts";
import type { LetterFacts, Recipients, Subject } from "../../letter.ts";

/** Who letters to the council go to. */

const NOBODY = "Nobody is copied.";

/** To the SEND team alone. */
export function sendTeam(): Recipients {
  return { to: ["send-team"], cc: [], why: `It goes to the council’s SEND team. ${NOBODY}` };
}

/** To the SEND team alone, about something late: who else may be added by hand. */
export function sendTeamLate(): Recipients {
  const more =
    "Where it is long late you can add the director of children’s services or the monitoring officer yourself.";
  return { to: ["send-team"], cc: [], why: `It goes to the council’s SEND team. ${NOBODY} ${more}` };
}

/** To the SEND team with the school's SENCO copied, unless the concern is about somebody at the school. */
export function sendTeamAndSenco(about: Subject, why: string): Recipients {
  return withSenco("send-team", about, why);
}

/** To the named officer for children with health needs, or the SEND team where there is no address. */
export function healthNeeds(about: Subject, why: string): Recipients {
  return withSenco("health-needs", about, why);
}

/** As healthNeeds(), with nobody copied. */
export function healthNeedsAlone(): Recipients {
  return { to: ["health-needs"], cc: [], why: `It goes to the officer whom you asked before. ${NOBODY}` };
}

/** To the council's complaints team alone. */
export function complaintsTeam(): Recipients {
  return { to: ["council-complaints"], cc: [], why: `A complaint goes to the council’s complaints team. ${NOBODY}` };
}

function withSenco(to: Role, about: Subject, why: string): Recipients {
  if (about !== "child") {
    return {
      to: [to],
      cc: [],
      why: `It goes to the council. It involves somebody at school, so nobody there is copied.`,
    };
  }
  return { to: [to], cc: ["senco"], why };
}

const COUNCIL: readonly Role[] = ["send-team", "attendance-team", "health-needs", "council-complaints"];

/** The facts with only those earlier emails that went to the council or came from it: a chase there names no other. */
export function withCouncilMail(facts: LetterFacts): LetterFacts {
  const people = facts.profile.contacts.filter(({ role, email }) => COUNCIL.includes(role) && email.trim() !== "");
  const keys = new Set(people.map(({ email }) => addressKey(email)));
  return { ...facts, earlier: facts.earlier.filter((mail) => mail.addresses.some((one) => keys.has(addressKey(one)))) };
}
