/** @jsxImportSource react */
import { useEffect, useState } from "react";
import { type Item, itemOf } from "../mail.ts";
import { place } from "../router.ts";
import { hashed } from "../server.ts";
import { Single } from "./single.tsx";

/** A message as the whole page: nothing says whose mailbox it is in, nor what its conversation is. */
export function ReadPage() {
  const [items, setItems] = useState<Item[]>([]);
  useEffect(() => {
    const { id } = place();
    if (id) void itemOf(id).then((item) => setItems([item]));
  }, []);
  return (
    <div id="ReadingPaneContainerId" data-part="pane" className={hashed("pane")}>
      <div className={`owaMailComposeEditorScrollContainer customScrollBar ${hashed("scroll")}`}>
        <Single items={items} />
      </div>
    </div>
  );
}
