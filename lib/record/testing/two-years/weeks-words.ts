/** What is said week after week. Lists of different lengths, so that two weeks are seldom alike. */

export const MONDAYS = [
  "Sunday evening was hard: three baths and no supper.",
  "Robin slept from nine to six, which has not happened since August.",
  "We are late again; the left shoe was wrong.",
  "Robin asked me to say that the tie is on a hook by the door and will stay there.",
  "A good weekend with Sam and the dog, then tears at seven.",
  "Robin walked as far as the post box by themselves this morning.",
  "Grandma has been staying and Robin has not said a word since Saturday.",
  "There was a fire engine in our street at four and nobody slept.",
  "Robin has a cold but wants to come for science.",
  "The bus was full, so we walked; Robin counted 412 railings.",
  "No breakfast again. There is a banana in the side pocket.",
];

export const MONDAYS_ASK = [
  "Could somebody look out for them at the side door?",
  "Please would you tell me how the first hour goes?",
  "May they start in the library?",
  "Is the hall used for lunch today?",
  "Could they sit away from the radiator that clicks?",
  "Please let Mrs Bell know.",
  "Ring me on 07700 900123 if it gets too much, please; not Sam, who is driving.",
];

export const WEEKS = [
  "Three mornings out of five, and all of science.",
  "Robin finished the Viking ship and gave it to Amelia T.",
  "A wobbly week. The fire practice on Tuesday undid Monday.",
  "Robin read aloud to me and nobody else, which is how we like it.",
  "We have tried ear defenders. They were thrown once and worn twice.",
  "Robin ate in the classroom with me on four days.",
  "Two mornings only. The work is in the folder.",
  "Robin told a joke. I am not allowed to repeat it.",
  "Maths test: 17 out of 20, under the table.",
];

export const WEEKS_END = [
  "Next week there is no assembly on Wednesday.",
  "Swimming begins on Thursday; a towel, please.",
  "I have told the lunch staff again.",
  "Have a quiet weekend.",
  "Please return the reading record.",
  "I will be out on Monday; Mr Hussain has the class.",
  "Do write if anything comes up.",
  "Oskar’s mother asks whether Robin would like to come to tea: she is on 01632 960456.",
];

export const DAYS_AT_HOME = [
  "Sick at seven and again at the gate.",
  "Would not come out from under the stairs.",
  "Got as far as the car park, then could not breathe.",
  "A headache since four in the morning. In after break.",
  "Dressed, shoes on, and then no.",
  "Shook for an hour. We did fractions with the lentils.",
  "Said “not the hall, not the hall” and slept until noon.",
];

export const IN_THE_NIGHT = [
  "Awake at two, three and half past four. Robin asked if schools can die.",
  "I told my manager that it was the boiler again.",
  "Sam and I argued in the kitchen. Toby heard.",
  "Robin laughed at supper. Wrote it down so that I remember it.",
  "I looked at moving to my sister’s. Told nobody.",
];

export const IN_THE_APP = [
  "“In and settled by 9.20.”",
  "“Tough start, but in the library now.”",
  "“Please bring slippers tomorrow, wet playtime.”",
  "“Robin asked for you at 11, fine by 11.15.”",
  "“Star of the day!”",
];
