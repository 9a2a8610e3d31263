import type { Contact, Role } from "../record/profile.ts";
import { asAnswered } from "./as-answered.ts";
import { paragraphs, subjectLine } from "./compose.ts";
import type { FilledLetter, Letter, LetterFacts, Paragraph } from "./letter.ts";
import { greetingName, personInWords, personWithRole } from "./people.ts";
import { countWords, plainText } from "./plain-text.ts";
import { clean, listOf, stopped } from "./words.ts";

/**
 * Writes a letter from what is known. Works with nothing but empty facts; what is missing leaves no gap in the words.
 * @throws RangeError when a date in the facts is none
 */
export function fillLetter(any: Letter, facts: LetterFacts): FilledLetter {
  const letter = asAnswered(any, facts.answers);
  const reader = passedOnTo(letter, facts);
  const whole = paragraphs(
    reader && passOn(reader),
    greeting(letter, facts, reader),
    ...letter.body(reader ? { ...facts, to: [reader] } : facts),
    copied(letter, facts),
    signature(letter, facts),
  );
  const note = facts.withNote ? readerNote(letter) : null;
  return {
    letter: letter.id,
    subject: subjectLine(letter.subject(facts)),
    paragraphs: whole,
    note,
    text: plainText(paragraphs(...whole, note)),
    words: countWords(plainText(whole)),
  };
}

/** What would help in the answer, said to whoever reads the letter, one line each; null where it says nothing of that. */
export function readerNote(letter: Letter): Paragraph | null {
  if (letter.goodAnswer.length === 0) return null;
  return [{ text: ["What would help in an answer:", ...letter.goodAnswer.map((line) => `• ${line}`)].join("\n") }];
}

/** Who a letter is for when it goes to the office only to be passed on; null when it goes straight to its reader. */
function passedOnTo(letter: Letter, facts: LetterFacts): Contact | null {
  const roles: readonly Role[] = letter.recipients(facts.about ?? "child").to;
  const [role] = roles;
  if (role === undefined || roles.includes("office")) return null;
  if (facts.to.length === 0 || facts.to.some((contact) => contact.role !== "office")) return null;
  return facts.profile.contacts.find((contact) => contact.role === role) ?? { id: "", role, name: "", email: "" };
}

function passOn(reader: Contact): Paragraph {
  return [{ text: `To the school office: please could you pass this email to ${personWithRole(reader)}? Thank you.` }];
}

/** "Dear Ms Patel,": nothing where it goes into somebody’s own form, which greets nobody. */
function greeting(letter: Letter, facts: LetterFacts, reader: Contact | null): Paragraph | null {
  const roles = letter.recipients(facts.about ?? "child").to;
  if (roles.length === 0 && facts.to.length === 0) return null;
  const [role = "head"] = roles;
  const readers = reader ? [reader] : facts.to.length > 0 ? facts.to : [{ role, name: "" }];
  return [{ text: `Dear ${listOf([...new Set(readers.map(greetingName))])},` }];
}

/** "I have copied in Mr Lowe, the headteacher, so that …": those the letter copies with its reason, others by name. */
function copied(letter: Letter, facts: LetterFacts): Paragraph | null {
  const own = letter.recipients(facts.about ?? "child").cc;
  const first = letter.whyCopied === undefined ? undefined : facts.cc.find((contact) => own.includes(contact.role));
  const others = [...new Set(facts.cc.filter((contact) => contact !== first).map(personInWords))];
  const sentences: string[] = [];
  if (first) {
    const who = personWithRole(first);
    sentences.push(`I have copied in ${who}${clean(first.name) === "" ? "" : ","} ${letter.whyCopied}.`);
  }
  if (others.length > 0) sentences.push(stopped(`I have ${first ? "also " : ""}copied in ${listOf(others)}`));
  return sentences.length === 0 ? null : [{ text: sentences.join(" ") }];
}

function signature(letter: Letter, facts: LetterFacts): Paragraph {
  const { writer, child } = facts.profile;
  const relation = letter.mayBePublished?.(facts) ? "" : clean(writer.relation);
  const year = clean(child.year);
  const below = [clean(writer.name), relation && year ? `${relation}, ${year}` : relation].filter(
    (line) => line !== "",
  );
  const close = letter.close ?? "With thanks";
  return [{ text: below.length === 0 ? close : [`${close},`, ...below].join("\n") }];
}
