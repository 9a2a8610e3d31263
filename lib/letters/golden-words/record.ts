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
  "r3-well": "R. came in by herself on Tuesday and Wednesday, by the side door.",
  "r3-who": "Mrs Green, who waited for her on both days",
  "r3-changed": "She slept through on Wednesday, and talked about art at supper.",
  "r4-where": "The minutes of the meeting on 10 December, point 3",
  "r4-says": "“Mum said that R. prefers to be at home.”",
  "r4-right":
    "I said that R. would like to come in and is not able to on most mornings. My note of 11 December has it.",
  "r5-include": "The notes of our meetings since September 2025, and the report of the speech therapist",
  "r6-from": "2025-09-01",
  "r6-to": "2026-12-11",
  "r6-where": "The SENCO’s notes, the behaviour log, and emails between Ms Patel and Mr Lowe",
  "r7-information":
    "How many pupils had SEN support in each of the last three school years?\nOn how many days was an educational psychologist in school in each of them?",
  "r7-form": "by email, numbers in a table",
  "r8-missing": "The emails. The SENCO’s notes came on 2 December.",
  "r9-happened":
    "I made a subject access request on 2 November 2026. On 3 December 2026 I sent a reminder. Nothing has come.",
  "r9-right": "The copies, and a line on why they are late.",
  "p1-day": "2026-12-11",
  "p1-list": "Letter from Dr Amin, 3 December 2026, 1 page\nReport of the speech therapist, October 2026, 4 pages",
  "p1-for": "Ms Patel, for the meeting on 18 December",
  "p1-taken": "Mrs Green in the office",
};
