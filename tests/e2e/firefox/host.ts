import type { Answer, Asked } from "../../hosts/outlook/routes.ts";
import type { Bidi } from "./bidi.ts";

/** Answers for the mail sites in Firefox, with the same stand-ins as in Chromium. */

/** A stand-in: the hosts it answers for, and how. */
export interface StandIn {
  hosts: string[];
  answer(asked: Asked): Promise<Answer>;
}

interface Blocked {
  isBlocked: boolean;
  request: { request: string; url: string; method: string; headers: { name: string; value: Bytes }[] };
}

type Bytes = { type: "string" | "base64"; value: string };

const words = ({ type, value }: Bytes) => (type === "string" ? value : Buffer.from(value, "base64").toString());

/** Far more than a mail with its attachments has here, in bytes. */
const BODIES_UP_TO = 50_000_000;

async function bodyOf(bidi: Bidi, { request, method }: Blocked["request"]): Promise<string> {
  if (method !== "POST" && method !== "PUT") return "";
  try {
    const { bytes } = await bidi.send<{ bytes: Bytes }>("network.getData", { dataType: "request", request });
    return words(bytes);
  } catch (error) {
    // As it says of a request without a body.
    if (!/^no such network data/.test(String((error as Error).message))) throw error;
    return "";
  }
}

async function give(bidi: Bidi, standIn: StandIn, { request }: Blocked): Promise<void> {
  const headers = Object.fromEntries(request.headers.map(({ name, value }) => [name.toLowerCase(), words(value)]));
  const body = await bodyOf(bidi, request);
  const found = await standIn.answer({ url: new URL(request.url), method: request.method, headers, body });
  if (!found) return;
  await bidi.send("network.provideResponse", {
    request: request.request,
    statusCode: found.status,
    reasonPhrase: "",
    headers: Object.entries(found.headers).map(([name, value]) => ({ name, value: { type: "string", value } })),
    body: { type: "base64", value: Buffer.from(found.body).toString("base64") },
  });
}

/** From now on every request to the stand-ins' hosts, of whichever tab, is answered by them and none reaches the net. */
export async function answerFor(bidi: Bidi, standIns: StandIn[]): Promise<void> {
  await bidi.send("network.addDataCollector", { dataTypes: ["request"], maxEncodedDataSize: BODIES_UP_TO });
  await bidi.send("network.addIntercept", {
    phases: ["beforeRequestSent"],
    urlPatterns: standIns.flatMap(({ hosts }) => hosts.map((hostname) => ({ type: "pattern", hostname }))),
  });
  bidi.on<Blocked>("network.beforeRequestSent", async (event) => {
    if (!event.isBlocked) return;
    const { hostname } = new URL(event.request.url);
    const standIn = standIns.find(({ hosts }) => hosts.includes(hostname));
    await (standIn && give(bidi, standIn, event))?.catch((error: Error) => {
      // A page that was closed in the meantime needs no answer.
      if (!/^no such (?:request|network data)|ended the line/.test(error.message)) throw error;
    });
  });
  await bidi.send("session.subscribe", { events: ["network.beforeRequestSent"] });
}
