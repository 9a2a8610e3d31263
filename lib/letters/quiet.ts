/** Letters that put on record what was said, or say thank you, and ask nothing: silence after them is no missing answer. */
export const QUIET: readonly string[] = ["R1", "R2", "R3"];
