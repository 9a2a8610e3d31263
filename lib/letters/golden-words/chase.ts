/** What a parent might type in these letters, by question id. */
export const CHASE_WORDS: Record<string, string> = {
  "h3-need": "A yes or a no about the side door, and who meets R. there.",
  "h3-effect": "R. has been in on three mornings since I wrote on 1 December.",
  "h4-waiting": "whether the side door can be used in January",
  "h4-meanwhile": "If somebody could say hello to R. at the gate, that would already help.",
};
