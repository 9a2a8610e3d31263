/** @jsxImportSource react */
import { hashed } from "../server.ts";
import { labels } from "./labels.ts";

/** The subject line: what React knows stands there, not what a script has put into the element. */
export function Subject({ id, value, change }: { id: string; value: string; change(subject: string): void }) {
  return (
    <div className={hashed("subjectLine")} data-part="subject-line">
      <input
        id={id}
        type="text"
        className={`fui-Input__input ${hashed("subject")}`}
        aria-label={labels.subject}
        placeholder={labels.addSubject}
        autoComplete="off"
        maxLength={255}
        value={value}
        onChange={(event: { target: HTMLInputElement }) => change(event.target.value)}
      />
    </div>
  );
}
