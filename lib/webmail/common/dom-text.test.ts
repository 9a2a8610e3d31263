// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { cpuMs, LINEAR_MS } from "../../mail/testing/cpu.ts";
import { textOf } from "./dom-text.ts";

const page = (html: string) => {
  document.body.innerHTML = html;
  return textOf(document.body);
};

test("a line for a line, an empty line where one stands, and no white space at the ends", () => {
  expect(page("<div>One </div><div><br></div><div> Two<br>and <b>three</b>  <i> four</i></div><p></p>")).toBe(
    "One\n\nTwo\nand three four",
  );
});

test("a very long mail takes no more than its length, so that it does not hold up the mail page", () => {
  document.body.innerHTML = "<p>R. was late again.</p>".repeat(20_000);
  expect(cpuMs(() => textOf(document.body))).toBeLessThan(LINEAR_MS);
});
