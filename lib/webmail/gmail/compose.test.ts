// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GmailCompose } from "./compose.ts";
import { form, PLAIN, RICH } from "./forms.fixtures.ts";

/** What a form says of itself, whole or broken. */

let compose: GmailCompose;
let root: HTMLElement;

function open(html: string): void {
  document.body.innerHTML = html;
  root = document.body.firstElementChild as HTMLElement;
  compose = new GmailCompose(root, () => "jo@example.org");
}

const part = (css: string) => root.querySelector(css) as HTMLElement;

beforeEach(() => open(form({ draft: "1", subject: "Mornings" })));

it("has all its fields", () => {
  expect(compose.missing()).toEqual([]);
});

it("says which fields it cannot find, and reads the rest", () => {
  part(".anm").remove();
  expect(compose.missing()).toEqual(["to"]);
  part("[name=subjectbox]").remove();
  part(".words").remove();
  expect(compose.missing()).toEqual(["to", "subject", "body"]);
  expect(compose.read()).toMatchObject({ ids: { draft: "msg-a:r1" }, to: [], subject: "", text: "" });
});

it("can be read whatever of it the page has taken away", () => {
  for (let nth = 0; ; nth += 1) {
    open(form({ draft: "1" }));
    part("[g_editable]").innerHTML = '<div class="gmail_signature">Jo</div><div class="gmail_quote">Before</div>';
    const gone = root.querySelectorAll("*")[nth];
    if (!gone) break;
    gone.remove();
    expect(() => [compose.read(), compose.missing(), compose.key(), compose.freshen()]).not.toThrow();
  }
});

it("keeps the draft's id when its form has gone, and takes no other's", () => {
  expect(compose.key()).toBe("msg-a:r1");
  part("[name=draft]").setAttribute("value", "#msg-a:r2");
  expect(compose.key()).toBe("msg-a:r1");
  expect(compose.isThere).toBe(false);
});

it("names its files, not their sizes", () => {
  const file = '<input type="hidden" name="attach"><a><div>plan.pdf</div><div>(12K)</div></a>';
  root.insertAdjacentHTML("beforeend", `<div class="GM"><div>${file}</div></div>`);
  expect(compose.read().attachments).toEqual(["plan.pdf"]);
});

describe("plain text", () => {
  const rich = () => part(".Au");
  const plain = () => part(".As");
  const words = (text: string) => {
    part("[g_editable]").textContent = `rich ${text}`;
    (part("textarea") as HTMLTextAreaElement).value = `plain ${text}`;
  };

  it("is read while it is chosen, to and fro, folded away or not", () => {
    words("one");
    expect(compose.read().text).toBe("rich one");
    rich().style.display = "none";
    plain().style.display = "block";
    expect(compose.read().text).toBe("plain one");
    document.body.style.display = "none";
    expect(compose.read().text).toBe("plain one");
    rich().style.display = "block";
    plain().style.display = "none";
    expect(compose.read().text).toBe("rich one");
    document.body.style.display = "";
  });

  it("is read where the other editor has gone", () => {
    words("one");
    rich().remove();
    expect(compose.read().text).toBe("plain one");
    expect(compose.missing()).toEqual([]);
  });

  it("is filled there, and asked about when it holds the parent's words", async () => {
    open(
      form({ draft: "1", body: PLAIN.replace("none", "block") + RICH.replace('"Au"', '"Au" style="display: none"') }),
    );
    expect(await compose.fill({ body: "Dear Ms Patel" }, "never")).toMatchObject([
      { outcome: "taken", now: "Dear Ms Patel" },
    ]);
    expect(await compose.fill({ body: "Another" }, "never")).toMatchObject([
      { outcome: "occupied", now: "Dear Ms Patel" },
    ]);
  });
});

it("asks nothing about where things stand when it is found or read", () => {
  const asked = [vi.spyOn(Element.prototype, "getClientRects"), vi.spyOn(Element.prototype, "getBoundingClientRect")];
  open(form({ draft: "1" }));
  compose.mount(document.createElement("button"));
  compose.freshen();
  compose.read();
  for (const one of asked) expect(one).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
