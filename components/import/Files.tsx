import type { FileReport, Found } from "../../lib/import/found.ts";
import { Icon } from "../kit/Icon.tsx";
import { count, passedWords } from "./words.ts";

/** So many are shown at once; a folder of photographs would else be a page of one sentence. */
const SHOWN = 12;
const MOST = 200;

/** Each file that could not be read, or not all of it, and why; and what was passed over on purpose. */
export function Files({ files, found }: { files: readonly FileReport[]; found: Found }) {
  const bad = files.filter(({ problems }) => problems.length > 0);
  const passed = passedWords(found);
  return (
    <>
      {bad.length > 0 && (
        <details class="told" open={bad.length <= 3}>
          <summary>
            <Icon name="alert" small /> {count(bad.length, "file", "files")} could not be read, or not all of it
          </summary>
          <ul class="told-list">
            {bad.slice(0, SHOWN).map((file) => (
              <FileLine key={file.name} file={file} />
            ))}
          </ul>
          {bad.length > SHOWN && (
            <details>
              <summary>Show the other {bad.length - SHOWN}</summary>
              <ul class="told-list">
                {bad.slice(SHOWN).map((file) => (
                  <FileLine key={file.name} file={file} />
                ))}
              </ul>
            </details>
          )}
        </details>
      )}
      <Outside names={files.filter(({ outside }) => outside).map(({ name }) => name)} />
      {passed && <p class="hint">{passed}</p>}
    </>
  );
}

/** Single emails that were given and are with nobody of the record: by name, since each was picked for a reason. */
function Outside({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details class="told">
      <summary>
        {count(names.length, "email is", "emails are")} not from or to anybody in your list, and{" "}
        {names.length === 1 ? "stays" : "stay"} out
      </summary>
      <ul class="told-list is-names">
        {names.slice(0, MOST).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {names.length > MOST && <p class="hint">The first {MOST} are named.</p>}
    </details>
  );
}

function FileLine({ file }: { file: FileReport }) {
  return (
    <li>
      <b class="strong">{file.name}</b> {file.problems.join(" ")}
    </li>
  );
}
