import { TOBY_ID } from "./people.ts";
import type { Step } from "./steps.ts";
import { absence, check, mail, matter, note, promised, reply, typed } from "./told.ts";

/** September 2024 to January 2025: mornings, a first concern, holding replies, a plan that is promised. */

const concern = mail(
  "2024-09-18T21:14",
  "jo",
  "patel",
  "Robin, 5NO: mornings before school",
  "Robin has been sick before school on six mornings since term began. Today it took two hours to leave the house, and they hid under the stairs.\n\nCould we meet, and could you tell me by Wednesday 25 September which support Robin can have now?\n\nI have copied Mr Lowe so that he knows about it.",
  {
    key: "concern",
    cc: ["lowe"],
    letter: { id: "C1", clock: "school-reply", askedBy: "2024-09-25", about: [] },
    matters: ["mornings"],
  },
);

const holding = reply(
  concern,
  "2024-09-20T08:50",
  "patel",
  "Thank you for your email. I will look into it and come back to you.",
  {
    key: "holding",
    cc: ["lowe"],
    was: "holding",
    matters: ["mornings"],
  },
);

const chase = reply(
  concern,
  "2024-10-02T20:10",
  "jo",
  "I wrote on 18 September about Robin’s mornings, and you kindly said on 20 September that you would look into it.\n\nCould you tell me by Wednesday 9 October what will be put in place?",
  {
    key: "chase",
    cc: ["lowe"],
    letter: { id: "H1", clock: "school-reply", askedBy: "2024-10-09", about: ["concern", "holding"] },
    matters: ["mornings"],
  },
);

const meet = reply(
  chase,
  "2024-10-04T16:12",
  "patel",
  "I am sorry for the wait. We will meet on 15 October, and you will have a written support plan by 8 November.",
  {
    key: "plan-promised",
    was: "promise",
    promise: { words: "you will have a written support plan by 8 November", by: "2024-11-08" },
    matters: ["mornings", "plan"],
  },
);

const late = mail(
  "2024-11-12T19:45",
  "jo",
  "patel",
  "Robin: the support plan",
  "The plan that you said we would have by 8 November has not come yet. Robin asks every night whether the library is “allowed”.\n\nCould you send it by Tuesday 19 November?",
  {
    key: "plan-late",
    letter: { id: "H2", clock: "firm-chase-reply", askedBy: "2024-11-19", about: ["plan-promised"] },
    matters: ["plan"],
  },
);

const lunch = mail(
  "2024-11-06T17:20",
  "nunez",
  "jo",
  "Lunch today",
  "Robin would not go into the dining hall and ate nothing. Amelia Thornbury and Kwame Boateng sat with them in the cloakroom, which was kind, but we cannot staff that every day.",
  { key: "lunch" },
);

const sneered = reply(
  lunch,
  "2024-11-06T22:58",
  "jo",
  "I do not know what I am supposed to do with this. Frankly I am sick of being told what cannot be done. Somebody should have rung me. I nearly lost my temper at the gate this morning and I am not proud of it.",
  { key: "angry" },
);

