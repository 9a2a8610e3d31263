/** The emails of the record that a letter may name. What a letter may speak of is the letters' own business. */
export { earlierMails } from "../letters/earlier.ts";
