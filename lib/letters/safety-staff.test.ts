import { describe, expect, test } from "vitest";
import { aboutHint, checkSafety } from "./safety.ts";

const FIRES = `
The teacher hit him.
His teacher slapped him on Tuesday.
The TA grabbed him by the arm.
The teaching assistant grabbed her wrist and left a mark.
Mrs Green dragged him into the classroom.
MR LOWE GRABBED HIM BY THE COLLAR
A member of staff pinned him down.
Staff restrained him on the floor.
The head teacher pushed him against the wall.
the headteacher shoved her into the room
Her teacher has hit her.
The supply teacher smacked my son.
A dinner lady slapped her.
The lunchtime supervisor pulled his hair.
The coach kicked him.
Miss Hill twisted his arm behind his back.
He was grabbed by a teacher.
She was dragged in by the TA.
He was pinned down by staff.
She was hit by her teacher.
He was restrained by a member of staff.
The caretaker locked him in a cupboard.
The teacher shut him in the store room.
He was locked in a cupboard by the teaching assistant.
The TA physically restrained R. on Monday.
The teacher hurt him.
The teacher hurt her on purpose.
The PE teacher touched her.
The tutor kissed her.
His coach has been messaging him.
The teacher is texting her at night.
The teaching assistant spat at him.
The taxi driver hit him on the way home.
her one to one assaulted her
The SENCO dragged my daughter across the hall.
The teacher threw him out of his chair
The TA held him down.
The head restrained my son again.
The key worker strangled him
Mr Carter punched my child.
Mrs Jones slapped my daughter
The TA dragged her by her arm into the classroom
Mr. Brown grabbed my son by the neck
a teacher hit my child
My son was dragged into class by two members of staff
They restrained him
School staff held him face down on the floor
The teacher locked my daughter in a cupboard
Sir grabbed him
He says his teacher hurts him
Mrs Ahmed pulled R. by the hair
The head of year pushed him against a wall
The teacher hit R. with a ruler
His 1:1 smacked him
The teaching assistant has been hitting him
R. was slapped by Mrs Jones
the deputy head grabbed her wrist
`;

const QUIET = `
The teacher hit on a good idea.
The head hit the nail on the head.
The teacher kicked off the meeting on time.
The SENCO touched on sleep in her email.
Her teacher grabbed her attention with a story.
The TA grabbed a book for him.
The teacher pushed him to try harder and it helped.
The teacher pushes him in maths.
The teacher pushed back the deadline.
The head shook my hand.
Mr Lowe shook his head.
The teacher hurt her feelings.
He hit the teacher on Monday.
She kicked the TA and was very sorry afterwards.
He grabbed the teacher by the arm.
He hit his head on the table.
My head hurts and I need to lie down.
His head hurts so much in the mornings.
The teacher held his hand and walked him in.
Ms Patel held the door for her.
The TA was hit by a ball.
The teacher threw him a question.
The staff beat her to it.
The teacher shut the door.
The class was locked down for a drill.
The teacher beat the drum.
He was hit by the news.
She was hurt by the other girls.
The teacher touched the board.
The teacher is messaging parents on the app.
The TA sat with him until he was calm.
The teacher gave her a hug when she cried.
Mrs Green met him at the gate.
The head came out to the car.
The coach said that he did well.
Mr Lowe hit his target for attendance.
The SENCO was touched by her letter.
The teacher pulled together a plan.
The teacher pulled him aside for a quiet word.
The teacher held her back to explain the homework.
Staff grabbed coats and went out.
A boy in his class hit him.
Another child pushed her over.
`;

const lines = (table: string) => table.trim().split("\n");

describe("harm by staff", () => {
  test.each(lines(FIRES))("fires: %s", (sentence) => {
    expect(checkSafety(sentence)?.kinds).toContain("staff");
    expect(checkSafety(`He came home upset. ${sentence.toUpperCase()}`)?.kinds).toContain("staff");
  });

  test.each(lines(QUIET))("stays quiet: %s", (sentence) => {
    expect(checkSafety(sentence)).toBeNull();
  });

  test("names the council’s LADO and the NSPCC, and suggests who may read it", () => {
    const alert = checkSafety("The TA slapped him.");
    expect(alert?.kinds).toEqual(["staff"]);
    expect(alert?.help.map((line) => line.tel)).toEqual(["999", null, "08088005000"]);
    expect(alert?.help[1]?.name).toContain("LADO");
    expect(aboutHint("The TA slapped him.")?.about).toBe("staff");
    expect(aboutHint("The headteacher slapped him.")?.about).toBe("head");
  });

  test("shows both kinds where both are there", () => {
    expect(checkSafety("The TA slapped him and now he wants to die.")?.kinds).toEqual(["danger", "staff"]);
  });
});

describe("who a concern seems to be about", () => {
  test.each([
    ["The teacher shouted at him in front of everyone.", "staff"],
    ["Mrs Green called him lazy.", "staff"],
    ["His TA picks on him.", "staff"],
    ["I have a concern about his teacher.", "staff"],
    ["I am unhappy about the way the teaching assistant spoke to her", "staff"],
    ["The headteacher humiliated her in assembly.", "head"],
    ["I want to complain about the head.", "head"],
    ["The head shouted at my daughter.", "head"],
  ])("%s → %s", (sentence, about) => {
    expect(aboutHint(sentence)?.about).toBe(about);
  });

  test.each([
    "His teacher has been kind.",
    "The head of year met us.",
    "A boy shouted at him.",
    "I am worried about the teacher training day.",
    "She shouted at the teacher.",
    "He is ahead in maths.",
    "I am worried about school.",
    "",
  ])("%s → nothing", (sentence) => {
    expect(aboutHint(sentence)).toBeNull();
  });
});
