/** Getting JSON out of a request body, whatever it is wrapped in, without ever throwing. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The guard that servers put before JSON, Google's among them. */
const GUARD = /^\s*\)\]\}'[^\n[{]*/;

const FORM = /^[\w.%+~[\]-]{1,64}=/;

/**
 * @param body a request's body as text: JSON, JSON behind a byte order mark or Google's `)]}'`, JSON in the fields of a
 * form, or JSON in lines with their lengths between them
 * @returns the JSON values found; none when there are none
 */
export function readJson(body: string): Json[] {
  const text = body.replace(BYTE_ORDER_MARK, "").replace(GUARD, "");
  const whole = parseJson(text);
  if (whole !== undefined) return [whole];
  return FORM.test(text) ? fromForm(text) : fromLines(text);
}

function fromForm(text: string): Json[] {
  const values = [...new URLSearchParams(text).values()].map((value) => parseJson(value.replace(GUARD, "")));
  return values.filter((value) => value !== undefined);
}

function fromLines(text: string): Json[] {
  if (!text.includes("\n")) return [];
  const values = text.split("\n").map((line) => (/^\s*[[{]/.test(line) ? parseJson(line) : undefined));
  return values.filter((value) => value !== undefined);
}

/** @returns the list or object that the text is; undefined when it is none */
export function parseJson(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Cut short, nested deeper than the engine can read, or no JSON at all: nothing of ours either way.
    return undefined;
  }
}
