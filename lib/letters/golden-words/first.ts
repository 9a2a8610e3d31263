/** What a parent might type, by question. */
export const FIRST_WORDS: Record<string, string> = {
  happening:
    "On Monday and Tuesday R. cried from six in the morning and could not get into the car. She slept about four hours.",
  says: "“It is too loud and I can’t breathe.”",
  helps: "Coming in by the side door when it is quiet. Seeing Mrs Green first.",
  topics: "The quiet start, and what happens at lunch",
  times: "Tuesday or Thursday after 3:30",
  with: "my sister, to take notes",
  since: "R. was in on two mornings of five last week.",
  waiting: "whether the side door can be used in January",
  need: "Whether R. can use the side door, and who meets her there.",
  effect: "She has missed nine days since I first wrote.",
  matter: "Support that was talked about in October and has not started.",
  issue: "The support agreed in October has not started",
  happened:
    "On 12 October 2026 we agreed a quiet start with Ms Patel.\nIt has not begun. R. has missed nine days since 1 December 2026.",
  outcome: "The quiet start in place by 11 January 2027, and a date to look at it together.",
};
