import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs, LINEAR_MS } from "./testing/cpu.ts";
import { textFromHtml } from "./text-from-html.ts";

const cases: [what: string, html: string, text: string][] = [
  ["plain words", "Hello  there\n you", "Hello there you"],
  [
    "Gmail's lines",
    '<div dir="ltr">Dear Ms Patel<div><br></div><div>R. was <b>ill</b>.</div></div>',
    "Dear Ms Patel\n\nR. was ill.",
  ],
  ["paragraphs", "<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\nThree"],
  ["Outlook's paragraphs", '<p class="MsoNormal">One</p><p class="MsoNormal">Two<o:p></o:p></p>', "One\nTwo"],
  [
    "Outlook's empty line",
    '<p class="MsoNormal">A</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">B</p>',
    "A\n\nB",
  ],
  ["a break ends its line once", "a<br><div>b</div>", "a\nb"],
  ["empty lines are not piled up", "a<br><br><br><br>b", "a\n\nb"],
  [
    "lists",
    "<ul><li>one<li><p>two</p></ul><ol><li>x</li><li>y<ul><li>z</li></ul></li></ol>",
    "- one\n- two\n1. x\n2. y\n  - z",
  ],
  ["an empty item leaves no mark", "<ul><li></li></ul><p>End</p>", "End"],
  ["entities", "&lt;b&gt; caf&eacute; &amp;amp; &#163;5 &#x1F642; &nosuch;", "<b> café &amp; £5 🙂 &nosuch;"],
  ["no-break spaces", "a&nbsp;&nbsp;b&nbsp;", "a  b"],
  [
    "cells and rows",
    "<table><tr><td>Mon</td><td>absent</td></tr><tr><td>Tue</td><td>in</td></tr></table>",
    "Mon absent\nTue in",
  ],
  ["styles, scripts and comments", "<style>p{}</style><!-- no --><script>if(a<b){}</script><title>t</title>yes", "yes"],
  ["conditional comments of Outlook", "<!--[if mso]>no<![endif]--><![if !mso]>yes<![endif]>", "yes"],
  ["hidden content", '<div style="display:none">no<div>no</div>no</div><span hidden>no</span>yes', "yes"],
  ["a preview line", '<div style="max-height:0;overflow:hidden">no</div>yes', "yes"],
  ["a hidden paragraph ends at the next", '<p style="display: none">no<p>yes', "yes"],
  ["size 0 around a real size", '<td style="font-size:0px"><p style="font-size:16px">yes</p></td>', "yes"],
  ["cited mail", 'New<blockquote type="cite">old<br>older</blockquote>after', "New\n\n> old\n> older\n\nafter"],
  ["an indent is not a citation", '<blockquote style="margin:0 0 0 40px">mine</blockquote>', "mine"],
  ["preformatted", "<pre>a  b\n  c</pre>d", "a  b\n  c\n\nd"],
  ["emoji pictures", 'Thanks <img data-emoji="🙂" alt="🙂"><img alt="logo">', "Thanks 🙂"],
  ["cut off in a tag", "all <b>of <a href='x", "all of"],
  ["cut off in an entity", "a &am", "a &am"],
  ["zero-width padding", "a\u200b\ufeff\u00adb", "ab"],
  ["links keep their words", '<a href="https://example.org/?token=1">the policy</a>', "the policy"],
  ["words in capitals of tags", "<P>One<BR>Two</P>", "One\nTwo"],
];

describe("textFromHtml", () => {
  test.each(cases)("%s", (_what, html, text) => {
    expect(textFromHtml(html)).toBe(text);
  });

  test("never throws and leaves no white space at the ends", () => {
    const piece = fc.constantFrom(
      "<div>",
      "</p>",
      "<p style='display:none",
      "<ul><li>",
      "&",
      "&#x110000;",
      "&#xd800;",
      "<!--",
      "<![CDATA[",
      "<br/>",
      ">",
      '"',
      "\u0000",
      "word ",
      "\u00a0\u2029\ud800",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 30 }), (parts) => {
        const text = textFromHtml(parts.join(""));
        expect(text.trimEnd()).toBe(text);
      }),
    );
  });

  test.each([
    ["unclosed tags", "<div><b>", "</i>"],
    ["nested quotes", "<blockquote type=cite>x", ""],
    ["nested lists", "<ul><li>x", ""],
    ["half entities", "&amp", ""],
    ["attributes", "<a style=display style='display   ", ">"],
    ["comments", "<!--", ""],
    ["hidden", "<div style='display:none'>", "</p>"],
  ])(
    "takes time in proportion to the length: %s",
    (_what, open, close) => {
      const html = open.repeat(100_000) + close.repeat(100_000);
      expect(cpuMs(() => textFromHtml(html))).toBeLessThan(LINEAR_MS);
    },
    60_000,
  );
});
