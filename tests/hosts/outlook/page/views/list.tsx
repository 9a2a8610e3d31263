/** @jsxImportSource react */
import { listDate, longDate } from "../dates.ts";
import { toFront } from "../drafts/forms.ts";
import { mail, type Row } from "../mail.ts";
import { go, shownId } from "../router.ts";
import { hashed, session } from "../server.ts";
import { words } from "../words.ts";

/** The list of conversations. */

function ListRow({ row, selected, folder }: { row: Row; selected: boolean; folder: string }) {
  const open = () => {
    toFront(null);
    go(folder, row.id);
  };
  return (
    <div
      id={row.instance}
      role="option"
      data-part="row"
      data-convid={shownId(row.convId)}
      data-unread={row.unread}
      aria-selected={selected}
      aria-label={`${row.senders} ${row.topic} ${listDate(row.at)} ${row.preview}`}
      tabIndex={selected ? 0 : -1}
      className={hashed("row")}
      onClick={open}
    >
      <div data-part="row-senders">
        {row.draft ? <span className={hashed("draft")}>{words.draft}</span> : null}{" "}
        <span title={row.senders}>{row.senders}</span>
      </div>
      <div data-part="row-topic">
        <span>{row.topic || words.noConversation}</span> <span title={longDate(row.at)}>{listDate(row.at)}</span>
      </div>
      <div data-part="row-preview">{row.preview}</div>
    </div>
  );
}

export function List() {
  const { rows, selected, folder } = mail.use();
  const first = session.switches.selectedButEmpty ? 0 : -1;
  return (
    <div id="MailList" data-part="list" tabIndex={-1} className={hashed("list")}>
      <div role="listbox" aria-label={words.messageList}>
        {rows.map((row, nth) => (
          <ListRow
            key={row.id}
            row={row}
            selected={row.id === selected || (nth === first && !selected)}
            folder={folder}
          />
        ))}
      </div>
    </div>
  );
}
