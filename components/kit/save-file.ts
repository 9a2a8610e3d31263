/** Gives a file to the parent through the browser's own saving. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is plenty, and the page may be closed before it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
