/** Small compose forms for tests, written by hand from what is known of Gmail's. */

export interface FormParts {
  draft?: string;
  thread?: string;
  /** Class of the root; "" for one that no selector of ours knows. */
  root?: string;
  body?: string;
  send?: string;
  discard?: string;
  subject?: string;
}

export const SEND =
  '<div class="dC"><div class="aoO" role="button">Send</div><div role="button" aria-haspopup="true"></div></div>';
export const DISCARD = '<div class="oh" role="button"></div>';
export const RICH = '<div class="Au"><div g_editable="true" role="textbox" contenteditable="true"></div></div>';
export const PLAIN = '<div class="As" style="display: none"><textarea form="nosend"></textarea></div>';

export function form({
  draft = "",
  thread = "",
  root = "M9",
  body = PLAIN + RICH,
  send = SEND,
  discard = DISCARD,
  subject = "",
}: FormParts = {}): string {
  return `<div class="${root}"><form>
    <div class="anm" name="to"><div role="listbox"><input role="combobox"></div></div>
    <input name="subjectbox" value="${subject}">
    <input type="hidden" name="composeid" value="1">
    <input type="hidden" name="draft" value="${draft && `#msg-a:r${draft}`}">
    <input type="hidden" name="rt" value="${thread && `#thread-a:r${thread}`}">
  </form><div class="words">${body}</div>
  <table class="IZ" role="group"><tbody><tr><td class="Up"><div>${send}</div></td><td class="gU">${discard}</td></tr></tbody></table></div>`;
}

/** The page's own bar with its link. */
export function bar(thread = ""): string {
  const param = thread && ` param="#thread-a:r${thread}"`;
  return `<div class="b8" role="alert"><div class="vh"><span id="link_undo"${param}>Undo</span></div></div>`;
}
