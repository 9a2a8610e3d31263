// @vitest-environment happy-dom
import { afterEach, expect, it } from "vitest";
import type { Profile } from "../../lib/record/profile.ts";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { WHITLOCKS } from "../testing/family.ts";
import { type Screen, show } from "../testing/screen.ts";
import { profileEditor } from "./editor.ts";
import { WriterPart } from "./WriterPart.tsx";

let screen: Screen;
afterEach(() => screen.unmount());

async function open(...addresses: string[]) {
  const profile: Profile = { ...WHITLOCKS, writer: { ...WHITLOCKS.writer, addresses } };
  const editor = profileEditor(fakeStore({ profile }), memoryDrafts(), 0);
  screen = await show(<WriterPart editor={editor} profile={profile} />);
}

const hintOf = (name: string) => {
  const ids = screen.get("textbox", name).getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
};

it("says beside each own address who may be able to read its mailbox", async () => {
  await open("x@gmail.com", "jo@acme.example.org", "j.whitlock@hillcrest.example.sch.uk");
  expect(hintOf("Your email address")).not.toContain("read what is in it");
  expect(hintOf("Your email address, number 2")).toContain("If it comes from your work, college or school");
  expect(hintOf("Your email address, number 3")).toContain("The school runs this mailbox");
});