export const AUTUMN_ONE: Step[] = [
  matter("2024-09-18T21:20", "mornings", "A quiet start in the mornings"),
  matter("2024-10-15T18:00", "plan", "A written support plan"),
  absence("2024-09-09", "am", "L", "Sick at 7.40 and again in the car. In at 10.50.", {
    told: "Mrs Dunn, by phone at 8:15",
  }),
  typed(
    "gate",
    { date: "2024-09-11", time: null, part: "morning" },
    ["nunez"],
    "Mrs Núñez-O’Brien came out to us. Robin let go of the railing after ten minutes. She said she would ask Ms Patel to ring.",
  ),
  absence("2024-09-16", "all", "I", "Sick four times before eight. Slept until two.", {
    told: "the office, by phone at 8:05",
    authorised: true,
  }),
  concern,
  holding,
  note(
    "2024-09-23 07:55",
    "Robin said the dining hall “shouts even when nobody does”. I shouted back that we had no time for this. I felt dreadful all day.",
  ),
  typed(
    "call",
    "2024-09-27 14:25",
    ["office"],
    "Asked whether Ms Patel had seen my email. The office said she is in on Tuesdays and Thursdays and would ring back. She did not.",
    {
      key: "call-office",
      correction: "It was 14:35, not 14:25.",
      matters: ["mornings"],
    },
  ),
  check("2024-10-02T20:02", ["concern", "holding"], "Looked at the school app and the book bag."),
  chase,
  meet,
  typed("app", "2024-10-08 15:40", ["nunez"], "“Robin managed maths in the corridor today. Well done Robin!”"),
  typed(
    "meeting",
    { date: "2024-10-15", time: "15:30", ended: "16:20" },
    ["patel", "lowe", "sam"],
    "Agreed: a quiet start in the library until 9.15, Mrs Bell as the named adult at the gate, and a written support plan by 8 November. Mr Lowe will tell the class teacher and the lunch staff.",
    {
      key: "meeting-october",
      matters: ["mornings", "plan"],
    },
  ),
  promised(
    "2024-10-15T20:00",
    "lunch-staff",
    "meeting-october",
    "Mr Lowe will tell the class teacher and the lunch staff",
    "lowe",
    "2024-10-18",
  ),
  {
    does: "promise-end",
    at: "2024-11-06T23:05",
    of: "lunch-staff",
    end: "broken",
    on: "2024-10-18",
    note: "The lunch staff did not know anything about it on 6 November.",
  },
  typed(
    "document",
    "2024-10-17",
    [],
    "Found in the book bag: a note from the teaching assistant, no name on it. “R upset again, sent to corridor 25 mins.”",
    { files: ["note"], matters: ["mornings"] },
  ),
  lunch,
  sneered,
  note("2024-11-06 23:10", "I should not have sent that. Sam says to leave it overnight next time."),
  late,
  reply(late, "2024-11-20T12:02", "patel", "Attached is the support plan. Please sign and return page 2.", {
    key: "plan-came",
    files: ["plan"],
    was: "answer",
    matters: ["plan"],
  }),
  {
    does: "promise-end",
    at: "2024-11-20T19:30",
    of: "plan-promised",
    end: "kept",
    on: "2024-11-20",
    note: "Twelve days late.",
  },
  typed(
    "incident",
    { date: "2024-11-27", time: "13:05", about: true },
    ["nunez"],
    "Robin was held by the arm by a lunchtime supervisor, Mrs Carole Pinnock, and cried. Two children, Amelia Thornbury and Oskar Lindqvist, told their parents. There is a red mark on the left arm.",
    {
      key: "arm",
      files: ["wall"],
      matters: ["lunch"],
    },
  ),
  matter("2024-11-27T19:00", "lunch", "What happened at lunch on 27 November"),
  mail(
    "2024-11-27T20:31",
    "jo",
    "lowe",
    "Robin at lunch today",
    "Robin came home with a red mark on the left arm and says that a lunchtime supervisor held them. Please tell me by Wednesday 4 December what happened, and keep any note or recording of it.",
    {
      key: "arm-letter",
      cc: ["patel"],
      files: ["wall"],
      letter: { id: "C4", clock: "school-reply", askedBy: "2024-12-04", about: ["arm"] },
      matters: ["lunch"],
    },
  ),
  mail(
    "2024-11-29T17:55",
    "lowe",
    "jo",
    "Re: Robin at lunch today",
    "I have spoken with the colleague. She guided Robin by the elbow. I consider the matter closed. I would remind you that the tone of your message of 6 November was not acceptable to my staff.",
    {
      re: "arm-letter",
      key: "arm-refused",
      was: "refusal",
      matters: ["lunch"],
    },
  ),
  mail(
    "2024-12-03T13:10",
    "gp",
    "jo",
    "Robin Whitlock: your appointment",
    "Robin can be seen on Monday 9 December at 10.40. Please bring the list of mornings.",
    { key: "gp-1" },
  ),
  typed(
    "appointment",
    { date: "2024-12-09", time: "10:40" },
    ["gp"],
    "Dr Haddad: anxiety, not a tummy bug. Refers to CAMHS. Will write to school if school asks.",
  ),
  mail(
    "2024-12-10T09:05",
    "jo",
    "sendiass",
    "Help with school for my child",
    "Robin is nine and sick most mornings. School says there is no money for more. Please may somebody ring me after six: 07700 900123. We live at 14 Larkfield Terrace, Exampleton EX4 7ZZ.",
    { key: "sendiass-1" },
  ),
  mail(
    "2024-12-12T11:40",
    "sendiass",
    "jo",
    "Re: Help with school for my child",
    "In confidence: keep a record of each morning, ask for things in writing, and ask the school for its graduated approach. You could ask for an EHC needs assessment yourself. I can come to a meeting in January.",
    { re: "sendiass-1", key: "sendiass-2" },
  ),
  typed(
    "gate",
    "2024-12-13 15:20",
    ["field"],
    "Miss Field says Toby has stopped talking in phonics. She wonders whether he is copying Robin.",
    { children: [TOBY_ID] },
  ),
  mail(
    "2024-12-16T16:20",
    "field",
    "jo",
    "Toby in Reception",
    "Toby was tearful at the carpet today and asked for Robin. I let him sit by the fish. He is a delight.",
    { key: "toby-1", children: [TOBY_ID] },
  ),
  mail(
    "2024-12-19T15:01",
    "dunn",
    "jo",
    "Attendance letter: R Whitlock",
    "Robin’s attendance is 78.6 %. Regular attendance matters. If there is no improvement I will refer to the council.",
    { key: "attendance-letter", was: "acknowledged", matters: ["attendance"] },
  ),
  matter("2024-12-19T20:00", "attendance", "How the absences are coded"),
];
