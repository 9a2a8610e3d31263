import { expect, test } from "vitest";
import { bringIn, knownOf } from "./testing.ts";

/** The same mailbox once more: what is in the record already. */

const MAIL = `Received: by mx.example.org; Thu, 17 Apr 2025 16:03:00 +0000
Message-ID: <advice@lawcentre.example.org>
From: Mr Achterberg <t.achterberg@lawcentre.example.org>
To: jo.whitlock@example.org
Date: Thu, 17 Apr 2025 16:03:00 +0000
Subject: The refusal

I would appeal.`;

test("a solicitor whose mail is in the record is not taken for the parent's old address", async () => {
  const known = knownOf([], ["jo.whitlock@example.org"], {
    contacts: [{ address: "t.achterberg@lawcentre.example.org", sensitive: true }],
    messages: ["<advice@lawcentre.example.org>"],
  });
  const { found } = await bringIn([{ name: "a.eml", blob: new Blob([MAIL]) }], known);
  expect(found.messages).toHaveLength(1);
  expect(found.writers).toEqual([]);
});
