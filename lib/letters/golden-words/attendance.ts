/** What a parent might type in these letters, by question id. */
export const ATTENDANCE_WORDS: Record<string, string> = {};
