/**
 * Exchange's ids come in two alphabets: links and some of the page write `-` and `_`, requests write `/` and `+`.
 * @param id as it was found, maybe encoded for a link
 * @returns the id as requests write it, in which ids are compared and kept; "" for ""
 */
export function exchangeId(id: string): string {
  return decoded(id.trim()).replaceAll("-", "/").replaceAll("_", "+");
}

function decoded(id: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(id) ? decodeURIComponent(id) : id;
  } catch {
    return id;
  }
}
