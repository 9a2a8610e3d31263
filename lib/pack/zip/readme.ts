import type { PackDocument } from "../document.ts";

/** What lies in the ZIP, for whoever opens it: a head, a clerk, a caseworker. */

export interface ReadmeFacts {
  redacted: boolean;
  originals: number;
  files: number;
  /** Sentences on what should be here and is not. */
  notHere: readonly string[];
}

/** @returns README.txt: lines ended by CR LF, or an old Notepad shows one long line */
export function readme(document: PackDocument, { redacted, originals, files, notHere }: ReadmeFacts): string {
  const { title, subtitle, author, madeOn, limits } = document;
  const parts = [
    [title, subtitle, `Made by ${author} on ${madeOn} (London time), with In Writing.`],
    [
      "WHAT IS HERE",
      "index.html        The record to read, search, print and check. Unpack the ZIP first, then open this in any browser. It needs no internet.",
      "chronology.json   The same for a computer to read.",
      ...(originals > 0
        ? [
            "originals         Emails as they came (.eml). Outlook, Thunderbird and Apple Mail open them. E-012 is entry E-12.",
          ]
        : []),
      ...(files > 0 ? ["files             Papers and pictures kept with an entry."] : []),
      "SHA256SUMS        The fingerprint of each file. On a Mac or Linux: sha256sum -c SHA256SUMS (or shasum -a 256 -c SHA256SUMS).",
    ],
    ...(redacted
      ? [
          [
            "WHAT WAS LEFT OUT",
            "Names or contact details were replaced or covered in this pack. So no original email, no file and none of the record’s own words is in it.",
          ],
        ]
      : []),
    ...(notHere.length > 0 ? [["WHAT COULD NOT BE PUT IN", ...notHere]] : []),
    ["WHAT THIS RECORD CANNOT HAVE SEEN", ...limits],
    [
      "WHAT THE FINGERPRINTS SHOW",
      "If one letter of a file is changed later, its fingerprint no longer fits. That is all they show by themselves: whoever makes everything anew can make new fingerprints too. What was there earlier is shown only by copies sent to others.",
    ],
  ];
  return `${parts.map((lines) => lines.join("\r\n")).join("\r\n\r\n")}\r\n`;
}
