/** The invented two years of a family: 400 entries, as steps, as a ledger with originals, as a snapshot, as a mailbox. */
export { type FileName, type SmallFile, smallFile } from "./files.ts";
export { twoYearsLedger, twoYearsSnapshot, type WrittenYears } from "./ledger.ts";
export { AWKWARD, STRANGE_WORDS, strangeMail, twoYearsMailbox, twoYearsMails } from "./mailbox.ts";
export {
  addressOf,
  CONTACTS,
  contactId,
  HILLCREST,
  MARLOW,
  MARLOW_ID,
  ROBIN,
  TOBY,
  TOBY_ID,
  type Who,
  WRITER,
} from "./people.ts";
export { CLOSURES, TERMS } from "./school-years.ts";
export { type EntryStep, isEntryStep, type MailStep, type Step, type TypedStep } from "./steps.ts";
export { ENTRIES, twoYears, YEARS_END } from "./story.ts";
