import type { PaperLetter } from "../../components/paper/letter.ts";
import { sessionShelf } from "../../lib/session-shelf.ts";

/** Letters on their way from the composer to paper, by the name in the page's address; gone when the browser closes. */
export const papers = sessionShelf<PaperLetter>("paper");
