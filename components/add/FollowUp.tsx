import type { Entry } from "../../lib/record/entry.ts";
import { Button } from "../kit/Button.tsx";
import { followUpHref } from "./follow-up.ts";

/** After a call or a meeting: the email that says what was agreed, with what was written down in it. */
export function FollowUp({ entry }: { entry: Entry }) {
  const href = followUpHref(entry);
  if (!href) return null;
  return (
    <Button icon="pen" newTab href={href}>
      Write the follow-up email
    </Button>
  );
}
