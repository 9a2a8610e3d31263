import { asPlain, type BackupFault, backupError } from "./problem.ts";

/**
 * Locking and opening a backup with a passphrase, in the format of age (age-encryption.org/v1), so that it can be opened
 * without In Writing too. The passphrase is turned into a key by scrypt, which takes about a second and 256 MB on purpose.
 */
export interface Age {
  /** @returns the locked bytes, made as they are read */
  seal(plain: ByteStream, passphrase: string): Promise<ByteStream>;
  /** @returns the file's key. @throws BackupError when the passphrase or the file is not right */
  unlock(file: Blob, passphrase: string): Promise<Uint8Array<ArrayBuffer>>;
  /** @returns what is in the file, as it is read; errors with a BackupError where the file is damaged or cut off */
  open(file: Blob, key: Uint8Array<ArrayBuffer>): Promise<ByteStream>;
}

export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

const MAGIC = "age-encryption.org/v1\n";
/** A passphrase's header has some 150 bytes. */
const HEADER_AT_MOST = 4096;
const HEADER_USUAL = 200;
const NONCE = 16;
const CHUNK = 64 * 1024;
const SEALED_CHUNK = CHUNK + 16;

/** The same passphrase in another keyboard's letters, or with a space after it, is the same. */
export function plainPassphrase(typed: string): string {
  return typed.trim().normalize("NFC");
}

/** Whether a file is locked with age. */
export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, MAGIC.length).text()) === MAGIC;
}

/** @param workFactor log2 of scrypt's cost; tests take less than age's own 18 */
export function ageHere(workFactor = 18): Age {
  return {
    async seal(plain, passphrase) {
      const { Encrypter } = await import("age-encryption");
      const encrypter = new Encrypter();
      encrypter.setScryptWorkFactor(workFactor);
      encrypter.setPassphrase(plainPassphrase(passphrase));
      return (await encrypter.encrypt(plain)) as ByteStream;
    },
    async unlock(file, passphrase) {
      const { Decrypter } = await import("age-encryption");
      const header = await headerOf(file);
      const decrypter = new Decrypter();
      decrypter.addPassphrase(plainPassphrase(passphrase));
      try {
        return new Uint8Array(await decrypter.decryptHeader(header));
      } catch (error) {
        throw backupError(asPlain(error).message.startsWith("no identity matched") ? "passphrase" : "damaged");
      }
    },
    open: (file, key) => opened(file, key),
  };
}

/** @throws BackupError when it is not one of ours, or ends within its header */
async function headerOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (!(await isLocked(file))) throw backupError("not-ours");
  const bytes = new Uint8Array(await file.slice(0, HEADER_AT_MOST).arrayBuffer());
  const text = new TextDecoder("latin1").decode(bytes);
  const end = /\n---[^\n]*\n/.exec(text);
  if (!end) throw backupError(file.size < HEADER_USUAL ? "cut" : "damaged");
  return bytes.slice(0, end.index + end[0].length);
}

async function opened(file: Blob, key: Uint8Array<ArrayBuffer>): Promise<ByteStream> {
  const { Decrypter } = await import("age-encryption");
  const header = await headerOf(file);
  const payload = file.size - header.length - NONCE;
  if (payload <= 0) throw backupError("cut");
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => key });
  const plain = await decrypter.decrypt(inPieces(file)).catch(() => {
    throw backupError("damaged");
  });
  return told(plain as ByteStream, Math.ceil(payload / SEALED_CHUNK));
}

/** No piece holds more than one of age's chunks, so that what was opened before a fault has all been passed on. */
function inPieces(file: Blob): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= file.size) return controller.close();
      const piece = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
      at += piece.length;
      controller.enqueue(piece);
    },
  });
}

/** A fault in the last chunk may be its missing end; anywhere before it the bytes are not those that were saved. */
function told(plain: ByteStream, chunks: number): ByteStream {
  const reader = plain.getReader();
  let good = 0;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        good += 1;
        controller.enqueue(value);
      } catch {
        const fault: BackupFault & ("damaged" | "cut-or-damaged") = good < chunks - 1 ? "damaged" : "cut-or-damaged";
        controller.error(backupError(fault));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
