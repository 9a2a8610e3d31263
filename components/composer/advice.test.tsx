// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { WHITLOCKS } from "../testing/family.ts";
import { EARLIER, SCENES } from "./dev/scenes.ts";
import { type Opened, openComposer } from "./testing.tsx";

let open: Opened | null = null;
const start = async (name = "fresh") => {
  open = await openComposer(SCENES[name]);
  return open;
};
const HAPPENING = "What is happening?";

afterEach(() => {
  open?.composer.stop();
  open?.screen.unmount();
});

test("help comes first, the way on works, and neither is kept anywhere", async () => {
  const { screen, deps, composer } = await start();
  await screen.type("textbox", HAPPENING, "He says he wants to kill himself.");
  expect(screen.get("alert").textContent).toContain("999");
  await screen.press("button", "Go on with the letter");
  expect(screen.find("alert")).toBeNull();
  await composer.flush();
  expect(Object.keys(deps.kept?.answers ?? {})).toEqual(["happening"]);
  expect(JSON.stringify(deps.did.map((one) => one.what))).not.toContain("help");
});

test("help comes first for what is said before a chase too, since it goes into the record", async () => {
  const { screen, composer } = await start("chase");
  composer.check.setWhat("She rang: he told the class he wants to kill himself.");
  await screen.settle();
  expect(screen.get("alert").textContent).toContain("999");
});

test("advice offers one change, and taking it leaves the facts", async () => {
  const { screen, letter } = await start();
  await screen.type("textbox", HAPPENING, "He would not leave the car on Monday, and nobody at school seems to care.");
  expect(screen.text()).toContain("is how it feels");
  await screen.press("button", "Leave it out");
  expect(letter()).toContain("He would not leave the car on Monday.");
  expect(letter()).not.toContain("nobody");
});

test("“Keep my words” keeps them, and does not come back for the same words", async () => {
  const { screen, letter } = await start();
  const words = "He would not leave the car, and nobody at school seems to care.";
  await screen.type("textbox", HAPPENING, words);
  await screen.press("button", "Keep my words");
  await screen.type("textbox", HAPPENING, `${words} It was Monday.`);
  expect(screen.find("button", "Keep my words")).toBeNull();
  expect(letter()).toContain("nobody at school seems to care");
});

test("words about a teacher's conduct ask whether the letter should go to the head alone", async () => {
  const { screen, composer } = await start();
  await screen.type("textbox", HAPPENING, "His teacher shouted at him in front of the class.");
  await screen.press("button", "Yes, change it");
  expect(composer.draft.aboutWhom.value).toBe("staff");
  expect(composer.letter.to.value.map((one) => one.name)).toEqual(["Mr Lowe"]);
  expect(composer.letter.cc.value).toEqual([]);
});

test("a second request and another child's name are pointed at, and the words can be kept", async () => {
  const { screen, letter } = await start();
  const words = "Jayden Smith took her bag. Could you move him? Please also send me the policy.";
  await screen.type("textbox", HAPPENING, words);
  expect(screen.text()).toContain("an initial is enough");
  await screen.press("button", "Keep my words");
  expect(screen.text()).toContain("is a second request");
  await screen.press("button", "Keep my words");
  expect(screen.find("button", "Keep my words")).toBeNull();
  expect(letter()).toContain(words);
});

test("before a second chase within five school days it asks whether the parent is sure, and the way on works", async () => {
  const recent = EARLIER.map((mail) => (mail.id === "m3" ? { ...mail, date: "2027-03-19" } : mail));
  open = await openComposer({ ...SCENES.check, context: { ...SCENES.check?.context, earlier: recent } });
  const { screen, composer } = open;
  expect(screen.text()).toContain("Are you sure that it should go now?");
  await screen.press("button", "Go on without checking");
  expect(composer.step.value).toBe("write");
});

test("a chase after five school days is not asked about", async () => {
  const { screen } = await start("check");
  expect(screen.text()).toContain("Has an answer come another way?");
  expect(screen.text()).not.toContain("Are you sure");
});

test("a letter of one's own is looked at as a whole, and its words can be kept", async () => {
  const own = { id: "t9", name: "Mine", subject: "Mornings", text: "I am keeping {child} off.", from: "" };
  const profile = { ...WHITLOCKS, templates: [own] };
  open = await openComposer({ start: { letter: "own:t9", about: [] }, context: { profile } });
  const { screen, letter } = open;
  expect(screen.text()).toContain("Talk to SENDIASS or a solicitor first");
  expect(screen.find("button", "Leave it out")).toBeNull();
  await screen.press("button", "Keep my words");
  expect(screen.text()).not.toContain("SENDIASS");
  expect(letter()).toContain("I am keeping R. off.");
});
