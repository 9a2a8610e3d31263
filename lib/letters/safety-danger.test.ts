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
She keeps saying she wants to die and nobody listens
he said "I want to kill myself" on the way in
I think my daughter is going to kill herself.
My son tried to take his own life on Sunday
He told the GP that he thinks about ending his life
She's been talking about suicide
He said he doesnt want to be alive any more
She wants to be dead.
I just want to die
He said he might as well be dead
I'm thinking of ending it
He says he hates his life and wishes he wasn't born
she is harming herself again
She's self harming
He scratches himself until he bleeds when anxious
She has been scratching her arms until they bleed
she pulled out a knife and said she'd kill herself
He tied a cord round his neck
she put a rope around her neck
He tried to strangle himself with his tie
He tried to jump out of the window
She climbed out of the window onto the roof and said she'd jump
He opened the car door while we were moving
He tried to get out of the car on the motorway
she drank bleach
I found a suicide note
He's suicidal!!!
My daughter has taken an overdose
my husband beats me
her dad hit her at the weekend
Dad hits me
He is being hurt at home
I don't feel safe at home
We are not safe
My ex threatened to kill us
I am afraid of my ex-partner
I'm scared I'll hurt myself
I can't go on any more, I want to end it
I have nothing left to live for
she has been sexually abused
he was sexually assaulted at school
A boy in year 6 touched her inappropriately
Someone is grooming her online
He ran away from school and nobody knows where he is
I hit him this morning and I am frightened of myself
My stepdad hits me
She said it would be better if she wasn't here
He said the world would be better without him
I want to unalive myself
He said he was going to kill himself if he had to go back
she wrote that she wants to disappear and never come back
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
She would rather stay at home than go to school.
He is dead set against PE.
I'd kill for a good night's sleep.
She was killing time before the meeting.
The test killed his confidence.
We are dying to hear from you.
He is drowning in homework.
She burst into tears and ran off.
He cut his finger in DT.
She cut her hair.
He cut his knee on the playground.
He self-isolates in his room.
She suffers from headaches.
The kids hit it off.
He was beaten in the final.
My husband hits the road at five.
His mum is violently sick with flu.
She wants to live with her nan.
The school nurse took his temperature.
She takes tablets for hay fever.
He took all his medication to camp.
He took a packet of crisps.
She was picked on by older girls.
He was punched by another boy on Tuesday.
Someone hit her on the bus.
He feels unsafe at lunch.
She has been at risk of exclusion.
He is scared to go into the hall.
She's terrified of assemblies.
He is afraid to go home on the bus alone.
I'm at the end of my tether.
I can't take much more of this.
This is destroying us.
It breaks my heart to see him like this.
She is not eating and not sleeping.
He said he hates school.
He wishes he could stay at home.
She wishes she was in Year 5.
He wishes he was not in that class.
She said she would be better off at another school.
He would be better off without homework.
The TA held his hand.
Mrs Jones hugged her.
The teacher hit the right note.
The teacher grabbed their attention.
Ms Patel has been brilliant.
The head took him to class.
Staff supported him well.
The teacher marked him down.
The teacher kicked the ball to him.
The teacher dragged the lesson out.
The headteacher put her foot down.
A teacher shut the gate.
The teacher threw a party for them.
He hit the TA and bit her.
She kicked a member of staff.
He was restrained in his answers.
She was touched by the gesture.
He takes an age to get dressed.
The end of the school day is hard.
I want to end it there.
He has a knife and fork at lunch.
He jumped from the climbing frame.
She jumped into the pool.
He walked into the road sign.
She ran in front of her class.
Her life is at home with us.
We live with my mum.
She has no reason to be there.
There is no point in another meeting.
There's no point living so far from school.
He has nothing to live up to.
Life is hard for him at the moment.
Her cat died.
We lost her dad last year; he died by accident.
He asks about death a lot since his grandad died.
The policy on domestic abuse is on the website.
Thank you for the leaflet about self-harm.
She read a book about suicide.
He plays a game where he kills zombies.
He said "I'm going to kill you" in the game.
He was joking that he would kill his sister.
She wants to kill time at the library.
He is killing it in PE.
She murdered the song.
My partner kicks off at 8 for work.
Her father is abusive about the school's website.
His dad gets really cross.
My ex hit a deer with the car.
Her brother hit her tower of bricks.
His brother kicked the ball at him.
I am worried I will hurt her feelings.
I am afraid I will hit the deadline.
The school is in danger of closing.
He has gone missing from the class list.
My daughter went missing a spelling.
He's missing his friends.
He was locked in concentration.
She was pinned to her phone.
The poster was pinned up by the teacher.
The trip was pushed back by the school.
The meeting was pushed by the head.
She was moved by the teacher.
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

  test("tells “we’re not safe” from “were not safe”", () => {
    expect(checkSafety("We’re not safe.")?.kinds).toEqual(["danger"]);
    expect(checkSafety("The stairs were not safe.")).toBeNull();
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
