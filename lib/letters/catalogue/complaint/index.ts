import type { Letter } from "../../letter.ts";
import { complaintsPolicy } from "./k0-complaints-policy.ts";
import { formalComplaint } from "./k1-formal-complaint.ts";

/** Letters on the way of a complaint about the school, in the order in which they are offered. */
export const COMPLAINT: readonly Letter[] = [complaintsPolicy, formalComplaint];
