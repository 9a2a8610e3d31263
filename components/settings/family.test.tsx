// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { profileFor, schoolOn } from "../../lib/record/family.ts";
import { FIRST, type Profile } from "../../lib/record/profile.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { type FakeStore, fakeStore } from "../testing/fake-store.ts";
import { PATEL, WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { TWO } from "../testing/two-children.ts";
import { ChildPart } from "./ChildPart.tsx";
import { DatesPart } from "./DatesPart.tsx";
import { type ProfileEditor, profileEditor } from "./editor.ts";
import { PeoplePart } from "./PeoplePart.tsx";
import { SchoolPart } from "./SchoolPart.tsx";

let page: Screen;
let editor: ProfileEditor;
let store: FakeStore;

function Parts() {
  const profile = editor.profile.value;
  if (!profile) return null;
  const props = { editor, profile };
  return (
    <>
      <ChildPart {...props} />
      <SchoolPart {...props} />
      <PeoplePart {...props} />
      <DatesPart {...props} />
    </>
  );
}

async function open(profile: Profile) {
  store = fakeStore({ profile });
  editor = profileEditor(store, memoryDrafts(), 0);
  page = await show(<Parts />);
}

const kept = async () => {
  await editor.flush();
  return store.now().profile;
};

afterEach(() => {
  page.unmount();
  editor.stop();
});

test("a family with one child and one school sees one quiet button for each, and no question more", async () => {
  await open(WHITLOCKS);
  expect(page.all("button", /^Another (child|school)$/)).toHaveLength(2);
  expect(page.find("button", /changed school|Take .* out of|^Take R/)).toBeNull();
  expect(page.find("group", /Which school’s dates/)).toBeNull();
  await page.press("button", "Change Ms Patel");
  expect(page.find("combobox", "Has to do with")).toBeNull();
});

test("a second child comes, is named, and goes again when that was confirmed; what they alone had to do with stays", async () => {
  await open({
    ...WHITLOCKS,
    contacts: [{ ...PATEL, child: "k" }],
    children: [{ ...WHITLOCKS.child, id: "k", name: "K." }],
  });
  await page.press("button", "Another child");
  const [, , name] = page.all("textbox", "Name or initials");
  expect(document.activeElement).toBe(name);
  expect((await kept()).children?.map(({ id }) => id)).toEqual(["k", expect.stringMatching(/^[\w-]{36}$/)]);
  await page.press("button", "Take K. out");
  expect(page.text()).toContain("Everything that is written down stays in the record");
  await page.press("button", "Take out");
  const after = await kept();
  expect(after.children).toHaveLength(1);
  expect(after.contacts).toEqual([PATEL]);
});

test("the first child can be taken out too: the next has the place, and an only child cannot", async () => {
  await open({ ...TWO, contacts: [{ ...PATEL, child: FIRST }] });
  await page.press("button", `Take ${TWO.child.name} out`);
  await page.press("button", "Take out");
  expect(page.all("textbox", "Name or initials").map((field) => (field as HTMLInputElement).value)).toEqual(["K."]);
  expect(page.find("button", /^Take K/)).toBeNull();
  expect(await kept()).toMatchObject({ child: { name: "K." }, first: "k", contacts: [PATEL] });
  await page.type("textbox", "Name or initials", "Kit");
  const after = await kept();
  expect([after.child.name, after.first, after.children]).toEqual(["Kit", "k", undefined]);
});

test("with a second school what was there is the first one's, and each person and date can be of another", async () => {
  await open(WHITLOCKS);
  await page.press("button", "Another school");
  const [, second] = page.all("textbox", "Name of the school");
  expect(document.activeElement).toBe(second);
  const after = await kept();
  const id = after.schools?.[0]?.id ?? "";
  expect(after.contacts.map(({ school }) => school)).toEqual([FIRST, FIRST, FIRST]);
  expect([...after.terms, ...after.closures].map(({ school }) => school)).toEqual([FIRST, FIRST]);
  await page.press("radio", "School 2");
  await page.press("button", "Add a term");
  expect((await kept()).terms.map(({ school }) => school)).toEqual([FIRST, id]);
  await page.press("button", "Change Ms Patel");
  await page.type("combobox", "Has to do with", `school:${id}`);
  expect((await kept()).contacts.find(({ id: of }) => of === PATEL.id)?.school).toBe(id);
});

test("a child changes school on a day: before it the old school counts, from it on the new one", async () => {
  const { schools: _at, ...child } = TWO.child;
  await open({ ...TWO, child, children: [] });
  await page.press("button", "R. changed school");
  await page.type("textbox", "First day there", "2027-03-01");
  const after = await kept();
  expect(after.child.schools).toEqual([
    { school: FIRST, from: "" },
    { school: "brook", from: "2027-03-01" },
  ]);
  expect(schoolOn({ ...after.child, id: FIRST }, "2027-02-28")).toBe(FIRST);
  expect(profileFor(after, FIRST, "2027-03-01").school.name).toBe("Brook High");
});

test("a school that is taken out takes its dates along, and leaves its people and whoever was there", async () => {
  await open(TWO);
  await page.press("button", "Take Brook High out");
  await page.press("button", "Take out");
  const after = await kept();
  expect([...after.terms, ...after.closures].map(({ school }) => school)).toEqual([FIRST, FIRST]);
  expect(after.contacts.find(({ id }) => id === "okoro")).not.toHaveProperty("school");
  expect(after.child.schools).toEqual([{ school: FIRST, from: "" }]);
  expect(after.schools).toEqual([]);
});
