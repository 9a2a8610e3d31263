import { expect, it } from "vitest";
import { exchangeId } from "./ids.ts";

it.each([
  ["of a request", "AAMk/b+c=", "AAMk/b+c="],
  ["of a link", "AAMk-b_c=", "AAMk/b+c="],
  ["encoded", "AAMk%2Fb%2Bc%3D", "AAMk/b+c="],
  ["encoded badly", "AAMk%2", "AAMk%2"],
  ["of nothing", " ", ""],
])("an id %s is the same id", (_, id, same) => {
  expect(exchangeId(id)).toBe(same);
});
