/** @jsxImportSource react */
import { useState } from "react";
import { hashed, session } from "../server.ts";
import { say, words } from "../words.ts";

/** The bar at the top: search, and whose mailbox it is. */
export function Header() {
  const [open, setOpen] = useState(false);
  const { name, address } = session.signedIn ?? session.account;
  return (
    <div role="banner" data-part="header" className={hashed("header")}>
      <span data-part="brand">{session.brand}</span>
      <input id="topSearchInput" aria-label={words.search} placeholder={words.search} />
      <button
        type="button"
        id="mectrl_main_trigger"
        aria-expanded={open}
        aria-label={say(words.accountManager, address)}
        onClick={() => setOpen(!open)}
      >
        {name.slice(0, 1)}
      </button>
      {open ? (
        <div id="mectrl_main_body" role="dialog" data-part="account">
          <div id="mectrl_currentAccount_primary">{name}</div>
          <div id="mectrl_currentAccount_secondary">{address}</div>
        </div>
      ) : null}
    </div>
  );
}
