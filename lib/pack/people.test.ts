import { describe, expect, it } from "vitest";
import { JO, LOWE, london, message, PATEL, WHITLOCKS } from "../../components/testing/family.ts";
import type { Address } from "../mail/address.ts";
import type { Profile } from "../record/profile.ts";
import { isOwn, whoToWhom } from "./people.ts";

const YOU = { name: "You", pronoun: true };
const patel = { name: PATEL.name, address: PATEL.email };
const named = (name: string): Address => ({ name, address: "" });
const replyTo = (to: Address[]) => message({ id: "r", kind: "reply", at: london("2027-03-12T16:20"), to });

function withContact(name: string): Profile {
  return { ...WHITLOCKS, contacts: [...WHITLOCKS.contacts, { ...LOWE, id: "other", name }] };
}

describe("who wrote to whom", () => {
  it("calls the parent you, whether the site shows an address or a name alone", () => {
    expect(whoToWhom(replyTo([JO]), WHITLOCKS, YOU)).toBe("Ms Patel, SENCO, to you");
    expect(whoToWhom(replyTo([named("Jo Whitlock")]), WHITLOCKS, YOU)).toBe("Ms Patel, SENCO, to you");
    expect(whoToWhom(replyTo([named("Whitlock, Jo")]), WHITLOCKS, YOU)).toBe("Ms Patel, SENCO, to you");
  });

  it("knows the mailbox that a message was seen in for the parent's, before it is in the settings", () => {
    const nobody = { ...WHITLOCKS, writer: { ...WHITLOCKS.writer, name: "", addresses: [] } };
    expect(whoToWhom(replyTo([JO]), nobody, YOU)).toBe("Ms Patel, SENCO, to you");
    const unseen = { ...replyTo([JO]), account: null };
    expect(whoToWhom(unseen, nobody, YOU)).toBe("Ms Patel, SENCO, to Jo Whitlock");
  });

  it("calls the parent by name in a pack", () => {
    const owner = { name: "Jo Whitlock", pronoun: false };
    expect(whoToWhom(replyTo([named("jo  whitlock")]), WHITLOCKS, owner)).toBe("Ms Patel, SENCO, to Jo Whitlock");
  });

  it.each(["Jo", "Sam Whitlock", "Jo Anne Whitlock", "Jo Whitlock-Smith", ""])("leaves %j as it is shown", (name) => {
    expect(isOwn(WHITLOCKS, named(name))).toBe(false);
  });

  it("takes nobody of the same name for the parent", () => {
    expect(isOwn(WHITLOCKS, { name: "Jo Whitlock", address: "j.whitlock@hillcrest.example.sch.uk" })).toBe(false);
    expect(isOwn(withContact("Jo Whitlock"), named("Jo Whitlock"))).toBe(false);
    expect(isOwn(withContact("Mrs Jo Whitlock"), named("Jo Whitlock"))).toBe(false);
    expect(isOwn({ ...WHITLOCKS, writer: { ...WHITLOCKS.writer, name: "" } }, named(""))).toBe(false);
  });

  it("knows an own address with a tag", () => {
    expect(isOwn(WHITLOCKS, { name: "", address: "jo.whitlock+school@example.org" })).toBe(true);
    expect(isOwn(WHITLOCKS, patel)).toBe(false);
  });
});
