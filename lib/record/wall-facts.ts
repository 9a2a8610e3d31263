import { addressKey, isSharedDomain } from "../mail/address.ts";
import { type Entry, isMessage, type MessageEntry } from "./entry.ts";
import { schoolsOf } from "./family.ts";
import { isOwn } from "./own.ts";
import { type Profile, SENSITIVE_ROLES } from "./profile.ts";
import type { WallFacts } from "./wall.ts";

/** Ids that the ledger speaks of and that no entry shows. */
export interface Told {
  /** The sites' ids of messages that the parent has removed. */
  forgotten: readonly string[];
  /** Ids of drafts that a letter was put into. */
  letters: readonly string[];
}

/**
 * What the wall needs to know of the case, each thing once and in a settled order.
 * @param entries the record's entries: their threads and ids lead to more mail of the case
 * @param told what the ledger says of ids without an entry
 */
export function wallFacts(profile: Profile, entries: readonly Entry[], told: Partial<Told> = {}): WallFacts {
  const messages = entries.filter(isMessage);
  // What is done with a draft after its send was taken back is nobody's business until it is sent to somebody of the case.
  const gone = messages.filter(({ state }) => state !== "undone");
  const contacts = profile.contacts.filter(({ email }) => email.trim() !== "");
  const people = contacts.map(({ email }) => email);
  const own = unique(
    [...profile.writer.addresses, ...messages.flatMap((one) => ownAddresses(one, people))].map(addressKey),
  );
  return {
    own,
    contacts: contacts.map(({ email, role }) => ({
      address: addressKey(email),
      sensitive: SENSITIVE_ROLES.includes(role),
    })),
    domains: unique(schoolsOf(profile).map(({ domain }) => addressKey(domain))).filter(
      (domain) => !isSharedDomain(domain),
    ),
    threads: unique(gone.flatMap(({ ids }) => [ids.thread, ids.legacyThread])),
    messages: unique(gone.flatMap(({ ids }) => [ids.rfc, ids.message, ids.legacy])),
    drafts: unique(gone.flatMap(({ ids }) => [ids.draft, ids.form])),
    ...(gone.some(isUnnamed) ? { unnamed: true } : {}),
    letters: unique(
      (told.letters ?? []).filter((draft) => !gone.some(({ ids }) => ids.draft === draft || ids.form === draft)),
    ),
    forgotten: unique([...(told.forgotten ?? [])]),
  };
}

function isUnnamed({ site, state, ids }: MessageEntry): boolean {
  return site === "outlook" && state === "scheduled" && ids.draft === undefined;
}

/** The mailbox a message was seen in is the parent's own, and so is what they send from: an alias maybe, or a work address. */
function ownAddresses({ account, kind, from }: MessageEntry, people: readonly string[]): string[] {
  const sender = kind === "sent" && !isOwn(people, from.address) ? from.address : "";
  return [account ?? "", sender];
}

function unique(ids: (string | undefined)[]): string[] {
  return [...new Set(ids)].filter((id): id is string => id !== undefined && id !== "");
}
