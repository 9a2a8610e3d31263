import { expect, test } from "playwright/test";
import { packOnDisk } from "../../../lib/pack/page/testing/on-disk.ts";
import { launchFirefox } from "./launch.ts";

test("in Firefox the page of a pack opens from the disk without a network, checks itself and is searched", async () => {
  const pack = await packOnDisk();
  const firefox = await launchFirefox({ alone: true });
  try {
    const tab = await firefox.newTab(pack.page("index.html"));
    const sentence = await tab.see({ css: "#check .sentence" });
    expect(sentence).toMatch(
      /^These \d\d items match the fingerprints made with this pack on .*; \d\d are withheld\.$/,
    );
    await tab.type("Search", "SUPPORT plan");
    await tab.see({ css: ".count", words: /^[1-8] of \d+ entries$/ });
    expect(await tab.see({ css: "mark" })).toMatch(/support/i);
    const loaded = "return performance.getEntriesByType('resource').map(({ name }) => name)";
    expect((await tab.script<string[]>(loaded)).filter((url) => !url.startsWith("data:"))).toEqual([]);

    pack.tampered("changed.html", (html) => html.replace("Thank you for your email", "Thank you for the email"));
    await tab.goto(pack.page("changed.html"));
    expect(await tab.see({ css: "#check .sentence" })).toMatch(/^Something in this file does not match/);
    await tab.see({ css: "#check li", words: /^E-2, Reply, Wed 13 January 2027: it is not as it was\.$/ });
  } finally {
    await firefox.close();
    pack.remove();
  }
});
