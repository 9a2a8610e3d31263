import { describe, expect, it } from "vitest";
import type { Json } from "../common/json-body.ts";
import { createItem, item, SERVICE, setField, updateItem, updatesOf } from "./wire.fixtures.ts";
import { readOutlookRequest } from "./wire.ts";

/** What was to go later is taken back: by a request of its own, or by a save that takes its time from it. */

const read = (json: Json, query = "") => readOutlookRequest({ url: `${SERVICE}${query}`, body: JSON.stringify(json) });

const ID = { __type: "ItemId:#Exchange", Id: "AAMkDraft-1_A=", ChangeKey: "CQAA" };
const BACK = { draftId: "AAMkDraft/1+A=", state: "draft", recalled: true };
const BARE = { ...BACK, to: [], cc: [], bcc: [], subject: "", text: "" };
const recall = {
  __type: "DeleteItemField:#Exchange",
  Path: { __type: "ExtendedPropertyUri:#Exchange", PropertyTag: "0x3fef" },
};

describe("a scheduled message is taken back", () => {
  const typed = { __type: "CancelDeferredSendRequest:#Exchange", ItemId: ID };
  it.each<[string, Json, string]>([
    ["by its action in the address", { Header: {}, ItemId: ID }, "?action=CancelDeferredSend&app=Mail"],
    ["with the id in its body", { Header: {}, Body: { ItemId: ID } }, "?action=CancelDeferredSend"],
    ["by its own type", { __type: "CancelDeferredSendJsonRequest:#Exchange", Header: {}, Body: typed }, ""],
    ["several at once", { ItemIds: [ID] }, "?action=CancelDeferredSend"],
    ["in a batch", { requests: [{ action: "CancelDeferredSend", body: JSON.stringify({ ItemId: ID }) }] }, ""],
  ])("%s", (_, json, query) => {
    expect(read(json, query)).toMatchObject([BARE]);
  });

  it("by a save that takes its time from it, with what it says then", () => {
    expect(read(updateItem([recall], "SaveOnly"))).toMatchObject([BARE]);
    expect(read(updateItem([...updatesOf(item()), recall], "SaveOnly"))).toMatchObject([
      { ...BACK, subject: "About R.", to: [{ address: "senco@hillcrest.example.sch.uk" }] },
    ]);
  });

  it("and saved in the same batch", () => {
    const cancel = { __type: "CancelDeferredSendRequest:#Exchange", ItemId: ID };
    const save = updateItem(updatesOf(item()), "SaveOnly");
    for (const batch of [
      [cancel, save],
      [save, cancel],
    ])
      expect(read(batch)).toMatchObject([{ ...BACK, subject: "About R." }]);
  });
});

describe("nothing is taken back", () => {
  it.each<[string, Json, string]>([
    ["by a save", updateItem(updatesOf(item()), "SaveOnly"), ""],
    ["by a send that was to go later", updateItem([...updatesOf(item()), recall]), ""],
    ["by a new draft", createItem([item()], "SaveOnly"), ""],
    ["by a flag", updateItem([setField("Flag", { Flag: { FlagStatus: "Flagged" } })], "SaveOnly"), ""],
    ["without an id", { Header: {}, ItemId: {} }, "?action=CancelDeferredSend"],
    [
      "by an answer",
      { Body: { __type: "CancelDeferredSendResponse:#Exchange", ItemId: ID } },
      "?action=CancelDeferredSend",
    ],
    ["when a meeting is cancelled", { Header: {}, ItemId: ID }, "?action=CancelCalendarEvent"],
  ])("%s", (_, json, query) => {
    expect(read(json, query).filter(({ recalled }) => recalled)).toEqual([]);
  });
});
