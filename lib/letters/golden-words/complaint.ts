/** What a parent might type in these letters, by question id. */
export const COMPLAINT_WORDS: Record<string, string> = {
  "k2-open":
    "The answer does not say when the quiet start will begin.\nIt does not say why my emails of December had no reply.",
  "k2-outcome": "The quiet start from the first week of term, and a named person who answers my emails.",
  "k2-days": "Any day but Wednesday, after 10",
  "k3-issue": "The support agreed in October has not started, and my emails about it had no answer.",
  "k3-facts":
    "12 October 2026: we agreed a quiet start with Ms Patel.\n2 November 2026: R. could not get out of the car; nobody met her at the side door.\n16 November 2026: Ms Patel said on the phone that there was nobody free to meet her.",
  "k3-tried": "I met Ms Patel on 12 October 2026 and rang on 16 November 2026.",
  "k3-effect": "R. has missed nine days since 1 December 2026. She sleeps about four hours before a school day.",
  "k3-answer": "It agrees that the quiet start was planned, and does not say when it will begin.",
  "k3-remedy": "That the quiet start begins by 25 January 2027, and that one person answers for it.",
  "k4-policy": "“The decision is sent in writing within the time the panel names at the hearing.”",
  "k5-disability":
    "R. is autistic and has been anxious in crowds since Year 1. Noise stops her from speaking, and after it she cannot eat or sleep.",
  "k5-happened":
    "12 October 2026: I asked for the side door in the mornings, and Ms Patel agreed.\n2 November 2026: R. was sent to the main hall with two hundred children and was sick.",
  "k5-right": "The side door and a quiet place in the mornings from now on, and a note to all her teachers about it.",
  "k2-complained": "2026-11-30",
  "k3-hearing": "2027-01-21",
  "k4-heard": "2026-11-26",
};
