import type { TestType } from "playwright/test";
import type { Fixtures } from "./contract.ts";

export type ContractTest = TestType<Fixtures, object>;

/** The people of the contract's mails. */
export const PATEL = { name: "Ms Patel", address: "senco@hillcrest.example.sch.uk" };
export const LOWE = { name: "Mr Lowe", address: "head@hillcrest.example.sch.uk" };
export const OFFICE = { name: "", address: "office@hillcrest.example.sch.uk" };

export const LETTER =
  "Dear Ms Patel,\n\nR. has been in tears before school since Monday.\nCould we meet?\n\nJo Whitlock";

export function addresses(people: { address: string }[]): string[] {
  return people.map((one) => one.address);
}
