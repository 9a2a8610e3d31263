/** What a life of the background reads in, and what a test looks at its disk with (see lives.fixtures.ts). */
export { verifyChain } from "../record/verify.ts";
export { readDerived } from "../store/derive.ts";
export { openStore } from "../store/open.ts";
export { RecordDb } from "../store/schema.ts";
export { startBackground } from "./start.ts";
