import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryDrafts } from "../kit/drafts.ts";
import { fakeStore } from "../testing/fake-store.ts";
import { LOWE, PATEL, WHITLOCKS } from "../testing/family.ts";
import { profileEditor } from "./editor.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const child = (name: string) => ({ part: "child", value: { ...WHITLOCKS.child, name } }) as const;

describe("profileEditor", () => {
  it("shows each keystroke at once and writes once, after a pause", async () => {
    const store = fakeStore({ profile: WHITLOCKS });
    const editor = profileEditor(store, memoryDrafts());
    for (const name of ["S", "Sa", "Sam"]) editor.change(child(name));
    expect(editor.profile.value?.child.name).toBe("Sam");
    expect(store.changed).toEqual([]);
    await vi.runAllTimersAsync();
    expect(store.changed).toEqual([child("Sam")]);
    expect(editor.kept.value).toBe("kept");
  });

  it("writes at once when asked to, and never the same change twice", async () => {
    const store = fakeStore({ profile: WHITLOCKS });
    const editor = profileEditor(store, memoryDrafts());
    editor.change(child("Sam"));
    await Promise.all([editor.flush(), editor.flush()]);
    await vi.runAllTimersAsync();
    expect(store.changed).toHaveLength(1);
  });

  it("does not write again what the store has taken but not yet told of", async () => {
    const store = fakeStore({ profile: WHITLOCKS });
    const editor = profileEditor(
      { ...store, change: async (change) => void store.changed.push(change) },
      memoryDrafts(),
    );
    editor.change(child("Sam"));
    await editor.flush();
    editor.change({ part: "contact", id: PATEL.id, value: null });
    await editor.flush();
    expect(store.changed.map((change) => change.part)).toEqual(["child", "contact"]);
    expect(editor.profile.value?.child.name).toBe("Sam");
  });

  it("keeps the words on the screen when writing fails, says so, and tries again", async () => {
    const store = fakeStore({ profile: WHITLOCKS });
    const editor = profileEditor(store, memoryDrafts());
    store.failing = new Error("disk full");
    editor.change(child("Sam"));
    await editor.flush();
    expect(editor.kept.value).toEqual({ failed: expect.stringContaining("still here") });
    expect(editor.profile.value?.child.name).toBe("Sam");
    store.failing = null;
    await vi.runAllTimersAsync();
    expect(store.now().profile.child.name).toBe("Sam");
    expect(editor.kept.value).toBe("kept");
  });

  it("loses nothing when the page is closed before the pause is over", async () => {
    const drafts = memoryDrafts();
    const store = fakeStore({ profile: WHITLOCKS });
    const first = profileEditor(store, drafts);
    first.change(child("Sam"));
    first.setTyped("email:patel", "senco hillcrest");
    first.stop();
    const second = profileEditor(store, drafts);
    expect(second.profile.value?.child.name).toBe("Sam");
    expect(second.typed.value["email:patel"]).toBe("senco hillcrest");
    await vi.runAllTimersAsync();
    expect(store.now().profile.child.name).toBe("Sam");
    second.setTyped("email:patel", null);
    expect(drafts.read()).toBeNull();
  });

  it("takes in what another window changed, beside what is being typed here", async () => {
    const store = fakeStore({ profile: WHITLOCKS });
    const editor = profileEditor(store, memoryDrafts());
    editor.change(child("Sam"));
    await store.change({ part: "contact", id: LOWE.id, value: { ...LOWE, name: "Mrs Lowe" } });
    expect(editor.profile.value?.contacts[1]?.name).toBe("Mrs Lowe");
    expect(editor.profile.value?.child.name).toBe("Sam");
  });

  it("starts afresh from drafts that are broken", () => {
    const editor = profileEditor(fakeStore({ profile: WHITLOCKS }), memoryDrafts("{not json"));
    expect(editor.profile.value).toEqual(WHITLOCKS);
  });
});
