import { describe, expect, it } from "vitest";
import { joined } from "./bytes.ts";
import { canOpen, cleanName, isPicture, LARGEST_FILE } from "./kept.ts";
import { takeIn } from "./take-in.ts";
import { exifSegment, JFIF, jpeg, latin, png } from "./testing/pictures.ts";
import { BEFOREHAND, takenWords, whyNotWords } from "./words.ts";

const PDF = latin("%PDF-1.7\n…");

describe("a file on its way in", () => {
  it("is what its bytes say, whatever its name", () => {
    expect(takeIn(jpeg([JFIF]), "letter.pdf")).toMatchObject({ type: "image/jpeg", picture: true });
    expect(takeIn(PDF, "receipt.jpg")).toMatchObject({ type: "application/pdf", picture: false });
    expect(takeIn(latin("<html><script>1</script>"), "a.png")).toMatchObject({ type: "application/octet-stream" });
  });

  it("has the camera's date beside it, and the place no more", () => {
    const photo = jpeg([exifSegment({ gps: true, taken: "2027:03:22 08:14:05" })]);
    expect(takeIn(photo, "IMG_1.jpg")).toMatchObject({
      taken: "2027:03:22 08:14:05",
      placeRemoved: true,
      bytes: jpeg([]),
    });
    expect(takeIn(png([]), "shot.png")).toMatchObject({ taken: null, placeRemoved: false });
  });

  it.each([
    ["ID3\x04", "call.mp3", "sound"],
    ["\xff\xfb\x90d", "call", "sound"],
    ["RIFF....WAVE", "call.wav", "sound"],
    ["\0\0\0 ftypM4A ", "call.m4a", "sound"],
    ["#!AMR\n", "call.amr", "sound"],
    ["odd", "call.opus", "sound"],
    ["\0\0\0 ftypisom", "clip.mp4", "film"],
    ["\0\0\0 ftypqt  ", "clip.jpg", "film"],
    ["\x1aE\xdf\xa3", "clip.webm", "film"],
    ["RIFF....AVI ", "clip", "film"],
    ["\0\0\0 ftypheic", "IMG_2.HEIC", "heic"],
    ["\0\0\0 ftypavif", "a.avif", "heic"],
    ["II*\0", "scan.tif", "raw"],
    ["\xff\xd8\xff\xe1", "cut.jpg", "broken-picture"],
    ["", "cloud.pdf", "empty"],
  ])("%j is not kept, with the reason and a way on", (start, name, why) => {
    expect(takeIn(latin(start), name)).toEqual({ why });
    expect(whyNotWords(name, why as "sound")).toMatch(/^“.*” .*\.$/);
  });

  it("is kept up to the size that was said", () => {
    const large = new Uint8Array(LARGEST_FILE);
    large.set(PDF);
    expect(takeIn(large, "a.pdf")).toMatchObject({ type: "application/pdf" });
    expect(takeIn(joined([large, PDF]), "a.pdf")).toEqual({ why: "too-large" });
    expect(BEFOREHAND).toContain("20 MB");
  });

  it("a text that begins with a byte order mark is no sound", () => {
    expect(takeIn(latin("\xff\xfeH\0i\0"), "note.txt")).toMatchObject({ type: "application/octet-stream" });
  });
});

describe("a kept file", () => {
  it("is opened only where nothing in it can run as a page of ours", () => {
    expect(["image/jpeg", "application/pdf"].map(canOpen)).toEqual([true, true]);
    for (const type of [
      "text/html",
      "image/svg+xml",
      "application/xhtml+xml",
      "text/xml",
      "application/octet-stream",
      "",
    ])
      expect(canOpen(type) || isPicture(type)).toBe(false);
  });

  it("has a name without folders and tricks", () => {
    expect(cleanName("C:\\Users\\Jo\\Letter of 3 March.pdf")).toBe("Letter of 3 March.pdf");
    expect(cleanName("../../etc/pass\u202Egpj.exe")).toBe("passgpj.exe");
    expect(cleanName(`${"a".repeat(300)}.pdf`)).toMatch(/^a{116}\.pdf$/);
    expect(cleanName("///")).toBe("file");
  });

  it("shows the camera's date as a date, or as it stands there", () => {
    expect(takenWords("2027:03:22 08:14:05")).toBe("22 March 2027, 08:14");
    expect(takenWords("2027-03-22")).toBe("22 March 2027");
    expect(takenWords("2027:13:40 00:00:00")).toBe("2027:13:40 00:00:00");
  });
});
