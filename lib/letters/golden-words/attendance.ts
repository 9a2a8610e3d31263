/** What a parent might type in these letters, by question id. */
export const ATTENDANCE_WORDS: Record<string, string> = {
  "a1-keeps":
    "On most mornings R. is sick and shaking and cannot get out of the car. Dr Amin saw her on 3 December 2026.",
  "a1-doing":
    "We practise the way to school at weekends, start getting ready at half past six, and have asked the GP for help.",
  "a1-school": "I asked for the side door on 12 October 2026. It was agreed and worked on three mornings.",
  "a2-keeps": "R. cannot breathe in the crowd at the main door. She gets in on mornings when it is quiet.",
  "a2-waiting": "The side door, agreed on 12 October 2026.\nA person to meet her, talked about on 16 November 2026.",
  "a2-need": "The side door and the same person at it every morning until Easter.",
  "a2-with": "my sister, to take notes",
  "a3-number": "PN 20614",
  "a3-facts":
    "30 November to 4 December 2026: R. was sick each morning from six. I rang the absence line before half past eight on each day.\n7 December 2026: she got as far as the gate and could not go on.",
  "a3-support": "I asked for the side door on 12 October 2026. It was agreed and has not started.",
  "a3-papers": "emails of 12 October and 16 November 2026, a letter from Dr Amin",
  "a4-now": "R. gets in on one or two mornings a week. Dr Amin calls it anxiety and has written to CAMHS.",
  "a4-missed": "31 of 48 days this term",
  "a4-tried":
    "A quiet start was agreed on 12 October 2026 and worked on three mornings, until nobody was free to meet her.",
  "a1-letter": "2026-12-10",
  "a2-date": "2026-12-10",
  "a3-date": "2026-12-11",
};
