import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, joined } from "./bytes.ts";
import { cleanGif } from "./gif.ts";
import { cleanJpeg } from "./jpeg.ts";
import { cleanPng } from "./png.ts";
import { chunk, exif, exifSegment, JFIF, jpeg, latin, png, riff, SCAN, segment, webp } from "./testing/pictures.ts";
import { cleanWebp } from "./webp.ts";

const PLACE = "PLACE-53.1-N";
const TAKEN = "2027:03:22 08:14:05";
const PHONE = { orientation: 6, taken: TAKEN, gps: true };

describe("a JPEG", () => {
  it.each([true, false])("loses camera and place and keeps the picture to the byte (little endian: %s)", (little) => {
    const cleaned = cleanJpeg(jpeg([exifSegment({ ...PHONE, little })]));
    expect(cleaned).toMatchObject({ place: true, taken: TAKEN, orientation: 6 });
    const bytes = cleaned?.bytes ?? new Uint8Array();
    expect(holds(bytes, PLACE)).toBe(false);
    expect(holds(bytes, TAKEN)).toBe(false);
    expect(holds(bytes, String.fromCharCode(...SCAN))).toBe(true);
  });

  it("still says how it is to be turned, and nothing else", () => {
    const bytes = cleanJpeg(jpeg([JFIF, exifSegment(PHONE)]))?.bytes ?? new Uint8Array();
    const again = cleanJpeg(bytes);
    expect(again).toMatchObject({ orientation: 6, place: false, taken: null });
    expect(again?.bytes).toEqual(bytes);
    expect(bytes.length).toBe(2 + JFIF.length + 36 + SCAN.length + 2);
  });

  it("that stands upright has no notes at all", () => {
    expect(cleanJpeg(jpeg([JFIF, exifSegment({ gps: true })]))?.bytes).toEqual(jpeg([JFIF]));
  });

  it.each([
    ["XMP", 0xe1, "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='53,1N'/>", true],
    ["XMP without a place", 0xe1, "http://ns.adobe.com/xap/1.0/\0<x tiff:Make='P'/>", false],
    ["a press agency's notes", 0xed, "Photoshop 3.0\0\x1c\x02\x5a\0\x0aExampleton", true],
    ["a comment", 0xfe, "Taken at home", false],
    ["a maker's own notes", 0xe7, "SECRET", false],
    ["a second picture", 0xe2, "MPF\0II*\0", false],
    ["a thumbnail", 0xe0, "JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01abc", false],
  ])("loses %s", (_, marker, words, place) => {
    const cleaned = cleanJpeg(jpeg([JFIF, segment(marker, latin(words))]));
    expect(cleaned?.bytes).toEqual(jpeg([JFIF]));
    expect(cleaned?.place).toBe(place);
  });

  it("loses what hangs on behind it: further pictures, and the film of a moving photo", () => {
    const behind = joined([jpeg([exifSegment(PHONE)]), latin("ftypmp42 voices")]);
    expect(cleanJpeg(jpeg([JFIF], behind))?.bytes).toEqual(jpeg([JFIF]));
  });

  it("keeps colours and every scan", () => {
    const colours = segment(0xe2, latin("ICC_PROFILE\0\x01\x01colours"));
    const adobe = segment(0xee, latin("Adobe\0d\0\0\0\0\x01"));
    const twice = joined([SCAN, SCAN]);
    const whole = jpeg([JFIF, colours, adobe], undefined, twice);
    expect(cleanJpeg(whole)?.bytes).toEqual(whole);
  });

  it("that was cut off keeps what there is of it; one without a picture is none", () => {
    const cut = joined([new Uint8Array([0xff, 0xd8]), exifSegment(PHONE), SCAN]);
    expect(holds(cleanJpeg(cut)?.bytes ?? cut, PLACE)).toBe(false);
    expect(cleanJpeg(jpeg([exifSegment(PHONE)], undefined, new Uint8Array()))).toBeNull();
    expect(cleanJpeg(exifSegment(PHONE))).toBeNull();
  });
});

