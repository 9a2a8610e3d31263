import { EN, type Labels } from "./en.ts";

/** American English: British English but for a few words. */
export const EN_US: Labels = {
  ...EN,
  minimise: "Minimize",
  fullScreen: "Full screen (Shift for pop-out)",
  deleted: "Conversation moved to Trash",
  badRecipient:
    'The address "{0}" in the "{1}" field was not recognized. Please make sure that all addresses are properly formed.',
};
