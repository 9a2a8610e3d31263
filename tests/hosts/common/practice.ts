import type { Address } from "../../../lib/mail/address.ts";

/** An invented family, school and neighbourhood, to try the whole job with, in any mailbox. */

export const JO: Address = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };
export const SENCO: Address = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
export const HEAD: Address = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
export const OFFICE: Address = { name: "Hillcrest Primary office", address: "office@hillcrest.example.sch.uk" };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const HOLDING =
  "Dear Ms Whitlock,\n\nThank you for your email. We will look into it and come back to you.\n\nKind regards,\nHillcrest Primary";

/** Mail as either stand-in takes it. */
export interface PracticeMail {
  from: Address;
  subject: string;
  text: string;
  at?: number;
  unread?: boolean;
  files?: { name: string; type: string; content: string }[];
}

/** Says who is who, for somebody who tries it by hand. @param compose what the site's button for a new mail is called */
export const guide = (compose: string): PracticeMail => ({
  from: { name: "Practice mailbox", address: "practice@example.org" },
  subject: "Start here: who is who in this practice",
  text: `Nothing here is real, and nothing you send leaves this computer.

You are Jo Whitlock. Your child is R., in Year 4 at Hillcrest Primary (run with the council).

The SENCO is ${SENCO.name}: ${SENCO.address}
The head is ${HEAD.name}: ${HEAD.address}

1. In the tab "Welcome to In Writing", put these in, or as many of them as you like.
2. Here, press ${compose}, and then "Write to school" beside Send.
3. Put the letter in, read it, and press Send. ${SENCO.name} answers after about 20 seconds: open the answer.
4. Open the record from the button of In Writing in the browser's bar, and make a pack.`,
});

/** Some ordinary mail and two letters from the school's office. */
export function practiceMail(now: number): PracticeMail[] {
  const at = (days: number, hours: number) => now - days * DAY + hours * HOUR;
  return [
    {
      from: OFFICE,
      subject: "Newsletter: autumn term",
      text: "Dear families,\n\nOur autumn fair is on Friday after school. Cakes are welcome at the office from Thursday.\n\nPE kits are needed on Tuesdays.\n\nThe office",
      at: at(12, 2),
      unread: false,
      files: [{ name: "Newsletter.pdf", type: "application/pdf", content: "%PDF-1.4 practice newsletter" }],
    },
    {
      from: OFFICE,
      subject: "Attendance this half term",
      text: "Dear Ms Whitlock,\n\nR. has missed six sessions this half term. Please let us know if there is anything the school should know of.\n\nHillcrest Primary",
      at: at(6, 1),
      unread: false,
    },
    {
      from: { name: "Sam Whitlock", address: "sam.whitlock@example.org" },
      subject: "Sunday lunch",
      text: "Shall we say one o'clock on Sunday? I can bring the pudding.\n\nSam",
      at: at(3, -2),
      unread: false,
    },
    {
      from: { name: "Riverside Library", address: "notices@library.example.org" },
      subject: "Your reserved book is ready",
      text: "The book you reserved can be collected from the front desk until Saturday week.",
      at: at(2, 3),
    },
    {
      from: { name: "Green Lane Dental", address: "reception@dental.example.org" },
      subject: "Reminder of your appointment",
      text: "This is a reminder of R.'s check-up next Wednesday at ten past four.",
      at: at(1, 0),
    },
  ];
}

interface Host<Sent> {
  sent: Sent[];
  onSent(listener: (sent: Sent) => void): void;
  replyTo(sent: Sent, text: string): unknown;
}

/** Has the school answer each letter to it with a holding reply, so many milliseconds later; not one that was undone. */
export function answerForSchool<Sent extends { to: Address[]; cc: Address[] }>(host: Host<Sent>, after: number): void {
  host.onSent((sent) => {
    const school = [...sent.to, ...sent.cc].some((person) => person.address.endsWith("@hillcrest.example.sch.uk"));
    if (!school) return;
    const timer = setTimeout(() => {
      if (host.sent.includes(sent)) host.replyTo(sent, HOLDING);
    }, after);
    timer.unref();
  });
}
