import { describe, expect, it } from "vitest";
import { besides } from "./composer-frame.ts";

const at = (left: number, right: number) => ({ left, right }) as DOMRect;

describe("where the composer stands", () => {
  it("is left of a docked draft, so that the draft stays in sight", () => {
    expect(besides(at(736, 1256), 1280)).toBe(544);
  });

  it("is the right edge where a draft leaves room there, or is not on the screen", () => {
    expect(besides(at(20, 600), 1280)).toBe(0);
    expect(besides(null, 1280)).toBe(0);
  });

  it("is over the right edge where there is no room beside the draft", () => {
    expect(besides(at(100, 1180), 1280)).toBe(0);
    expect(besides(at(0, 400), 400)).toBe(0);
  });

  it("leaves the beginning of the lines in sight where a page is read from right to left", () => {
    expect(besides(at(280, 1120), 1280, true)).toBe(840);
    expect(besides(at(0, 400), 400, true)).toBe(0);
    expect(besides(null, 1280, true)).toBe(840);
    expect(besides(at(24, 544), 1280, true)).toBe(0);
    expect(besides(at(736, 1256), 1280, true)).toBe(544);
  });
});
