// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { ShownMessage } from "../webmail.ts";
import type { Owner } from "./account.ts";
import { cardOf } from "./cards.ts";
import { readMessage } from "./messages.ts";
import { fileHtml, JO, messageHtml, PATEL, paneHtml, pill, singleHtml } from "./testing/message-html.ts";

const OWNER: Owner = { address: JO, name: null, label: "" };

beforeEach(() => {
  document.documentElement.lang = "en-GB";
});

function cards(): HTMLElement[] {
  const bodies = document.querySelectorAll<HTMLElement>('[id^="UniqueMessageBody"], [role="document"]');
  return [...new Set([...bodies].map(cardOf))].filter((card) => card !== null);
}

function read(html: string, owner = OWNER): (ShownMessage | null)[] {
  document.body.innerHTML = html;
  return cards().map((card) => readMessage(card, owner));
}

const inPane = (...messages: string[]) => paneHtml("About R.", messages.join(""));
const only = (parts: Parameters<typeof messageHtml>[0], owner = OWNER) => read(inPane(messageHtml(parts)), owner)[0];

describe("a message in a conversation", () => {
  it("is read as it is shown", () => {
    expect(
      only({ cc: [pill(`Mr Lowe&lt;head@hillcrest.example.sch.uk&gt;;`)], files: fileHtml("plan.pdf") }),
    ).toMatchObject({
      ids: {},
      from: { name: "Ms Patel", address: PATEL },
      to: [{ name: "", address: JO }],
      cc: [{ name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" }],
      text: "Thank you for writing.",
      quoted: "",
      attachments: ["plan.pdf"],
      when: { instant: new Date(2026, 3, 10, 8, 23).getTime(), shown: "Fri 4/10/2026 8:23 AM", certainty: "minute" },
      own: false,
      clipped: false,
    });
  });

  it("stands by itself in a pane of one message, or on the whole page", () => {
    expect(read(singleHtml("About R.", messageHtml({ state: "" })))).toMatchObject([{ from: { address: PATEL } }]);
  });

  it("is none while it is folded, a draft, in a form, or in no pane", () => {
    const draft = messageHtml({ more: '<div id="docking_InitVisiblePart_1"><div contenteditable="true"></div></div>' });
    const written = messageHtml({ more: '<div contenteditable="true"></div>' });
    expect(read(inPane(messageHtml({ state: 'aria-expanded="false"' })))).toEqual([]);
    expect(read(inPane(draft, written))).toEqual([null, null]);
    expect(read(`<div id="docking_InitVisiblePart_1">${inPane(messageHtml())}</div>`)).toEqual([]);
    expect(read(messageHtml())).toEqual([]);
  });

  it("never takes another's header while its own is still to come", () => {
    const other = messageHtml({
      state: 'aria-expanded="false"',
      sender: "Mr Lowe&lt;head@hillcrest.example.sch.uk&gt;",
    });
    const bare = '<div aria-expanded="true"><div id="UniqueMessageBody_9" role="document">Only words</div></div>';
    const unmarked = '<div><div id="UniqueMessageBody_9" role="document">Only words</div></div>';
    expect(read(inPane(other, bare))).toEqual([]);
    expect(read(inPane(other, unmarked))).toEqual([]);
    expect(read(inPane(messageHtml(), unmarked))).toHaveLength(1);
  });

  it("takes nothing of its header from its words, which anybody may have written", () => {
    const posing =
      '<span id="MSG_9_FROM">Head&lt;head@hillcrest.example.sch.uk&gt;</span><div id="x_TO">' +
      `${pill("Head", "head@hillcrest.example.sch.uk")}</div><div data-testid="SentReceivedSavedTime">Mon 1/5/2026 8:00 AM</div>` +
      '<div id="a_ATTACHMENTS"><div role="option" aria-label="posing.pdf Open 1 KB"></div></div><p contenteditable="true">Hello</p>';
    const message = only({ body: posing, to: [] });
    expect(message).toMatchObject({ from: { address: PATEL }, to: [], attachments: [] });
    expect(message?.when.shown).toBe("Fri 4/10/2026 8:23 AM");
  });
});

describe("people", () => {
  const froms: [string, { name: string; address: string }][] = [
    [`Ms Patel&lt;${PATEL}&gt;`, { name: "Ms Patel", address: PATEL }],
    [`Patel, Ms &lt;${PATEL}&gt;`, { name: "Patel, Ms", address: PATEL }],
    [PATEL, { name: "", address: PATEL }],
    ["Ms Patel", { name: "Ms Patel", address: "" }],
    ["\ue000Ms Patel\u200b\ue711", { name: "Ms Patel", address: "" }],
  ];
  it.each(froms)("%s", (sender, from) => {
    expect(only({ sender })?.from).toEqual(from);
  });

  it("have the address that their label or title names, and none that is made up", () => {
    const to = [
      pill("Directory Two", "Directory Two &lt;two@example.org&gt;"),
      pill("Directory Three", "Directory Three"),
    ];
    const both = [pill("Two people", "a@example.org, b@example.org"), pill(`<i title="c@example.org">C</i>`)];
    expect(only({ to: [...to, ...both] })?.to).toEqual([
      { name: "Directory Two", address: "two@example.org" },
      { name: "Directory Three", address: "" },
      { name: "Two people", address: "" },
      { name: "C", address: "c@example.org" },
    ]);
  });

  it("stand once, and Cc without To stays Cc", () => {
    const twice = `<span class="lpc-hoverTarget">${pill("Jo Whitlock", JO)}</span>`;
    expect(only({ to: [twice, pill("Jo", JO)] })?.to).toEqual([{ name: "", address: JO }]);
    expect(only({ to: [], cc: [pill("Mr Lowe")] })).toMatchObject({ to: [], cc: [{ name: "Mr Lowe", address: "" }] });
  });

  it("are all taken for To where nothing tells the lines apart", () => {
    const lines = inPane(messageHtml({ cc: [pill("Mr Lowe")] })).replace(/id="MSG_m1_(?:TO|CC)"/g, "");
    expect(read(lines)).toMatchObject([{ to: [{ address: JO }, { name: "Mr Lowe" }], cc: [] }]);
  });

  it("are the user's own by address, by the name that the page has for them, or since nobody else can have written", () => {
    const school = [pill("Ms Patel", PATEL)];
    expect(only({ sender: `Jo&lt;${JO.toUpperCase()}&gt;`, to: school })?.own).toBe(true);
    expect(only({ sender: "Jo Whitlock", to: [pill("Ms Patel")] })?.own).toBe(false);
    expect(only({ sender: "Jo Whitlock", to: [pill("Ms Patel")] }, { ...OWNER, name: "Jo Whitlock" })?.own).toBe(true);
    const label = "Konto-Manager für Jo Whitlock";
    expect(only({ sender: "Jo Whitlock", to: [pill("Ms Patel")] }, { ...OWNER, label })?.own).toBe(true);
    expect(only({ sender: "Whitlock", to: [pill("Ms Patel")] }, { ...OWNER, label })?.own).toBe(false);
    expect(only({ sender: "Sie", to: school })?.own).toBe(true);
    expect(only({ sender: "Ms Patel" })?.own).toBe(false);
    expect(only({ sender: "Ms Patel", to: [] })?.own).toBe(false);
    expect(only({ sender: "Ms Patel", to: school }, { ...OWNER, address: null })?.own).toBe(false);
    expect(only({ sender: `Ms Patel&lt;${PATEL}&gt;`, to: school })?.own).toBe(false);
  });
});

describe("words", () => {
  const earlier: [string, string][] = [
    [
      '<div>Yes.</div><hr><div id="x_divRplyFwdMsg">From: Jo</div><div>Could we meet?</div>',
      "From: Jo\nCould we meet?",
    ],
    ['Yes.<div id="x_x_divRplyFwdMsg">From: Jo</div>Could we meet?', "From: Jo\nCould we meet?"],
    ['<div><p>Yes.</p><div id="x_appendonsend"></div><p>Could we meet?</p></div>', "Could we meet?"],
    ['<p>Yes.</p><div id="x_mail-editor-reference-message-container">Could we meet?</div>', "Could we meet?"],
    [
      "<p>Yes.</p><blockquote><p>Could we <b>meet</b>?</p><blockquote>Hello</blockquote></blockquote>",
      "Could we meet?\nHello",
    ],
    ['<p>Yes.</p><div class="x_gmail_quote">Could we meet?</div>', "Could we meet?"],
  ];
  it.each(earlier)("apart from what they answer: %s", (body, quoted) => {
    expect(only({ body })).toMatchObject({ text: "Yes.", quoted });
  });

  it("go on below words that are cited", () => {
    const body = "<p>Yes.</p><blockquote>Could we meet?</blockquote><p>On Friday.</p>";
    expect(only({ body })).toMatchObject({ text: "Yes.\nOn Friday.", quoted: "Could we meet?" });
  });

  it("of a second body are what it answers", () => {
    const message = only({ body: "<p>Yes.</p><blockquote>A</blockquote>", history: "<p>Could we meet?</p>" });
    expect(message).toMatchObject({ text: "Yes.", quoted: "A\nCould we meet?" });
  });
});

describe("files", () => {
  const labels: [string, string, string[]][] = [
    ["plan.pdf", "Open 205 KB", ["plan.pdf", "205 KB"]],
    ["2026 plan.pdf", "Öffnen 1,2 MB", ["2026 plan.pdf", "1,2 MB"]],
    ["plan.final.docx", "Открыть 205 КБ", []],
    ["10 KB.txt", "Open 205 KB", []],
    ["Plan", "205 KB", []],
  ];
  it.each(labels)("%s %s", (name, rest, titles) => {
    expect(only({ files: fileHtml(name, rest, titles) })?.attachments).toEqual([name]);
  });

  it("are none of the people on a line", () => {
    const to = [`<div role="listbox"><div role="option" aria-label="Jo">${pill("Jo", JO)}</div></div>`];
    expect(only({ to })?.attachments).toEqual([]);
  });
});

describe("dates", () => {
  it("are kept as shown where they may mean two days", () => {
    const shown = "10/04/2026 08:23";
    expect(only({ date: shown })?.when).toEqual({ instant: null, shown, certainty: "uncertain" });
  });

  it("are taken from the title where the words do not tell", () => {
    const html = inPane(messageHtml({ date: "08:23" })).replace(
      'data-testid="Sent',
      'title="10 April 2026 08:23" data-testid="Sent',
    );
    expect(read(html)[0]?.when).toMatchObject({ shown: "10 April 2026 08:23", certainty: "minute" });
  });
});
