/**
 * Bank holidays of the United Kingdom as published, from https://www.gov.uk/bank-holidays.json (Open Government Licence
 * v3.0), looked at on 22 November 2026. That feed drops old years; this list never does.
 *
 * A row is [day, where, title, "substitute" when it stands in for a day at a weekend]. Where: E England and Wales,
 * S Scotland, N Northern Ireland.
 */
export type HolidayRow = readonly [day: string, where: string, title: string, substitute?: "substitute"];

/** Names this list of bank holidays: a date written down says which one it was counted with. Changed with every change below. */
export const HOLIDAY_DATA = "bank holidays of 22 November 2026";

/** First and last year the feed has. All others are computed by holiday-rules.ts and marked as computed. */
export const PUBLISHED_FROM = 2024;
export const PUBLISHED_TO = 2027;

/** Days added once by royal proclamation, for any year. A new one is one line here. */
export const ONE_OFF: readonly HolidayRow[] = [
  // Proclaimed on 4 February 2026 under section 1(3) of the Banking and Financial Dealings Act 1971.
  ["2026-06-15", "S", "World Cup bank holiday"],
  ["2023-05-08", "ESN", "Bank holiday for the coronation of King Charles III"],
  ["2022-09-19", "ESN", "Bank holiday for the State Funeral of Queen Elizabeth II"],
  ["2022-06-03", "ESN", "Platinum Jubilee bank holiday"],
];

/** Days that were moved once by royal proclamation: from the day that the rule gives, to the day it was. */
export const MOVED_ONCE: Readonly<Record<string, string>> = {
  "2022-05-30": "2022-06-02",
  "2020-05-04": "2020-05-08",
};

export const PUBLISHED: readonly HolidayRow[] = [
  ["2024-01-01", "ESN", "New Year’s Day"],
  ["2024-01-02", "S", "2nd January"],
  ["2024-03-18", "N", "St Patrick’s Day", "substitute"],
  ["2024-03-29", "ESN", "Good Friday"],
  ["2024-04-01", "EN", "Easter Monday"],
  ["2024-05-06", "ESN", "Early May bank holiday"],
  ["2024-05-27", "ESN", "Spring bank holiday"],
  ["2024-07-12", "N", "Battle of the Boyne (Orangemen’s Day)"],
  ["2024-08-05", "S", "Summer bank holiday"],
  ["2024-08-26", "EN", "Summer bank holiday"],
  ["2024-12-02", "S", "St Andrew’s Day", "substitute"],
  ["2024-12-25", "ESN", "Christmas Day"],
  ["2024-12-26", "ESN", "Boxing Day"],
  ["2025-01-01", "ESN", "New Year’s Day"],
  ["2025-01-02", "S", "2nd January"],
  ["2025-03-17", "N", "St Patrick’s Day"],
  ["2025-04-18", "ESN", "Good Friday"],
  ["2025-04-21", "EN", "Easter Monday"],
  ["2025-05-05", "ESN", "Early May bank holiday"],
  ["2025-05-26", "ESN", "Spring bank holiday"],
  ["2025-07-14", "N", "Battle of the Boyne (Orangemen’s Day)", "substitute"],
  ["2025-08-04", "S", "Summer bank holiday"],
  ["2025-08-25", "EN", "Summer bank holiday"],
  ["2025-12-01", "S", "St Andrew’s Day", "substitute"],
  ["2025-12-25", "ESN", "Christmas Day"],
  ["2025-12-26", "ESN", "Boxing Day"],
  ["2026-01-01", "ESN", "New Year’s Day"],
  ["2026-01-02", "S", "2nd January"],
  ["2026-03-17", "N", "St Patrick’s Day"],
  ["2026-04-03", "ESN", "Good Friday"],
  ["2026-04-06", "EN", "Easter Monday"],
  ["2026-05-04", "ESN", "Early May bank holiday"],
  ["2026-05-25", "ESN", "Spring bank holiday"],
  ["2026-07-13", "N", "Battle of the Boyne (Orangemen’s Day)", "substitute"],
  ["2026-08-03", "S", "Summer bank holiday"],
  ["2026-08-31", "EN", "Summer bank holiday"],
  ["2026-11-30", "S", "St Andrew’s Day"],
  ["2026-12-25", "ESN", "Christmas Day"],
  ["2026-12-28", "ESN", "Boxing Day", "substitute"],
  ["2027-01-01", "ESN", "New Year’s Day"],
  ["2027-01-04", "S", "2nd January", "substitute"],
  ["2027-03-17", "N", "St Patrick’s Day"],
  ["2027-03-26", "ESN", "Good Friday"],
  ["2027-03-29", "EN", "Easter Monday"],
  ["2027-05-03", "ESN", "Early May bank holiday"],
  ["2027-05-31", "ESN", "Spring bank holiday"],
  ["2027-07-12", "N", "Battle of the Boyne (Orangemen’s Day)"],
  ["2027-08-02", "S", "Summer bank holiday"],
  ["2027-08-30", "EN", "Summer bank holiday"],
  ["2027-11-30", "S", "St Andrew’s Day"],
  ["2027-12-27", "ESN", "Christmas Day", "substitute"],
  ["2027-12-28", "ESN", "Boxing Day", "substitute"],
];
