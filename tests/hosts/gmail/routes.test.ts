import { describe, expect, test } from "vitest";
import { GmailHost } from "./host.ts";
import { practiceMailbox, SENCO } from "./practice.ts";
import { answer } from "./routes.ts";

const SAM = { name: "Sam Whitlock", address: "sam.whitlock@example.org" };
const JO = { name: "Jo Whitlock", address: "jo.whitlock@example.org" };

async function get(host: GmailHost, path: string, method = "GET", body = "") {
  return answer(host, { url: new URL(path, "https://mail.google.com"), method, body });
}

describe("what the host answers", () => {
  test("each account has its own mail", async () => {
    const host = new GmailHost({ accounts: [JO, SAM] });
    host.deliver({ from: SENCO, subject: "For Sam", account: 1 });
    expect((await get(host, "/mail/u/0/"))?.body).not.toContain("For Sam");
    expect((await get(host, "/mail/u/1/"))?.body).toContain("For Sam");
    expect(await get(host, "/mail/u/2/")).toMatchObject({ status: 404 });
  });

  test.each(["/", "/mail/u/0/?view=om&th=1", "/mail/u/0/feed", "/mail/_/standin/../package.json", "/sync/u/0/i/s"])(
    "nothing at %s",
    async (path) => {
      expect(await get(new GmailHost(), path)).toMatchObject({ status: 404 });
    },
  );

  test("the page may run nothing but its own scripts", async () => {
    const page = await get(new GmailHost(), "/mail/u/0/");
    const policy = page?.headers["content-security-policy"] ?? "";
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe-eval");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(String(page?.body).match(/<script nonce="([^"]+)"/g)).toHaveLength(3);
    expect(page?.body).toContain(`<script nonce="${nonce}"`);
  });

  test("mail in the page cannot end its script", async () => {
    const host = new GmailHost();
    host.deliver({ from: SENCO, html: "</script><img>" });
    expect(String((await get(host, "/mail/u/0/"))?.body)).not.toContain("</script><img>");
  });

  test("news only when something has changed", async () => {
    const host = new GmailHost();
    const version = String(host.box().version);
    expect(await get(host, "/sync/u/0/i/bv", "POST", version)).toMatchObject({ body: "null" });
    host.deliver({ from: SENCO, text: "Hello" });
    expect((await get(host, "/sync/u/0/i/bv", "POST", version))?.body).toContain("Hello");
  });

  test("permmsgid wins over th, and a draft has no original", async () => {
    const host = new GmailHost();
    const one = host.deliver({ from: SENCO, subject: "One" });
    const two = host.deliver({ from: SENCO, subject: "Two", onlyByLegacy: true });
    const draft = host.addDraft({ subject: "Draft" });
    const ask = (query: string) => get(host, `/mail/u/0/?view=att&${query}`);
    expect(String((await ask(`permmsgid=${one.id}&th=${two.legacyId}`))?.body)).toContain("Subject: One");
    expect(await ask(`permmsgid=${two.id}`)).toMatchObject({ status: 404 });
    expect(String((await ask(`th=${two.legacyId}`))?.body)).toContain("Subject: Two");
    expect(await ask(`th=${draft.legacyId}`)).toMatchObject({ status: 404 });
  });

  test("the practice mailbox answers a letter to the school with a holding reply, when asked to", async () => {
    const host = practiceMailbox({ holdingReplyAfter: 0 });
    const arrived = Promise.withResolvers<void>();
    const deliver = host.deliver.bind(host);
    host.deliver = (mail) => {
      const message = deliver(mail);
      arrived.resolve();
      return message;
    };
    const words = { at: 0, subject: "R.", html: "<div>Hello</div>", quoted: "", inReplyTo: "" };
    const ids = { draftId: "msg-a:r1", threadId: "thread-a:r1" };
    const draft = { ...ids, ...words, from: JO, to: [SENCO], cc: [], bcc: [], labels: ["^all", "^pfg"] };
    host.apply({ kind: "save", number: 1, draft }, 0);
    await arrived.promise;
    const thread = host.threads().find((one) => one.id === ids.threadId);
    expect(thread?.messages.at(-1)).toMatchObject({ from: { address: "senco@hillcrest.example.sch.uk" } });
  });
});
