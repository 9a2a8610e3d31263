// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { ShownMessage } from "../webmail.ts";
import { readMessage } from "./messages.ts";
import { JO, messageHtml, PATEL, person, threadHtml } from "./testing/message-html.ts";

const LOWE = "head@hillcrest.example.sch.uk";

beforeEach(() => {
  document.documentElement.lang = "en-GB";
  document.location.hash = "";
});

function read(html: string, account: string | null = JO): ShownMessage | null {
  document.body.innerHTML = html;
  return readMessage(document.querySelector(".adn") as HTMLElement, document.querySelector<HTMLElement>("h2"), account);
}

describe("the words of a message", () => {
  it("are kept apart from history, forwarded mail and what Gmail says itself", () => {
    const body =
      `Please see below.<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">---------- Forwarded message` +
      ` ---------<br>From: Mr Lowe</div>His words<blockquote class="gmail_quote">Older</blockquote></div>` +
      `<div role="button">Show trimmed content</div><div class="iX">[Message clipped] <a href="?ui=2&view=lg">All</a></div>`;
    expect(read(messageHtml({ body }))).toMatchObject({
      text: "Please see below.",
      quoted: "---------- Forwarded message ---------\nFrom: Mr Lowe\nHis words\nOlder",
      clipped: true,
    });
  });

  it("are kept apart from mail cited by other programs, and an indent is the sender's own", () => {
    const body = `New<blockquote type="cite">Old</blockquote><blockquote>Indented</blockquote>`;
    expect(read(messageHtml({ body }))).toMatchObject({ text: "New\nIndented", quoted: "Old", clipped: false });
  });

  it("may be plain text, and a link of the sender's is no sign that a part is missing", () => {
    const body = `Dear Jo,<br><br>see <a href="https://mail.google.com/mail/u/0/?ui=2&view=lg">this</a><br>Ms Patel`;
    expect(read(messageHtml({ body }))).toMatchObject({ text: "Dear Jo,\n\nsee this\nMs Patel", clipped: false });
  });

  it("are not read from a draft among the messages, nor from a reply that is being written", () => {
    const form = `<div class="M9"><div class="ii gt"><div class="a3s">Only a draft</div></div></div>`;
    expect(read(messageHtml().replace(/<div class="ii gt">.*?<\/div><\/div>/, form))).toBeNull();
    expect(read(messageHtml({ below: form }))?.text).toBe("Thank you for writing.");
  });

  it("come under a subject with its emoji", () => {
    const subject = `About R. <img data-emoji="🙂" alt="smile"> and <img alt="☂">`;
    expect(read(threadHtml(subject, messageHtml()))?.subject).toBe("About R. 🙂 and ☂");
  });
});

describe("the people of a message", () => {
  it("may show only a name", () => {
    const sender = `<span class="gD" name="Hillcrest School">Hillcrest School</span>`;
    const recipients = `${person("g2", JO, "me")}, <span class="g2">Class 4</span>, <span class="g2">Parents</span>`;
    expect(read(messageHtml({ sender, recipients }))).toMatchObject({
      from: { name: "Hillcrest School", address: "" },
      to: [
        { name: "", address: JO },
        { name: "Class 4", address: "" },
        { name: "Parents", address: "" },
      ],
      own: false,
    });
  });

  it("are all there once the details were opened, without the address to answer to", () => {
    const line = (...people: string[]) => `<tr><td class="gG">x</td><td class="gL">${people.join("")}</td></tr>`;
    const someone = (address: string) => `<span email="${address}" name="${address}"></span>`;
    const details =
      `<div class="ajA SK" role="dialog"><table class="ajC"><tbody>${line(someone(PATEL))}` +
      `${line(someone("no-reply@example.org"))}${line(someone(JO), someone("sam@example.org"))}` +
      `${line(someone(LOWE))}${line("20 Aug 2025")}</tbody></table></div>`;
    expect(read(messageHtml({ details }))?.to.map(({ address }) => address)).toEqual([JO, "sam@example.org", LOWE]);
  });

  const senders: [string, string, string, boolean][] = [
    ["the account", JO, "msg-f:16", true],
    ["the account with a tag", "Jo+school@example.org", "msg-f:16", true],
    ["another address, from this mailbox", "jo.whitlock@example.com", "msg-a:r-16", true],
    ["another address, from elsewhere", "jo.whitlock@example.com", "msg-f:16", false],
    ["somebody whose name begins the same", "jo.sen@example.org", "msg-f:16", false],
    ["the same name elsewhere", "jo@example.com", "msg-f:16", false],
  ];
  it.each(senders)("include the parent by address or by where it was written: %s", (_, address, id, own) => {
    expect(read(messageHtml({ id, sender: person("gD", address, "Jo") }))?.own).toBe(own);
  });

  it("are the parent when Gmail's own rules say so: dots, and its other name", () => {
    const sender = person("gD", "jowhitlock+x@googlemail.com", "Jo");
    expect(read(messageHtml({ sender }), "Jo.Whitlock@gmail.com")?.own).toBe(true);
    expect(read(messageHtml({ sender }), null)?.own).toBe(false);
  });
});

describe("a message that waits to be sent", () => {
  it("is not shown as sent in the folder where it waits", () => {
    const html = messageHtml({ id: "msg-a:r1", sender: person("gD", JO) });
    document.location.hash = "#scheduled/abc";
    expect(read(html)).toBeNull();
    document.location.hash = "#inbox/abc";
    expect(read(html)).not.toBeNull();
  });

  it("is not shown as sent in its thread either, where its day is still to come", () => {
    const date = "20 Aug 2099, 13:19";
    expect(read(messageHtml({ id: "msg-a:r1", sender: person("gD", JO), date }))).toBeNull();
    // A sender's clock may be wrong.
    expect(read(messageHtml({ date }))).not.toBeNull();
  });
});

describe("the date of a message", () => {
  it("is read in the page's language, and is uncertain when the page names another", () => {
    document.documentElement.lang = "pl";
    expect(read(messageHtml({ date: "20 sie 2025, 13:19" }))?.when.certainty).toBe("minute");
    document.documentElement.lang = "vi";
    expect(read(messageHtml({ date: "20 sie 2025, 13:19" }))?.when).toEqual({
      instant: null,
      shown: "20 sie 2025, 13:19",
      certainty: "uncertain",
    });
    document.documentElement.lang = "";
    expect(read(messageHtml())?.when.certainty).toBe("minute");
  });
});
