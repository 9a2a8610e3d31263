/** "1,234" */
export function number(value: number): string {
  return value.toLocaleString("en-GB");
}

/** "1 entry", "1,234 entries" */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
