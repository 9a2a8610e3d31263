// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import { FORTY, FOUR_HUNDRED, family, THREE } from "../../lib/story/testing/families.ts";
import { type Screen, show } from "../testing/screen.ts";
import { Story } from "./Story.tsx";
import { told } from "./use-story.ts";

let page: Screen;

async function open(made = FORTY(), entry: number | null = null) {
  const story = told(made.input);
  if (!story) throw new Error("There is nothing in it.");
  page = await show(<Story told={story} open={entry} />);
  return story;
}

afterEach(() => page.unmount());

const stops = () => [...page.root.querySelectorAll<SVGElement>("[data-stop]")];
const held = () => stops().filter((stop) => stop.getAttribute("tabindex") === "0");

async function key(name: string) {
  const from = document.activeElement ?? page.root;
  await act(async () => {
    from.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  });
  await page.settle();
}

async function focus(stop: SVGElement | undefined) {
  await act(async () => stop?.focus());
  await page.settle();
}

const focused = () => stops().indexOf(document.activeElement as unknown as SVGElement);
const name = (stop: Element | null | undefined) => stop?.getAttribute("aria-label") ?? "";

describe("the picture by keyboard", () => {
  test("is one stop for Tab, the newest mark; arrows go through time, Home and End to its ends", async () => {
    await open();
    expect(held()).toHaveLength(1);
    await focus(held()[0]);
    const last = stops().length - 1;
    expect(focused()).toBe(last);
    await key("ArrowLeft");
    expect(focused()).toBe(last - 1);
    expect(held()).toHaveLength(1);
    expect(held()[0]).toBe(stops()[last - 1]);
    await key("Home");
    expect(focused()).toBe(0);
    await key("ArrowLeft");
    expect(focused()).toBe(0);
    await key("ArrowRight");
    expect(focused()).toBe(1);
    await key("End");
    expect(focused()).toBe(last);
  });

  test("up and down go to the nearest mark of another lane", async () => {
    await open();
    const reply = stops().find((stop) => /^\w+ \d+ \w+ 2027, reply/.test(name(stop)));
    await focus(reply);
    await key("ArrowUp");
    expect(name(document.activeElement)).not.toMatch(/reply|missed/);
    await key("End");
    await focus(reply);
    await key("ArrowDown");
    expect(name(document.activeElement)).not.toMatch(/reply|email/);
  });

  test("a mark is a link to its entry and says what it is; the one that is open says so", async () => {
    const { story } = await open(THREE(), 1);
    const mail = stops().find((stop) => /email to Ms Patel, SENCO: R\. and coming into school$/.test(name(stop)));
    expect(mail?.localName).toBe("a");
    expect(mail?.getAttribute("href")).toBe("#e-1");
    expect(mail?.getAttribute("aria-current")).toBe("true");
    expect(stops().filter((stop) => stop.hasAttribute("aria-current"))).toHaveLength(1);
    expect(stops()).toHaveLength(story.entries.length);
  });

  test("its words are shown while it has the focus, and Escape takes them away", async () => {
    await open();
    const tip = () => page.root.querySelector(".story-tip")?.textContent ?? null;
    expect(tip()).toBeNull();
    await focus(stops()[0]);
    expect(tip()).toBe(name(stops()[0]));
    await key("Escape");
    expect(tip()).toBeNull();
  });

  test("a mark that holds several opens a list of them, and closing it leads back", async () => {
    await open(FOUR_HUNDRED());
    const cluster = stops().find((stop) => stop.getAttribute("role") === "button");
    await focus(cluster);
    await key("Enter");
    const list = page.root.querySelector(".story-several");
    expect(document.activeElement).toBe(list?.querySelector("a"));
    const number = Number(/^\d+/.exec(name(cluster))?.[0]);
    expect(list?.querySelectorAll("a")).toHaveLength(number);
    await key("Escape");
    expect(page.root.querySelector(".story-several")).toBeNull();
    expect(document.activeElement).toBe(cluster);
  });
});

/** Chooses how much is in sight. */
async function look(words: string) {
  const label = [...page.root.querySelectorAll("label")].find(({ textContent }) => textContent === words);
  await act(async () => label?.querySelector("input")?.click());
  await page.settle();
}

describe("looking closer", () => {
  test("a shorter stretch parts what stood together", async () => {
    await open(FOUR_HUNDRED());
    const before = stops().length;
    await look("A month");
    expect(stops().length).toBeGreaterThan(before);
    await look("Whole story");
    expect(stops().length).toBe(before);
  });

  test("a short story has nothing to look closer at, and of one or two entries there is no picture", async () => {
    await open(THREE());
    expect(page.all("radio")).toHaveLength(0);
    page.unmount();
    await open(family(2, "2027-03-08", "2027-03-23"));
    expect(page.root.querySelector("svg.story")).toBeNull();
  });

  test("printing draws the whole of it, whatever was looked at", async () => {
    await open(FOUR_HUNDRED());
    await look("A month");
    const width = () => Number(page.root.querySelector(".story-whole > .story")?.getAttribute("width"));
    expect(width()).toBeGreaterThan(5000);
    await act(async () => void dispatchEvent(new Event("beforeprint")));
    expect(width()).toBeLessThan(1000);
    await act(async () => void dispatchEvent(new Event("afterprint")));
    expect(width()).toBeGreaterThan(5000);
  });
});

describe("beside the picture", () => {
  test("the same in words, on one press", async () => {
    await open();
    expect(page.text()).not.toContain("Spring term 2027, from");
    await page.press("button", "In words");
    expect(page.text()).toContain("Spring term 2027, from 5 Jan to 25 Mar");
    expect(page.text()).toContain("You wrote");
  });

  test("a number shows its working and the entries behind it, one at a time", async () => {
    const { counters, story } = await open();
    const [first, second] = counters;
    await page.press("button", `${first?.value} ${first?.name}`);
    expect(page.text()).toContain(first?.working[0]);
    const entry = story.byId.get(first?.entries[0] ?? "")?.entry;
    expect(page.root.querySelector(`.counter-working a[href="#e-${entry?.number}"]`)).not.toBeNull();
    await page.press("button", `${second?.value} ${second?.name}`);
    expect(page.text()).not.toContain(first?.working[0]);
    await page.press("button", `${second?.value} ${second?.name}`);
    expect(page.root.querySelector(".counter-working")).toBeNull();
  });
});
