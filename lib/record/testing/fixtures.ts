/** Builders for everyone's tests, and a whole sample record. */
export { type Written, writeLedger } from "./ledger.ts";
export { CONTACTS, JO, LOWE, OFFICE, PATEL, PROFILE_CHANGES, SAMPLE_PROFILE } from "./people.ts";
export { likelyOf, london, originalOf, receivedSighting, sentSighting } from "./sightings.ts";
export { SAMPLE_TODAY, sampleLedger } from "./story.ts";
