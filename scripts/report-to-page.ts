import { readFileSync, writeFileSync } from "node:fs";
import type { Report } from "../lib/webmail/common/check/print.ts";
import { reportPage } from "../tests/hosts/reports/page.ts";

/**
 * `node scripts/report-to-page.ts report.json [out.html]`: the page of a report that somebody has copied in Settings, with
 * invented people where real ones stood. Without a second name it is written beside the report.
 */
const [from, to] = process.argv.slice(2);
if (!from) {
  console.error("Which report? node scripts/report-to-page.ts report.json [out.html]");
  process.exit(1);
}
const report = JSON.parse(readFileSync(from, "utf8")) as Report;
const out = to ?? from.replace(/(\.json)?$/, ".html");
writeFileSync(out, reportPage(report));
console.log(`${out}: ${report.kind}, ${report.language}, In Writing ${report.version}, ${report.date}`);
