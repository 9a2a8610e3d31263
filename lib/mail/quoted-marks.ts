/** The marks with which mail programs begin quoted mail, in the languages that families and schools here use. */

const WROTE =
  /(?:wrote|schrieb|a [ée]crit|escribi[óo]|ha scritto|schreef|napisa[łl]\(?a?\)?|escreveu|skrev|kirjoitti|a scris|yazd[ıi]|написал\(?а?\)?|пише|rašė|írta|napsal\(?a?\)?|ysgrifennodd|đã viết|写道|寫道|লিখেছেন|نے لکھا|كتب)\s*[:：]\s*$/i;

const ON = /^\s*(?:on|am|le|el|il|op|em|den|w dniu|dnia|dne|pada|ar|vào|în|в|at|\d{4}[-/]\d{1,2}[-/]\d{1,2})\s?\S/i;

const TIME = /\d{1,2}[:.h]\d{2}/;

const ADDRESS_THEN_COLON = /<[^<>\s]{1,200}@[^<>\s]{1,200}>[^<>]{0,40}[:：]\s*$/;

const SEPARATOR =
  /^\s*-{2,}\s*(?:original message|original appointment|forwarded message|forwarded by .{0,80}|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|messaggio originale|oorspronkelijk bericht|wiadomość oryginalna|oryginalna wiadomość|mensagem original|mesaj original|mesajul original|исходное сообщение|neges wreiddiol)\s*-{2,}\s*$|^\s*begin forwarded message:\s*$/i;

const FROM =
  /^\s*\*?(?:from|von|de|van|da|od|fra|från|expéditeur|remitente|oddawca|nadawca|kimden|от|oddi wrth|发件人)\s?:\*?\s*\S/i;

const OTHER_FIELD =
  /^\s*\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|data|a|oggetto|verzonden|aan|onderwerp|wysłano|do|temat|assunto|trimis|către|subiect|отправлено|дата|кому|тема|anfonwyd|at|pwnc|发送时间|收件人|主题)\s?:\*?(?:\s|$)/i;

/** Longest line worth looking at: an introduction is short, and long lines must not cost more than their length. */
const LONGEST = 400;

const ruled = (line: string) => line.length <= LONGEST;

/** "-----Original Message-----" and its like. */
export function isSeparator(line: string): boolean {
  return ruled(line) && SEPARATOR.test(line);
}

/** A line drawn with underscores or dashes. */
export function isRule(line: string): boolean {
  return /^\s*(?:_{5,}|-{5,}|\*{5,})\s*$/.test(line.slice(0, LONGEST));
}

/** "From: …" with two more such lines among the next six: "Sent:", "To:", "Subject:" in one of the languages. */
export function isHeaderBlock(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (!ruled(line) || !FROM.test(line)) return false;
  return lines.slice(index + 1, index + 7).filter((next) => ruled(next) && OTHER_FIELD.test(next)).length >= 2;
}

/**
 * "On Mon, 8 Mar 2027 at 10:12, Ms Patel <…> wrote:", which programs break over up to three lines.
 * @returns the number of lines it takes; 0 when there is none here
 */
export function isAttribution(lines: readonly string[], index: number): number {
  const first = lines[index] ?? "";
  if (!ruled(first) || first.trim() === "" || first.startsWith(">")) return 0;
  for (let length = 1; length <= 3; length += 1) {
    const last = lines[index + length - 1];
    if (last === undefined || last.trim() === "" || last.startsWith(">")) return 0;
    const whole = lines.slice(index, index + length).join(" ");
    if (!ruled(whole)) return 0;
    // "On 8 March you wrote:" may be the parent's own sentence; programs give the time or quote with ">".
    const told = TIME.test(whole) || quotesFollow(lines, index + length);
    if (told && ON.test(first) && WROTE.test(whole)) return length;
    if (ADDRESS_THEN_COLON.test(whole) && (ON.test(first) || quotesFollow(lines, index + length))) return length;
  }
  return 0;
}

function quotesFollow(lines: readonly string[], index: number): boolean {
  return [lines[index], lines[index + 1]].some((line) => line?.startsWith(">"));
}
