import { latin } from "../../../files/testing/pictures.ts";

/** Small files of the family: real pictures of one pixel and real PDF, made by hand, the same bytes each time. */

type Bytes = Uint8Array<ArrayBuffer>;

export interface SmallFile {
  name: string;
  type: string;
  bytes: Bytes;
}

/** What photos of eight by eight pixels have in common, and what each has: one colour. Nothing but the picture. */
const JPEG =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAA";
const COLOURS = {
  green:
    "L/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAL/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCwBL//2Q==",
  orange:
    "L/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ALAA3//Z",
  blue: "L/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQL/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQFh//2Q==",
  cream:
    "T/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAL/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCsBI//2Q==",
} as const;

/** A drawing of one red pixel. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4oKAAAAKkAQHjTKctAAAAAElFTkSuQmCC";

const base64 = (words: string): Bytes => Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0));

/** A page of A4 with lines of text, as PDF 1.4. */
function pdf(lines: readonly string[]): Bytes {
  const safe = (line: string) => line.replace(/[\\()]/g, (sign) => `\\${sign}`);
  const stream = `BT /F1 12 Tf 72 770 Td 16 TL ${lines.map((line) => `(${safe(line)}) Tj T*`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return latin(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`);
}

function jpeg(name: string, colour: keyof typeof COLOURS): SmallFile {
  return { name, type: "image/jpeg", bytes: base64(`${JPEG}${COLOURS[colour]}`) };
}

const paper = (name: string, lines: string[]): SmallFile => ({ name, type: "application/pdf", bytes: pdf(lines) });

const FILES = {
  plan: paper("Support plan Robin Whitlock.pdf", [
    "Hillcrest Primary: support plan",
    "Child: Robin Whitlock, Year 5",
    "1. A quiet start in the library until 9.15.",
    "2. A named adult, Mrs Bell, at the gate.",
    "3. Reviewed on 28 March 2025 by Ms Patel.",
  ]),
  refusal: paper("Decision not to assess.pdf", [
    "Exampleshire Council, SEND team",
    "14 April 2025",
    "Robin Whitlock, born 14 March 2015",
    "The council has decided not to secure an EHC needs assessment.",
    "You may appeal. You may ask for mediation.",
  ]),
  certificate: paper("Mediation certificate.pdf", [
    "Mediation certificate",
    "Issued on 2 June 2025",
    "Parent: Jo Whitlock",
  ]),
  finalPlan: paper("Final EHC plan.pdf", [
    "Education, health and care plan (final)",
    "Robin Whitlock",
    "Section F: 20 hours a week of support from a named adult.",
    "Section I: Marlow Road Academy.",
  ]),
  register: paper("Attendance certificate.pdf", [
    "Attendance certificate 2024/25",
    "Robin Whitlock 5NO: 71.4 %",
    "Codes: I 42, O 18, C 6",
  ]),
  warning: paper("Notice to improve.pdf", [
    "Exampleshire Council: notice to improve",
    "14 November 2025",
    "12 sessions recorded as O.",
  ]),
  report: paper("EP report Dvorakova.pdf", ["Educational psychology advice", "Dr S. Dvorakova, 12 December 2025"]),
  note: jpeg("IMG_2041 note in book bag.jpg", "green"),
  shoes: jpeg("IMG_2260 shoes by the door.jpg", "orange"),
  wall: jpeg("IMG_3107.jpg", "blue"),
  drawing: { name: "Drawing of the dining hall.png", type: "image/png", bytes: base64(PNG) },
  consent: jpeg("Scan Ünïcode – consent form.jpg", "cream"),
} as const satisfies Record<string, SmallFile>;

export type FileName = keyof typeof FILES;

export function smallFile(name: FileName): SmallFile {
  return FILES[name];
}
