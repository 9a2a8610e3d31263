import { session } from "./server.ts";
import { trustedUrl } from "./trust.ts";

/** Talks to the service. */

// biome-ignore lint/suspicious/noExplicitAny: JSON of the service
type Json = any;

export class ServiceError extends Error {}

/** Requests with more encoded characters than this have a body in any case. */
const LONGEST_HEADER = session.switches.longHeaders ? 16_384 : 2048;

let number = 0;

interface Answered {
  status: number;
  type: string | null;
  text: string;
}

const { switches } = session;
const worker = switches.workerRequests ? new Worker(trustedUrl("/mail/_standin/worker.js")) : null;

function byWorker(url: string, init: RequestInit, mine: number): Promise<Answered> {
  return new Promise((done) => {
    const heard = ({ data }: MessageEvent) => {
      if (data.number !== mine) return;
      worker?.removeEventListener("message", heard);
      done(data);
    };
    worker?.addEventListener("message", heard);
    worker?.postMessage({ number: mine, url, init });
  });
}

async function ask(url: string, init: RequestInit, mine: number): Promise<Answered> {
  if (worker) return byWorker(url, init, mine);
  const response = await fetch(url, init);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

function headersOf(action: string): Record<string, string> {
  return {
    action,
    "content-type": "application/json; charset=utf-8",
    "x-owa-actionsource": action,
    "x-req-source": "Mail",
    "x-owa-hosted-ux": "false",
    "x-client-version": "20260608008.14",
    prefer: 'IdType="ImmutableId", exchange.behavior="IncludeThirdPartyOnlineMeetingProviders"',
  };
}

/**
 * @param body what stands in the request's `Body`
 * @param beside what stands beside it
 * @returns the answer's `Body`
 * @throws ServiceError when it was refused, or the answer is none of the service's
 */
export async function call(action: string, body: object | null, beside: object = {}): Promise<Json> {
  number += 1;
  const mine = number;
  const request = {
    __type: `${action}JsonRequest:#Exchange`,
    Header: {
      __type: "JsonRequestHeaders:#Exchange",
      RequestServerVersion: "V2018_01_08",
      TimeZoneContext: {
        __type: "TimeZoneContext:#Exchange",
        TimeZoneDefinition: { __type: "TimeZoneDefinitionType:#Exchange", Id: "GMT Standard Time" },
      },
    },
    ...(body === null ? {} : { Body: { __type: `${action}Request:#Exchange`, ...body } }),
    ...beside,
  };
  const words = JSON.stringify(request);
  const encoded = encodeURIComponent(words);
  const inHeader = switches.headerBodies && encoded.length <= LONGEST_HEADER;
  const headers = { ...headersOf(action), ...(inHeader ? { "x-owa-urlpostdata": encoded } : {}) };
  const url = `${session.service}?action=${action}&app=Mail&n=${mine}`;
  const init = { method: "POST", headers, ...(inHeader ? {} : { body: words }) };
  const { status, type, text } = await ask(url, init, mine);
  if (status !== 200 || !type?.startsWith("application/json")) throw new ServiceError(String(status));
  const answered = JSON.parse(text).Body;
  const [first] = answered.ResponseMessages?.Items ?? [];
  if (first?.ResponseClass === "Error") throw new ServiceError(first.MessageText ?? first.ResponseCode);
  return answered;
}
