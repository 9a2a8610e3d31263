// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { EMPTY_PROFILE } from "../../lib/record/profile.ts";
import { WHITLOCKS } from "../testing/family.ts";
import { SCENES } from "./dev/scenes.ts";
import { addressProblem, usableAddress, withTypedPeople } from "./people.ts";
import { type Opened, openComposer } from "./testing.tsx";

let open: Opened | null = null;
const scene = async (name: string) => {
  open = await openComposer(SCENES[name]);
  return open;
};

afterEach(() => {
  open?.composer.stop();
  open?.screen.unmount();
});

const chips = (opened: Opened, line: "To" | "Cc") =>
  [...(opened.screen.find("list", line)?.querySelectorAll("b") ?? [])].map((name) => name.textContent);

test("the head is in Cc with the reason, and a removed head is no longer named in the letter", async () => {
  const opened = await scene("fresh");
  expect(chips(opened, "To")).toEqual(["Ms Patel"]);
  expect(chips(opened, "Cc")).toEqual(["Mr Lowe"]);
  expect(opened.letter()).toContain("Mr Lowe");
  await opened.press("Remove Mr Lowe");
  expect(chips(opened, "Cc")).toEqual([]);
  expect(opened.letter()).not.toContain("Mr Lowe");
  expect(opened.screen.get("button", "Add somebody")).toBe(document.activeElement);
  await opened.press("Put back who it went to");
  expect(chips(opened, "Cc")).toEqual(["Mr Lowe"]);
});

test("a concern about a member of staff goes to the head and to nobody else", async () => {
  const opened = await scene("fresh");
  await opened.screen.press("radio", "A member of staff");
  expect(chips(opened, "To")).toEqual(["Mr Lowe"]);
  expect(chips(opened, "Cc")).toEqual([]);
});

test("a concern about the head never goes to the head", async () => {
  const opened = await scene("fresh");
  await opened.screen.press("radio", "The head");
  expect([...chips(opened, "To"), ...chips(opened, "Cc")]).not.toContain("Mr Lowe");
  expect(opened.screen.text()).toContain("chair of governors");
});

test("an unknown address is asked for in its place, used at once, and kept before the letter leaves", async () => {
  const opened = await scene("unknown");
  const { screen } = opened;
  expect(screen.text()).toContain("There is no address for the SENCO yet");
  await screen.type("textbox", "Name of the SENCO", "Ms Patel");
  const [address] = screen.all("textbox", "Address");
  if (!address) throw new Error("no place for the address");
  (address as HTMLInputElement).value = "senco@hillcrest.example.sch.uk";
  address.dispatchEvent(new Event("input", { bubbles: true }));
  await screen.settle();
  expect(chips(opened, "To")).toEqual(["Ms Patel"]);
  expect(opened.letter()).toMatch(/^Dear Ms Patel,/);
  await opened.press("Put it in my email");
  expect(opened.did("contact")).toEqual([
    { id: "new-1", role: "senco", name: "Ms Patel", email: "senco@hillcrest.example.sch.uk" },
  ]);
  const order = opened.deps.did.map((one) => one.what);
  expect(order.indexOf("contact")).toBeLessThan(order.indexOf("fill"));
});

test("somebody else can be added by address, and a mistake is said without losing it", async () => {
  const opened = await scene("fresh");
  const { screen } = opened;
  await screen.press("button", "Add somebody");
  await screen.type("textbox", "Their address", "aunt.example.org");
  await screen.press("button", "Add to Cc");
  expect(screen.text()).toContain("There is no @ in this address");
  await screen.type("textbox", "Their address", "aunt@example.org");
  await screen.press("checkbox", "Keep for next time");
  await screen.press("button", "Add to Cc");
  expect(chips(opened, "Cc")).toEqual(["Mr Lowe", "aunt@example.org"]);
  expect(opened.did("contact")).toEqual([]);
});

test("addresses are judged gently", () => {
  expect(addressProblem("")).toBeNull();
  expect(addressProblem(" head@hillcrest.example.sch.uk ")).toBeNull();
  expect(addressProblem("head hillcrest.example.sch.uk")).toContain("no @");
  expect(addressProblem("a@b@example.org")).toContain("two @");
  expect(addressProblem("a@example")).toContain("not look whole");
  expect(addressProblem("a@example.org, b@example.org")).toContain("more than one");
  expect(usableAddress("a@example")).toBe("");
});

test("what is typed fills the gaps of the profile and changes nothing that is known", () => {
  const answers = { "@senco.email": "other@example.org", "@teacher.email": "t@example.org", happening: "x" };
  const profile = withTypedPeople(WHITLOCKS, answers);
  expect(profile.contacts.find((one) => one.role === "senco")).toEqual(WHITLOCKS.contacts[0]);
  expect(profile.contacts.at(-1)).toEqual({ id: "role:teacher", role: "teacher", name: "", email: "t@example.org" });
  expect(withTypedPeople(EMPTY_PROFILE, { happening: "x" })).toBe(EMPTY_PROFILE);
});
