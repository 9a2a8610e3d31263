/** What the people of the invented story say. */
export const WORDS = {
  concern: [
    "Dear Ms Patel,",
    "",
    "R. has been sick before school on six mornings since September. Today it took two hours to leave the house.",
    "",
    "Could we meet, and could you tell me by Monday 18 January which support R. can have now?",
    "",
    "I have copied Mr Lowe so that he knows about it.",
    "",
    "With kind regards,",
    "Jo Whitlock",
  ].join("\n"),
  holding: "Dear Jo,\n\nThank you for your email. I will look into it and come back to you.\n\nMs Patel",
  note: "R. was sick at 7.40 and again in the car. Back home at 9. Told the office by phone.",
  call: "Asked whether Ms Patel had seen my email. The office said she is in on Tuesdays and Thursdays and would ring back.",
  correction: "It was 14:35, not 14:25.",
  chase: [
    "Dear Ms Patel,",
    "",
    "I wrote on 11 January about R.’s mornings, and you kindly said on 13 January that you would look into it.",
    "",
    "Could you tell me by Monday 1 February what will be put in place?",
    "",
    "With kind regards,",
    "Jo Whitlock",
  ].join("\n"),
  promise:
    "Dear Jo,\n\nI am sorry for the wait. We will meet on 5 February and you will have a written support plan by 3 March.\n\nMs Patel",
  meeting:
    "Agreed: a quiet start in the library until 9.15, a named adult, and a written support plan by 3 March. Mr Lowe will tell the class teacher.",
  plan: "Dear Ms Patel,\n\nCould you send me the support plan that we agreed on 5 February?\n\nWith kind regards,\nJo Whitlock",
};
