import type { Age, ByteStream } from "./age.ts";
import { fromPlain } from "./problem.ts";
import type { AgeAsked, AgeTold } from "./worker.ts";

/** Locking and opening beside the page: a helper for each task, let go when it is done. For our own top-level pages. */
export function ageBeside(): Age {
  return {
    async seal(plain, passphrase) {
      const { told, end } = await asked({ seal: plain, passphrase }, [plain as unknown as Transferable]);
      return ending(bytesIn(told), end);
    },
    async unlock(file, passphrase) {
      const { told, end } = await asked({ unlock: file, passphrase }, []);
      end();
      return "key" in told ? told.key : failed();
    },
    async open(file, key) {
      const { told, end } = await asked({ open: file, key }, []);
      return ending(bytesIn(told), end);
    },
  };
}

function failed(): never {
  throw new Error("The helper gave another answer than was asked for.");
}

function bytesIn(told: AgeTold): ByteStream {
  return "bytes" in told ? told.bytes : failed();
}

async function asked(question: AgeAsked, transfer: Transferable[]): Promise<{ told: AgeTold; end: () => void }> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const end = () => worker.terminate();
  const told = await new Promise<AgeTold>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<AgeTold>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || "The helper could not be started."));
    worker.postMessage(question, transfer);
  }).catch((error) => {
    end();
    throw error;
  });
  if (!("error" in told)) return { told, end };
  end();
  throw fromPlain(told.error);
}

/** The same bytes; the helper ends with them. */
function ending(bytes: ByteStream, end: () => void): ByteStream {
  const reader = bytes.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        controller.close();
        end();
      } catch (error) {
        controller.error(fromPlain(error));
        end();
      }
    },
    async cancel(reason) {
      await reader.cancel(reason).catch(() => {});
      end();
    },
  });
}
