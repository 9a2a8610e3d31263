import type { Entry } from "../../../lib/record/entry.ts";
import type { Profile } from "../../../lib/record/profile.ts";
import type { Snapshot } from "../../../lib/store/store.ts";
import { LOWE, london, message, typed, WHITLOCKS } from "../../testing/family.ts";
import { TWO } from "../../testing/two-children.ts";

/** The page's states, for looking at them and checking them with axe. */
export const NOW = london("2027-03-23T22:58");

const lowe = { name: "D. Lowe", address: LOWE.email };
const council = { name: "SEND team", address: "send@exampleshire.example.org" };
const letter = (id: string, askedBy: string | null = null) => ({ id, askedBy, clock: null, about: [] });
const was = (answer: "acknowledged" | "holding" | "answer" | "promise", by: string | null = null) => ({
  answer,
  at: 0,
  promise: answer === "promise" ? { words: "Support plan", by } : null,
});
let number = 0;
const mail = (when: string, part: Partial<Parameters<typeof message>[0]> & { kind: "sent" | "reply" }) => {
  number += 1;
  return message({ id: `m${number}`, number, at: london(when), thread: "school", ...part });
};

/** A first concern, a holding reply, a chase, a meeting and a letter to the head without a reply; an EHC request beside it. */
export const CHASED: Entry[] = [
  mail("2027-01-11T20:31", { kind: "sent", subject: "R. and coming into school", letter: letter("C1") }),
  mail("2027-01-13T09:02", { kind: "reply", subject: "Re: R. and coming into school", was: was("holding") }),
  mail("2027-01-25T21:10", { kind: "sent", subject: "R.: a short reminder", letter: letter("H1") }),
  typed({ id: "m4", number: 4, kind: "meeting", when: { date: "2027-02-05", time: "15:30" } }),
  mail("2027-02-24T09:10", { kind: "sent", to: [council], thread: "council", subject: "R.", letter: letter("L1") }),
  mail("2027-03-12T16:20", { kind: "sent", to: [lowe], subject: "R.: an answer, please", letter: letter("H2") }),
];

const OWN: Profile = {
  ...WHITLOCKS,
  contacts: [
    ...WHITLOCKS.contacts,
    { id: "send", role: "send-team", name: "SEND team", email: council.address },
    { id: "sendiass", role: "sendiass", name: "Exampleshire SENDIASS", email: "help@sendiass.example.org" },
    { id: "esma", role: "other", name: "ESMA, anxiety at school", email: "esma@exampleshire.example.org" },
  ],
};

export interface Scene {
  snapshot: Partial<Snapshot>;
  hash?: string;
  help?: boolean;
}

export const SCENES: Record<string, () => Scene> = {
  next: () => ({ snapshot: { profile: OWN, entries: CHASED } }),
  waiting: () => ({
    snapshot: { profile: OWN, entries: CHASED.slice(0, 1).map((one) => ({ ...one, at: NOW - 3 * 86_400_000 })) },
  }),
  answered: () => ({
    snapshot: {
      profile: OWN,
      entries: [...CHASED.slice(0, 3), mail("2027-01-28T10:00", { kind: "reply", was: was("answer") })],
    },
  }),
  empty: () => ({ snapshot: {} }),
  help: () => ({ snapshot: { profile: OWN, entries: CHASED }, help: true }),
  who: () => ({ snapshot: { profile: OWN, entries: CHASED }, hash: "#who" }),
  whoempty: () => ({ snapshot: {}, hash: "#who" }),
  rules: () => ({ snapshot: { profile: OWN, entries: CHASED }, hash: "#rules" }),
  two: () => ({
    snapshot: { profile: TWO, entries: CHASED.map((entry) => ({ ...entry, children: ["k"] })) },
  }),
};
