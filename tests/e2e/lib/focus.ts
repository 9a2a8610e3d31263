import type { Page } from "playwright";

interface Node {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

function find(node: Node, fits: (node: Node) => boolean): Node | null {
  if (fits(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, fits);
    if (found) return found;
  }
  return null;
}

/** Puts the focus on our button in a draft, as Tab does: it is in a closed shadow root, which only devtools see into. */
export async function focusOurButton(page: Page): Promise<void> {
  await page.locator("[data-in-writing=button]").first().waitFor();
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send("DOM.getDocument", { depth: -1, pierce: true });
  const host = find(root, ({ attributes = [] }) => attributes[attributes.indexOf("data-in-writing") + 1] === "button");
  const button = host && find(host, ({ nodeName }) => nodeName === "BUTTON");
  if (!button) throw new Error("our button is not on the page");
  await devtools.send("DOM.focus", { nodeId: button.nodeId });
  await devtools.detach();
}
