/** What a parent might type in these letters, by question id. */
export const OUTSIDE_WORDS: Record<string, string> = {
  "x1-about": "The support agreed in October 2026 has not started",
  "x1-process":
    "The policy says that nobody sits on the panel who has dealt with the complaint before. The chair of the panel had answered it at stage 1, on 7 December 2026.",
  "x1-outcome": "That a panel of other people hears it.",
  "x2-fault":
    "I asked for an EHC needs assessment on 1 June 2026. The decision was due on 13 July 2026 and came on 2 October 2026.",
  "x2-injustice": "R. had no extra help for those eleven weeks and missed the start of Year 4.",
  "x2-remedy": "An apology, something for the lost weeks, and a way of seeing in time that a decision is due.",
  "x2-papers": "the request, the decision, the complaint and both answers",
  "x3-issue": "Pupils with SEN support are not met at the door as their plans say",
  "x3-facts":
    "The SEN information report says that there is a quiet start each morning. Between September and December 2026 there was nobody at the side door.",
  "x3-others": "Four families have told the parents’ forum the same.",
  "x3-told": "I complained on 30 November 2026; the answer of 7 December 2026 says that there are no staff for it.",
  "x4-happened":
    "I asked for the emails about R. since September. On 10 December 2026 I was sent the attendance register and nothing else.",
  "x4-outcome": "The emails, without the names of other children.",
  "x5-address": "12 Mill Lane, Westmere WM1 2AB",
  "x5-problem":
    "R. has been in school on one or two mornings a week since October. No teaching has been arranged for the other days.",
  "x5-done": "I asked the council for education on 2 November 2026.",
  "x5-due": "An answer was due on 9 November 2026.",
  "x6-problem":
    "Since October R. gets into school on one or two mornings a week. She is sick and cannot speak in the crowd at the door. She has missed 31 of 48 days this term.",
  "x6-tried": "I met Ms Patel on 12 October 2026 and rang on 16 November 2026.",
  "x6-due": "The quiet start agreed on 12 October 2026.",
  "x6-want": "That R. can come in by the side door and is met there.",
  "x6-coming-what": "a meeting with the head",
  "x6-reach": "by phone after 6: 01632 960 123",
  "x7-now": "R. gets into school on one or two mornings a week. School calls the other days unauthorised.",
  "x7-done": "I asked for a quiet start on 12 October 2026. It was agreed and has not started.",
  "x7-question": "Can the school call days unauthorised when the GP has written that she is too anxious to go?",
  "x8-who": "Westmere SENDIASS, Ms Dean",
  "x8-share": "Attendance, support in school, meetings, and the letters in my record.",
  "x8-not": "What I told you about our home.",
  "x9-files":
    "R-Year-4-for-SENDIASS-2026-12-14.pdf\n412,380 bytes\nSHA-256: 0a1b2c3d 4e5f6071 8293a4b5 c6d7e8f9 0a1b2c3d 4e5f6071 8293a4b5 c6d7e8f9",
  "x9-look": "Page 1, and the letter of 3 December (E-10).",
  "x1-complained": "2026-09-14",
  "x1-panel": "2026-11-05",
  "x1-decided": "2026-11-19",
  "x2-complained": "2026-08-17",
  "x2-dated": "2026-11-30",
  "x4-asked": "2026-10-01",
  "x4-complained": "2026-11-09",
  "x6-coming": "2026-12-18",
  "x7-letter": "2026-12-07",
  "x8-until": "2027-07-21",
};
