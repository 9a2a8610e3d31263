// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Screen, show } from "../testing/screen.ts";
import { Button } from "./Button.tsx";
import { Choice, Many } from "./Choice.tsx";
import { ClockBadge } from "./ClockBadge.tsx";
import { Dialog } from "./Dialog.tsx";
import { Field } from "./Field.tsx";
import { HelpNow } from "./HelpNow.tsx";
import { Mark } from "./Mark.tsx";
import { Note } from "./Note.tsx";
import { PersonChip } from "./PersonChip.tsx";
import { Progress } from "./Progress.tsx";

let screen: Screen;
afterEach(() => screen.unmount());

const described = (element: Element) =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");

describe("Button", () => {
  it("when off stays reachable, says why, and does nothing", async () => {
    const press = vi.fn();
    screen = await show(
      <Button off="First choose a letter." onPress={press}>
        Write
      </Button>,
    );
    const button = screen.get("button", "Write");
    expect(button.hasAttribute("disabled")).toBe(false);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(described(button)).toContain("First choose a letter.");
    await screen.press("button", "Write");
    expect(press).not.toHaveBeenCalled();
  });

  it("with an address is a link", async () => {
    screen = await show(<Button href="record.html">Open the record</Button>);
    expect(screen.get("link", "Open the record").getAttribute("href")).toBe("record.html");
  });
});

describe("Field", () => {
  it("reads hint and error with the field and keeps what was typed", async () => {
    const typed = vi.fn();
    screen = await show(
      <Field
        label="Her address"
        hint="On the website."
        error="There is no @."
        value="head hillcrest"
        onInput={typed}
      />,
    );
    const field = screen.get("textbox", "Her address");
    expect(described(field)).toBe("On the website. There is no @.");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect((field as HTMLInputElement).value).toBe("head hillcrest");
    await screen.type("textbox", "Her address", "head@h");
    expect(typed).toHaveBeenCalledWith("head@h");
  });

  it("shows the kept choice of a list", async () => {
    const options = ["", "Year 4"].map((value) => ({ value, label: value || "Not said" }));
    screen = await show(<Field kind="select" label="Year" options={options} value="Year 4" />);
    expect((screen.get("combobox", "Year") as HTMLSelectElement).value).toBe("Year 4");
  });
});

