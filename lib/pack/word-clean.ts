/**
 * Words as XML can hold them: Word refuses a whole file for one control character in it. Half pairs of code units and
 * what XML 1.0 (2.2, Characters) does not allow go; a tab becomes a space.
 */
export function forXml(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
      .replace(/\t/gu, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu, "")
      .replace(/\p{Surrogate}/gu, "\ufffd")
  );
}
