import { expect, test } from "vitest";
import { inShort } from "./words.ts";

test("the first words of a letter are without its greeting and without how it signs off", () => {
  for (const end of ["With kind regards,", "Kind regards,", "Best wishes,", "With best wishes", "Yours sincerely,"]) {
    expect(inShort(`Dear Ms Patel,\n\nMay the PE kit stay on?\n\n${end}\nJo Whitlock`, 140)).toBe(
      "May the PE kit stay on?",
    );
  }
});
