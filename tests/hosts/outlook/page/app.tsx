/** @jsxImportSource react */
import { Fragment } from "react";
import { drafts } from "./drafts/forms.ts";
import { mail } from "./mail.ts";
import { place } from "./router.ts";
import { hashed, session } from "./server.ts";
import { Folders } from "./views/folders.tsx";
import { FormOf } from "./views/form-of.tsx";
import { Header } from "./views/header.tsx";
import { List } from "./views/list.tsx";
import { Pane } from "./views/pane.tsx";
import { Popouts } from "./views/popouts.tsx";
import { ReadPage } from "./views/read-page.tsx";
import { Ribbon } from "./views/ribbon.tsx";
import { Toasts } from "./views/toasts.tsx";
import { words } from "./words.ts";

/** The page of a compose link: the form, and when it has gone out a word about that. */
function LinkPage() {
  const { forms, done } = drafts.use();
  const form = forms.find(({ mode, state }) => mode === "deeplink" && state === "open");
  return (
    <div data-part="link-page" className={hashed("link")}>
      {form ? <FormOf form={form} /> : null}
      {done ? <div role="status">{words.sentDone}</div> : null}
    </div>
  );
}

function Mailbox() {
  const { selected } = mail.use();
  const { front } = drafts.use();
  const alone = session.pane === "none";
  const reading = selected !== null || front !== null;
  return (
    <Fragment>
      <Header />
      <Ribbon />
      <div data-part="columns" className={hashed("columns")} data-alone={alone}>
        <Folders />
        {alone && reading ? null : <List />}
        {alone && !reading ? null : <Pane />}
      </div>
    </Fragment>
  );
}

export function App() {
  const { page } = place();
  return (
    <Fragment>
      {page === "compose" ? <LinkPage /> : page === "read" ? <ReadPage /> : <Mailbox />}
      <Popouts />
      <Toasts />
    </Fragment>
  );
}
