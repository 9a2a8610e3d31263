import { describe, expect, test } from "vitest";
import type { Sighting } from "./items.ts";
import { keepAsk } from "./keep-ask.ts";
import { at, entriesOf } from "./testing/evening.ts";
import { likelyOf, receivedSighting, SAMPLE_PROFILE, sentSighting } from "./testing/fixtures.ts";
import { wall } from "./wall.ts";
import { wallFacts } from "./wall-facts.ts";

/** What the wall makes of Outlook's mail, which has conversations and few other ids. */

const FRIEND = { name: "Sam", address: "sam@example.org" };
const SOLICITOR = { name: "A. Shah", address: "shah@law.example.org" };
const NOBODY = { name: "", address: "" };

const pressed = likelyOf(sentSighting(at(0), { site: "outlook" }), at(0), {
  ids: { form: "MSG_a", thread: "AAQk/1=" },
});
const sent = sentSighting(at(12), { site: "outlook", ids: { draft: "AAMk/1=" } });
const facts = wallFacts(SAMPLE_PROFILE, entriesOf([0, pressed], [12, sent]), { letters: ["MSG_a", "MSG_letter"] });

const out = (more: Partial<Sighting>) => sentSighting(at(60), { site: "outlook", ids: {}, to: [FRIEND], ...more });
const word = (one: Sighting) => {
  const verdict = wall(facts, one);
  return verdict.keep ? `keep ${verdict.why}` : `ask ${verdict.ask}`;
};

describe("a message in Outlook", () => {
  test.each<[string, Sighting, string]>([
    ["to a friend is not the case's", out({}), "ask null"],
    [
      "to a friend in a conversation of the case is asked about",
      out({ ids: { thread: "AAQk/1=" } }),
      "ask unknown-sender",
    ],
    [
      "to somebody by name only in a conversation of the case is asked about",
      out({ ids: { thread: "AAQk/1=" }, to: [{ name: "Sam", address: "" }] }),
      "ask unknown-sender",
    ],
    ["to somebody by name only elsewhere is not the case's", out({ to: [{ name: "Sam", address: "" }] }), "ask null"],
    ["from somebody unknown in a conversation of the case is asked about", received("AAQk/1="), "ask unknown-sender"],
    ["from somebody unknown in another is not the case's", received("AAQk/2="), "ask null"],
    [
      "with a letter of ours to somebody unknown is asked about",
      out({ ids: { form: "MSG_letter" } }),
      "ask unknown-sender",
    ],
    [
      "that was sent by its id alone is kept where the draft is recorded",
      out({ to: [], from: NOBODY, text: "", ids: { draft: "AAMk/1=" } }),
      "keep references",
    ],
    ["that was sent by the id of an unknown draft is not", out({ to: [], ids: { draft: "AAMk/9=" } }), "ask null"],
    [
      "that was sent by an unknown draft's id is not either in a conversation of the case: it may go to anybody",
      out({ to: [], ids: { draft: "AAMk/9=", thread: "AAQk/1=" } }),
      "ask null",
    ],
    [
      "that was taken back is kept where its form is recorded",
      out({ state: "undone", to: [], ids: { form: "MSG_a" } }),
      "keep references",
    ],
  ])("%s", (_, one, expected) => {
    expect(word(one)).toBe(expected);
  });

  test("knows its conversations, its drafts and its forms again, and a letter that was sent is no longer waited for", () => {
    expect(facts.threads).toEqual(["AAQk/1="]);
    expect(facts.drafts?.toSorted()).toEqual(["AAMk/1=", "MSG_a"]);
    expect(facts.letters).toEqual(["MSG_letter"]);
  });
});

function received(thread: string): Sighting {
  return receivedSighting(at(90), { site: "outlook", from: FRIEND, ids: { thread } });
}

describe("the question about a message", () => {
  const idOf = (one: Sighting) => keepAsk(one, { keep: false, ask: "sensitive" }).id;

  test("is one for a press and its request, whatever ids they have", () => {
    const press = likelyOf(out({ to: [SOLICITOR] }), at(60), { ids: { form: "MSG_b" }, from: NOBODY });
    expect(idOf(press)).toBe(idOf(out({ to: [SOLICITOR], ids: { draft: "AAMk/3=" } })));
  });

  test("is another for each message of a conversation", () => {
    const [one, other] = [received("AAQk/1="), received("AAQk/1=")];
    expect(idOf(one)).toBe(idOf(other));
    expect(idOf({ ...other, when: { ...other.when, instant: at(600) } })).not.toBe(idOf(one));
  });
});
