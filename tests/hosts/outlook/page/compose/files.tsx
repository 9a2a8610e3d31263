/** @jsxImportSource react */
import { hashed } from "../server.ts";
import type { Draft } from "../types.ts";
import { labels } from "./labels.ts";

interface Props {
  files: Draft["attachments"];
  change(files: Draft["attachments"]): void;
}

/** The files of a draft. */
export function Files({ files, change }: Props) {
  if (files.length === 0) return null;
  return (
    <div role="listbox" className={hashed("files")} data-part="attachments">
      {files.map((file) => (
        <div
          key={file.name}
          role="option"
          tabIndex={0}
          aria-label={`${file.name} ${labels.open} ${size(file.size)}`}
          data-part="attachment"
        >
          <span title={file.name}>{file.name}</span> <span>{size(file.size)}</span>
          <button
            type="button"
            aria-label={`${labels.remove} ${file.name}`}
            onClick={() => change(files.filter((one) => one !== file))}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`;
}
