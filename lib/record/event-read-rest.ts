/** Words that are taken apart piece by piece: what is taken is gone, and what is left over at the end was not understood. */
export class Rest {
  private words: string;

  constructor(words: string) {
    this.words = words.toLowerCase().replace(/[’‘]/g, "'").replace(/[–—]/g, "-").replace(/\s+/g, " ").trim();
  }

  /** @returns the first match, which is taken away; null when there is none */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.words);
    if (!found) return null;
    const end = found.index + found[0].length;
    this.words = `${this.words.slice(0, found.index)} ${this.words.slice(end)}`.replace(/\s+/g, " ").trim();
    return found;
  }

  add(words: string): void {
    this.words = `${this.words} ${words}`;
  }

  is(pattern: RegExp): boolean {
    return pattern.test(this.words);
  }

  /** @returns what is left without the words that say nothing */
  left(fillers: RegExp): string {
    return this.words.replace(fillers, " ").trim();
  }
}
