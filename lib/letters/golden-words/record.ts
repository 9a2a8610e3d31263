/** What a parent might type in these letters, by question id. */
export const RECORD_WORDS: Record<string, string> = {
  "met-on": "2026-12-10",
  "called-on": "2026-12-10",
  "look-again": "2027-01-12",
  "met-with": "Ms Patel, Mr Green (class teacher) and I",
  "called-with": "Mrs Green in the office",
  agreed: "R. comes in by the side door at 9:15.\nMrs Green meets her there.",
  "who-does-what": "Ms Patel tells the lunch staff, by 18 December.\nI send a message if a morning is bad.",
  "not-agreed": "A place to go at lunch. Ms Patel will ask whether the library is free",
};
