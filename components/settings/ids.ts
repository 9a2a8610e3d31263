/** @returns a random name for a new person, term or closed day */
export function newId(): string {
  return crypto.randomUUID();
}
