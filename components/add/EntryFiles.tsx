import { useEffect, useState } from "preact/hooks";
import { canOpen, isPicture } from "../../lib/files/kept.ts";
import type { FileRef } from "../../lib/record/event.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { Note } from "../kit/Note.tsx";
import { FileWords } from "./FilesPart.tsx";
import type { FilesDoor } from "./files-door.ts";

/** The files of an open entry. */
export function EntryFiles({ files, door }: { files: readonly FileRef[]; door: FilesDoor }) {
  const [missing, setMissing] = useState<string | null>(null);
  if (files.length === 0) return null;
  const tell = async (file: FileRef, work: Promise<boolean>) => setMissing((await work) ? null : file.name);
  return (
    <section class="entry-files" aria-label="Files">
      <ul>
        {files.map((file) => (
          <li key={file.sha256}>
            {isPicture(file.type) ? <Picture file={file} door={door} /> : <Icon name="clip" />}
            <div>
              <FileWords file={file} />
              <div class="row">
                {canOpen(file.type) && (
                  <Button kind="quiet" label={`Open ${file.name}`} onPress={() => void tell(file, door.open(file))}>
                    Open
                  </Button>
                )}
                <Button kind="quiet" label={`Save ${file.name}`} onPress={() => void tell(file, door.save(file))}>
                  Save
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {missing && (
        <Note kind="stop">“{missing}” is not kept in this browser. A backup from where it was added has it.</Note>
      )}
    </section>
  );
}

/** Its small picture, or itself where it is small already. */
function Picture({ file, door }: { file: FileRef; door: FilesDoor }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void door.read(file.preview ?? file.sha256).then((bytes) => {
      if (!bytes || gone) return;
      made = URL.createObjectURL(new Blob([bytes], { type: file.preview ? "image/jpeg" : file.type }));
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [file, door]);
  return url ? <img src={url} alt={file.name} /> : <Icon name="clip" />;
}
