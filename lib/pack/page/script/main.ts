import { checkPage, type PageReport } from "../check.ts";
import { doesNotShow, finding, shows } from "../check-words.ts";
import type { PageData } from "../data.ts";
import { card, el, lines, said, section } from "./dom.ts";
import { filesView } from "./files-view.ts";
import { readPage } from "./read.ts";
import { summaryView } from "./summary.ts";
import { type Timeline, timeline } from "./timeline.ts";

/** The page of a pack: opens from the disk in any browser, asks nothing of anybody, and checks itself. */

const CUT = "This file is cut off or damaged: the record in it cannot be read. Look for another copy of it.";

function start(root: HTMLElement, text: string): void {
  const data = readPage(text);
  if (!data) {
    root.replaceChildren(el("main", {}, el("h1", {}, "A pack of In Writing"), el("p", { class: "bad" }, CUT)));
    return;
  }
  const time = timeline(data);
  const verdict = el("div", { class: "verdict", attributes: { role: "status" } }, el("p", {}, "Checking …"));
  root.replaceChildren(head(data), body(data, verdict, time), foot());
  // The timeline is there first; the check tells when it is done.
  const told = (done: number, total: number) => verdict.replaceChildren(el("p", {}, `Checking: ${done} of ${total}`));
  checkPage(data, told).then(
    (report) => show(report, data, verdict, time),
    () => verdict.replaceChildren(el("p", { class: "bad" }, CUT)),
  );
}

function head({ cover }: PageData): HTMLElement {
  return el(
    "header",
    {},
    el("a", { class: "skip", attributes: { href: "#timeline" } }, "To the timeline"),
    said("h1", cover.title),
    said("p", cover.subtitle, "subtitle"),
    said("p", `Made by ${cover.author} on ${cover.madeOn}, with In Writing.`, "soft"),
  );
}

/** On paper nobody can open what is closed, and what was found says little without what that means. */
function openOnPaper(details: HTMLDetailsElement): void {
  let was = false;
  addEventListener("beforeprint", () => {
    was = details.open;
    details.open = true;
  });
  addEventListener("afterprint", () => {
    details.open = was;
  });
}

function body(data: PageData, verdict: HTMLElement, time: Timeline): HTMLElement {
  const { redacted, limits, files, sections } = data.cover;
  const summary = JSON.stringify(sections);
  const unsaid = limits.filter((sentence) => !summary.includes(JSON.stringify(sentence)));
  const means = el(
    "details",
    { class: "more" },
    el("summary", {}, "What this shows, and what it does not"),
    el("h3", {}, "What it shows"),
    lines(shows(redacted), "list"),
    el("h3", {}, "What it does not show"),
    lines(doesNotShow(redacted), "list"),
  ) as HTMLDetailsElement;
  openOnPaper(means);
  const check = card("check", "Is this file as it was?", verdict, means);
  return el(
    "main",
    {},
    check,
    ...summaryView(data),
    section("timeline", "Timeline", ...time.elements),
    unsaid.length > 0 && card("limits", "What this record cannot have seen", lines(unsaid, "list")),
    files.length > 0 && card("other-files", "The other files of this pack", ...filesView(data)),
  );
}

function foot(): HTMLElement {
  const words = "This page holds everything it shows and loads nothing from anywhere. What you search for stays in it.";
  return el("footer", {}, el("p", {}, words));
}

function show(report: PageReport, data: PageData, verdict: HTMLElement, time: Timeline): void {
  const { good, sentence, wrong, more } = finding(report, data);
  time.spoil(report.wrongEntries);
  verdict.className = good ? "verdict good" : "verdict bad";
  verdict.replaceChildren(
    el("p", { class: "sentence" }, sentence),
    ...(wrong.length > 0 ? [lines(wrong, "list")] : []),
    ...more.map((words) => el("p", {}, words)),
  );
}

const root = document.getElementById("page");
if (root) start(root, document.getElementById("pack")?.textContent ?? "");
