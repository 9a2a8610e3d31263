import { PAGE_FORMAT, type PageData } from "../data.ts";
import { withWords } from "../shared-words.ts";

/** @returns what stands in the page; null when it is cut off or cannot be read as a pack */
export function readPage(text: string): PageData | null {
  try {
    const { words, ...rest } = JSON.parse(text) as { words: string[] };
    const data = withWords(rest, words) as PageData;
    return data.format === PAGE_FORMAT && Array.isArray(data.entries) && Array.isArray(data.items) ? data : null;
  } catch {
    return null;
  }
}
