import { ageHere, type ByteStream } from "./age.ts";
import { asPlain } from "./problem.ts";

/** Locks and opens beside the page, so that it answers meanwhile and the memory that scrypt takes is given back at once. */

export type AgeAsked =
  | { seal: ByteStream; passphrase: string }
  | { unlock: Blob; passphrase: string }
  | { open: Blob; key: Uint8Array<ArrayBuffer> };
export type AgeTold = { bytes: ByteStream } | { key: Uint8Array<ArrayBuffer> } | { error: Error };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<AgeAsked>) => void) | null;
  postMessage(told: AgeTold, transfer?: Transferable[]): void;
};
const age = ageHere();

async function answer(asked: AgeAsked): Promise<AgeTold> {
  if ("seal" in asked) return { bytes: await age.seal(asked.seal, asked.passphrase) };
  if ("unlock" in asked) return { key: await age.unlock(asked.unlock, asked.passphrase) };
  return { bytes: plainErrors(await age.open(asked.open, asked.key)) };
}

/** An error that goes to another thread keeps its message and loses its class. */
function plainErrors(bytes: ByteStream): ByteStream {
  const reader = bytes.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(asPlain(error));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

scope.onmessage = async ({ data }) => {
  try {
    const told = await answer(data);
    scope.postMessage(told, "bytes" in told ? [told.bytes as unknown as Transferable] : []);
  } catch (error) {
    scope.postMessage({ error: asPlain(error) });
  }
};
