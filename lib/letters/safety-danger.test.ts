import { describe, expect, test } from "vitest";
import { checkSafety } from "./safety.ts";

const FIRES = `
She said she wants to die.
He told me he wants to die and I do not know what to do.
SHE WANTS TO KILL HERSELF
He said he’d rather die than go to school.
Last night she said "I wish I was dead".
R. says he wishes he was never born.
she doesnt want to be alive
He doesn't want to live anymore.
She told her nan she does not want to be here any more
he said he dosent want to be here anymore
My son is suicidal.
We were in A&E on Sunday because she is sucidal.
CAMHS have assessed him as suicidle and we wait for help
She has been googling suicide methods.
He talks about suicide most evenings.
He tried to commit suicide in October.
She has suicidal thoughts before school.
He tried to hang himself
She said she would kill her self if I made her go.
he is threatening to kill himself
He has twice tried to end his life.
She wants to end it all.
He says there is no point living.
He said there is nothing to live for
She said life isn't worth living.
He says we would be better off without him.
everyone would be better off without me
I’d be better off dead.
She wants to go to sleep and never wake up.
He does not want to wake up again
She is self-harming.
We found out that he self harms in the toilets.
Her selfharm has got worse since September.
She has started self harmning again.
I noticed that she has been cutting herself.
He cuts himself after school
She cut herself on purpose on Tuesday.
She has cuts on her arms because she cannot cope.
He cut his wrists last month.
He tries to hurt himself in the car
She is threatening to hurt herself.
he has been hurting himself
She hurts herself when she is anxious.
She took an overdose on Friday.
He overdosed on paracetamol last week.
she swallowed a whole packet of paracetamol
He took too many tablets
He jumped out of the moving car on the way in.
She ran in front of a car to avoid going in.
He ran into traffic outside school.
She threw herself down the stairs.
He held a knife to his throat.
I cannot keep her safe.
i cant keep him safe at home any more
She is not safe to be left alone.
He isn’t safe on his own.
We are not safe at home.
She is scared to go home.
She is afraid of going home after school
I am frightened of my husband.
He is terrified of his dad.
My partner hits me.
My ex has been hitting the children.
her step dad punched him
My husband is violent.
He has been hit by his father.
She is being abused.
There is abuse at home.
We are living with domestic violence.
He is being beaten at home
She told me she was raped.
She was sexually assaulted by a boy in Year 9.
A boy touched her private parts.
My uncle touched me inappropriately.
He threatened to kill me.
An older boy threatened to stab him.
She is in danger.
My daughter is in immediate danger
She has run away and we do not know where she is.
My son has gone missing.
I fear for her life.
I am scared that I will hurt him.
I want to die
I can’t do this, I keep thinking about killing myself.
`;

const QUIET = `
She is dying to go back to her friends.
He killed it at maths.
I could kill for an answer.
I would kill for a cup of tea.
We can kill two birds with one stone at the meeting.
The wait is killing me.
This is killing us as a family.
He was dying of laughter.
She nearly died of embarrassment.
I wanted to die of embarrassment when they read it out.
I nearly killed myself laughing.
I am killing myself trying to get him to school.
He is killing himself over homework.
Her grandfather died in March.
Our dog died last week and he is very sad.
The tablet battery died.
She wants to dye her hair.
He is scared to death of spiders.
She is bored to death in assembly.
I am dead tired.
The deadline for the form is Friday.
He would die for football.
He does not want to wake up for school.
She doesn't want to live with her dad.
He does not want to live in Leeds.
He doesn’t want to be here at 8:30.
He does not want to go to school.
She does not want to be in that class any more.
She is not suicidal.
The GP says that he isn't suicidal.
Does the school have a suicide prevention policy?
Thank you for the assembly on suicide awareness.
He watched Suicide Squad.
Please send me the self-harm policy.
There was a lesson about self-harm in PSHE.
She has never self-harmed.
He does not self harm.
She is cutting herself off from her friends.
He cut himself some cake.
She cut herself on a tin by accident.
He hurt himself playing football.
She hurt herself in PE on Monday.
He keeps hurting himself in PE.
She cut her arm on the fence.
He broke his arm on the climbing frame.
He takes his medication every morning.
She took her tablets at breakfast.
He overdosed on sugar at the party.
He jumped off the wall and twisted his ankle.
She jumped out of the car and ran to her friends.
She would not get out of the car.
He jumped out of bed this morning.
He is in danger of falling behind.
She is in danger of being excluded.
He is in danger of losing his place.
She feels unsafe in the corridor.
He does not feel safe at school.
How can we keep him safe online?
I want her to feel safe at school.
She is missing school.
He has been missing lessons since May.
His coat has gone missing.
Her homework has gone missing.
She is afraid of her teacher.
He is scared of the noise in the hall.
She is afraid to go to school.
My husband hit the roof when he read the email.
My partner beat him at chess.
Her dad is away with work.
He hits me when it is time to leave for school.
He took his own life story to the lesson on autobiography.
He threatened to tell the teacher.
She said that she would take her life into a new direction.
The project is dead.
She killed the bug in her program.
He was hit by a ball in PE.
She beats herself up about spelling.
The class did a project on domestic appliances.
I can't go on like this without an answer.
I cannot cope with another term of this.
It is the end of it all for the old timetable.
We have given up hope of a reply.
He is a danger to shipping on his bike.
She gets hung up on small mistakes.
He lost his head and ran to the car.
He has run away with the idea that nobody likes him.
The teacher is dead set on the spelling test.
She shot herself a look in the mirror.
He hangs himself a target every week.
He is strangling his guitar with love.
`;

const lines = (table: string) => table.trim().split("\n");

describe("words that mean help first", () => {
  test.each(lines(FIRES))("fires: %s", (sentence) => {
    expect(checkSafety(sentence)?.kinds).toContain("danger");
  });

  test.each(lines(FIRES))("fires in capitals, without apostrophes and inside a longer text: %s", (sentence) => {
    const longer = `Thank you for your email. ${sentence.toUpperCase().replace(/[’']/gu, "")}\nShe was in on Monday.`;
    expect(checkSafety(longer)?.kinds).toContain("danger");
  });

  test.each(lines(QUIET))("stays quiet: %s", (sentence) => {
    expect(checkSafety(sentence)).toBeNull();
    expect(checkSafety(sentence.toUpperCase())).toBeNull();
  });

  test("holds enough of both", () => {
    expect(lines(FIRES).length).toBeGreaterThanOrEqual(60);
    expect(lines(QUIET).length).toBeGreaterThanOrEqual(60);
  });

  test("takes curly, straight and missing apostrophes alike", () => {
    for (const word of ["doesn't", "doesn’t", "doesn`t", "doesnt", "DOESN´T"]) {
      expect(checkSafety(`He ${word} want to live any more`)?.kinds).toEqual(["danger"]);
    }
  });

  test("names the emergency number first, then 111, Samaritans and Childline", () => {
    const help = checkSafety("She wants to die.")?.help.map((line) => line.shown);
    expect(help).toEqual(["999", "111, then option 2", "116 123", "0800 1111"]);
  });

  test("has nothing to say about an empty field", () => {
    expect(checkSafety("")).toBeNull();
    expect(checkSafety(" \n ")).toBeNull();
  });
});
