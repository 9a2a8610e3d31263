import { finder } from "../common/selector-table.ts";
import { READING } from "./selectors-reading.ts";
import { WRITING } from "./selectors-writing.ts";

/** Every selector for Outlook's page: for each name the alternatives in order, what does not depend on a language first. */
export const SELECTORS = { ...WRITING, ...READING } as const;

export type SelectorName = keyof typeof SELECTORS;

export const { anyOf, findAll, find, around, isIn } = finder(SELECTORS);
