import type { ContentModelDocument, EditorPlugin, IEditor } from "roosterjs";
import { createDomToModelContext, domToContentModel, Editor, EditPlugin, ShortcutPlugin } from "roosterjs";
import { trustedHtml } from "../trust.ts";

/** roosterjs as the page uses it: for the body, and for each recipient field. */

/** @returns what an editor makes of this HTML before anybody writes in it */
export function modelOf(html: string): ContentModelDocument {
  return modelOfNode(new DOMParser().parseFromString(trustedHtml(html), "text/html").body);
}

export function modelOfNode(root: HTMLElement): ContentModelDocument {
  return domToContentModel(root, createDomToModelContext());
}

/** Every line of a mail has the class of Outlook's own lines. */
function asLine(_format: unknown, element: HTMLElement): void {
  if (element.tagName === "DIV") element.classList.add("elementToProof");
}

/**
 * @param changed called whenever the editor knows of a change
 * @param lines whether what stands in it are the lines of a mail
 */
export function startEditor(
  div: HTMLDivElement,
  initial: ContentModelDocument,
  changed: () => void,
  lines: boolean,
): IEditor {
  const telling: EditorPlugin = {
    getName: () => "Telling",
    initialize: () => {},
    dispose: () => {},
    onPluginEvent: ({ eventType }) => {
      if (eventType === "input" || eventType === "contentChanged") changed();
    },
  };
  return new Editor(div, {
    // In a recipient field, Tab leads on as it does in any field.
    plugins: [lines ? new EditPlugin() : new EditPlugin({ handleTabKey: false }), new ShortcutPlugin(), telling],
    initialModel: initial,
    trustedHTMLHandler: trustedHtml,
    ...(lines ? { defaultModelToDomOptions: { additionalFormatAppliers: { block: [asLine] } } } : {}),
  });
}

/** Puts the caret behind all that stands in a node, as after typing it. */
export function caretToEnd(root: HTMLElement): void {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root.lastElementChild ?? root);
  range.collapse(false);
  const selection = root.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
