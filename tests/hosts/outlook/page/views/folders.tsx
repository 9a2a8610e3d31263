/** @jsxImportSource react */

import { toFront } from "../drafts/forms.ts";
import { mail } from "../mail.ts";
import { go } from "../router.ts";
import { hashed, session } from "../server.ts";
import { words } from "../words.ts";

/** The folders, below the mailbox they belong to. */

function Root({ address, number }: { address: string; number: number }) {
  return (
    <div
      id={`primaryMailboxRoot_DEFDEFDE-FDEF-DEFD-EFDE-FDEFDEFDEFDE-000${number}000000000000@00000000-0000-0000-0000-00000000000${number}`}
      className={hashed("root")}
      data-is-focusable="true"
      title={address}
      tabIndex={0}
      role="treeitem"
      aria-expanded="true"
      aria-level={1}
      data-folder-name={address}
    >
      <span className={hashed("root-name")}>{address}</span>
    </div>
  );
}

export function Folders() {
  const { folder } = mail.use();
  const open = (id: string) => {
    toFront(null);
    go(id, null);
  };
  if (session.switches.foldersHidden) return null;
  return (
    <div role="tree" id="folderPaneDroppableContainer" data-part="folders" className={hashed("folders")}>
      <Root address={session.account.address} number={3} />
      {Object.entries(words.folders).map(([id, name]) => (
        <div
          key={id}
          role="treeitem"
          aria-level={2}
          aria-selected={folder === id}
          data-folder-name={name.toLowerCase()}
          title={name}
          tabIndex={0}
          onClick={() => open(id)}
        >
          {name}
        </div>
      ))}
    </div>
  );
}