describe("Choice and Many", () => {
  const options = [
    { value: "holding", label: "They need more time", hint: "No answer yet." },
    { value: "refusal", label: "They said no" },
  ] as const;

  it("has none chosen beforehand; the hint is no part of the name", async () => {
    const pick = vi.fn();
    screen = await show(<Choice legend="What was this?" options={options} value={null} onPick={pick} />);
    expect(screen.get("group", "What was this?").querySelectorAll("input[type=radio]")).toHaveLength(options.length);
    expect(screen.all("radio").filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    expect(described(screen.get("radio", "They need more time"))).toBe("No answer yet.");
    await screen.press("radio", "They said no");
    expect(pick).toHaveBeenCalledWith("refusal");
  });

  it("turns one of many on and off", async () => {
    const change = vi.fn();
    screen = await show(<Many legend="With whom?" options={options} values={["holding"]} onChange={change} />);
    await screen.press("checkbox", "They said no");
    expect(change).toHaveBeenLastCalledWith(["holding", "refusal"]);
  });
});

describe("ClockBadge", () => {
  it("carries its kind, date and that it is an estimate, and opens its working", async () => {
    const working = { sentence: "5 school days from Fri 12 Mar.", days: [{ label: "1", kind: "counted" as const }] };
    screen = await show(<ClockBadge kind="courtesy" when="Fri 19 Mar" estimate working={working} />);
    const badge = screen.get("button", /^Courtesy, about Fri 19 Mar \(estimate\)/);
    expect(badge.getAttribute("aria-expanded")).toBe("false");
    expect(screen.text()).not.toContain("5 school days");
    await screen.press("button", /^Courtesy/);
    expect(screen.text()).toContain("5 school days from Fri 12 Mar.");
    expect(badge.getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(badge.getAttribute("aria-controls") ?? "")?.className).toBe("working");
  });

  it("without a working is plain words", async () => {
    screen = await show(<ClockBadge kind="legal" when="Wed 14 Apr" />);
    expect(screen.all("button")).toEqual([]);
    expect(screen.text()).toBe("Legal, Wed 14 Apr");
  });
});

describe("Mark", () => {
  it("is filled from the family, open from the school, round when spoken, dashed when likely", async () => {
    screen = await show(
      <>
        <Mark kind="sent" label="Sent" />
        <Mark kind="reply" label="Reply" />
        <Mark kind="call" from="school" label="Call" />
        <Mark kind="sent" likely label="Likely" />
      </>,
    );
    const css = (name: string) => screen.get("img", name).className.split(" ");
    expect(css("Sent")).toContain("mark-us");
    expect(css("Reply")).not.toContain("mark-us");
    expect(css("Call")).toContain("mark-spoken");
    expect(css("Call")).not.toContain("mark-us");
    expect(css("Likely")).toContain("is-likely");
    expect(css("Likely")).not.toContain("mark-us");
  });
});

describe("Note", () => {
  it("alerts only for what could not be done", async () => {
    screen = await show(
      <>
        <Note kind="stop">The Cc did not take.</Note>
        <Note kind="good">Written down.</Note>
        <Note kind="advice">Capitals can read as shouting.</Note>
      </>,
    );
    expect(screen.get("alert").textContent).toBe("The Cc did not take.");
    expect(screen.get("status").textContent).toBe("Written down.");
  });
});

describe("PersonChip", () => {
  it("names whom its x removes", async () => {
    const remove = vi.fn();
    const lowe = { name: "Mr Lowe", role: "head" };
    screen = await show(<PersonChip {...lowe} onRemove={remove} />);
    await screen.press("button", "Remove Mr Lowe");
    expect(remove).toHaveBeenCalledOnce();
  });
});

describe("Dialog", () => {
  it("opens as a modal, with the safe way first, and closes", async () => {
    const close = vi.fn();
    const dialog = (open: boolean) => (
      <Dialog
        open={open}
        title="Delete R.’s record?"
        safe={{ label: "Back up first", onPress: () => {} }}
        harm={{ label: "Delete", onPress: () => {} }}
        onClose={close}
      >
        30 entries go from this browser.
      </Dialog>
    );
    screen = await show(dialog(false));
    expect(screen.find("dialog")).toBeNull();
    screen.unmount();
    screen = await show(dialog(true));
    const shown = screen.get("dialog", "Delete R.’s record?");
    expect(screen.all("button").map((button) => button.textContent)).toEqual(["Back up first", "Delete"]);
    (shown as HTMLDialogElement).close();
    expect(close).toHaveBeenCalled();
  });
});

describe("Progress", () => {
  it("is named, says the numbers in words, and can be stopped", async () => {
    const stop = vi.fn();
    screen = await show(<Progress label="Reading old mail" done={4} total={9} words="4 of 9 read." onStop={stop} />);
    expect(screen.get("progressbar", "Reading old mail").getAttribute("value")).toBe("4");
    await screen.press("button", "Stop here");
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe("HelpNow", () => {
  it("puts the numbers before anything else, as links, and always has a way on", async () => {
    const go = vi.fn();
    screen = await show(<HelpNow child="R." about={["danger"]} onContinue={go} />);
    expect(screen.get("alert", "Is R. safe now?").textContent).toContain("999");
    const numbers = screen.all("link").map((link) => link.getAttribute("href"));
    expect(numbers).toEqual(["tel:999", "tel:111", "tel:116123", "tel:08001111"]);
    await screen.press("button", "Go on with the letter");
    expect(go).toHaveBeenCalledOnce();
  });

  it("for harm by staff names the LADO and the NSPCC", async () => {
    screen = await show(<HelpNow about={["staff"]} onContinue={() => {}} />);
    expect(screen.text()).toContain("LADO");
    expect(screen.get("link", "0808 800 5000").getAttribute("href")).toBe("tel:08088005000");
  });
});
