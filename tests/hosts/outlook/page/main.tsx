/** @jsxImportSource react */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { openLink } from "./drafts/forms.ts";
import { watchNews } from "./mail.ts";
import { place, route } from "./router.ts";
import { session } from "./server.ts";
import { watchShortcuts } from "./shortcuts.ts";

/** Starts the page. */

const root = document.getElementById("app");
const { page } = place();

if (page === "compose") {
  openLink(location.search);
  // As in Outlook, what the link said is not in the address any more.
  history.replaceState(null, "", `${session.base}deeplink/compose`);
} else if (page !== "read") {
  route();
}
if (page !== "compose") watchNews();
watchShortcuts();
document.getElementById("loadingScreen")?.remove();
if (root) createRoot(root).render(<App />);