describe("a PNG", () => {
  it("loses texts, dates and notes, with what hangs on behind it", () => {
    const cleaned = cleanPng(
      png(
        [
          chunk("eXIf", exif(PHONE)),
          chunk("tEXt", latin(`Comment\0${PLACE}`)),
          chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0<x/>")),
          chunk("tIME", new Uint8Array(7)),
          chunk("prVt", latin(PLACE)),
        ],
        latin(PLACE),
      ),
    );
    expect(cleaned).toMatchObject({ place: true, taken: TAKEN });
    expect(cleaned?.bytes).toEqual(png([]));
  });

  it("keeps colours and what shines through", () => {
    const whole = png([
      chunk("sRGB", new Uint8Array(1)),
      chunk("PLTE", new Uint8Array(6)),
      chunk("tRNS", new Uint8Array(2)),
    ]);
    expect(cleanPng(whole)?.bytes).toEqual(whole);
    expect(cleanPng(whole.subarray(0, -5))).toBeNull();
  });
});

describe("a WebP", () => {
  it("loses notes and the bits that announce them, and its length is true again", () => {
    const head = (flags: number) => riff("VP8X", new Uint8Array([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const picture = riff("VP8 ", latin("pixel"));
    const notes = [riff("EXIF", exif(PHONE)), riff("XMP ", latin("<x exif:GPSLatitude=''/>"))];
    const cleaned = cleanWebp(webp([head(0x1c), picture, ...notes]));
    expect(cleaned).toMatchObject({ place: true, taken: TAKEN });
    expect(cleaned?.bytes).toEqual(webp([head(0x10), picture]));
    expect(cleanWebp(webp([riff("EXIF", exif(PHONE))]))).toBeNull();
  });
});

describe("a GIF", () => {
  const head = joined([latin("GIF89a"), new Uint8Array([1, 0, 1, 0, 0x80, 0, 0, 1, 1, 1, 2, 2, 2])]);
  const image = new Uint8Array([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  const control = new Uint8Array([0x21, 0xf9, 4, 0, 0, 0, 0, 0]);
  const loop = joined([new Uint8Array([0x21, 0xff, 11]), latin("NETSCAPE2.0"), new Uint8Array([3, 1, 0, 0, 0])]);
  const end = new Uint8Array([0x3b]);

  it("loses comments and foreign notes, and goes on moving", () => {
    const comment = joined([new Uint8Array([0x21, 0xfe, 3]), latin("abc"), new Uint8Array([0])]);
    const xmp = joined([
      new Uint8Array([0x21, 0xff, 11]),
      latin("XMP DataXMP"),
      new Uint8Array([2]),
      latin("hi"),
      new Uint8Array([0]),
    ]);
    const cleaned = cleanGif(joined([head, loop, comment, xmp, control, image, end, latin("behind")]));
    expect(cleaned?.bytes).toEqual(joined([head, loop, control, image, end]));
    expect(cleanGif(joined([head, image]))).toBeNull();
  });
});

describe("whatever comes", () => {
  const cleaners = { cleanJpeg, cleanPng, cleanWebp, cleanGif };
  const made = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => jpeg([exifSegment(PHONE), bytes])),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => png([chunk("eXIf", exif(PHONE)), bytes])),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => webp([riff("EXIF", exif(PHONE)), bytes])),
    fc.uint8Array({ maxLength: 200 }),
  );

  it("never throws, and what it gives it gives again", () => {
    fc.assert(
      fc.property(made, fc.nat(300), (bytes, cut) => {
        for (const clean of Object.values(cleaners)) {
          const cleaned = clean(bytes.subarray(0, bytes.length - Math.min(cut, bytes.length)));
          if (cleaned) expect(clean(cleaned.bytes)?.bytes).toEqual(cleaned.bytes);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a place in a note before the picture is never in what is kept", () => {
    const marker = fc.integer({ min: 0xe1, max: 0xef });
    const note = fc
      .tuple(marker, fc.uint8Array({ maxLength: 40 }))
      .map(([mark, junk]) => segment(mark, joined([junk, latin(PLACE)])));
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), (notes) => {
        const cleaned = cleanJpeg(jpeg([JFIF, ...notes]));
        expect(holds(cleaned?.bytes ?? latin(PLACE), PLACE)).toBe(false);
      }),
    );
  });
});
