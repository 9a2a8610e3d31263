// @vitest-environment happy-dom
import { it } from "vitest";
import { tellsNothing } from "../common/check/generated.fixtures.ts";
import { COMPOSE, pageOf, THREAD } from "./report.fixtures.ts";
import { gmailCheck } from "./self-check.ts";

const WHERE = [
  ...["form", ".gE", ".hP", ".a3s", ".Am", ".vh", "body", "header", ".anm", ".aju, .gs", "[role=listitem]", ".M9"],
];

it("a report of any page of Gmail's holds no word, address or number of it", () => {
  tellsNothing({
    site: gmailCheck,
    page: pageOf(COMPOSE + THREAD),
    where: WHERE,
    title: (word, address) => `${word} - ${address} - Gmail`,
    values: [(secret) => `#msg-f:${secret}`, (secret) => `?view=lg&q=${secret}`, (secret) => `32601; ${secret}`],
    numRuns: 40,
  });
}, 60_000);
