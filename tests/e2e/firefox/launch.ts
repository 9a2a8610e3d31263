import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bidi } from "./bidi.ts";
import { answerFor, type StandIn } from "./host.ts";
import { Marionette } from "./marionette.ts";
import { Tab } from "./tab.ts";
import { FIREFOX_EXTENSION, firefoxPath, GECKO_ID } from "./where.ts";

export interface FirefoxOptions {
  /** Who answers for the mail sites. */
  standIns?: StandIn[];
  viewport?: { width: number; height: number };
  prefs?: Record<string, string | number | boolean>;
  /** Without the extension, and without a network: for a page that somebody else opens. */
  alone?: boolean;
  /** Done before the extension is installed, in tabs that are open then. */
  before?: (newTab: Firefox["newTab"]) => Promise<void>;
}

/** A stock Firefox with the built extension in a fresh profile. */
export interface Firefox {
  marionette: Marionette;
  bidi: Bidi;
  /** Where what is saved goes. */
  downloads: string;
  /** Address of one of our pages: `url("popup")`. */
  url(page: string): string;
  /** One of our pages in a new tab. */
  open(page: string): Promise<Tab>;
  newTab(url: string): Promise<Tab>;
  /** Installs the extension, or the same once more in its place, as an update does. */
  install(): Promise<void>;
  /** All tabs there are. */
  tabs(): Promise<Tab[]>;
  close(): Promise<void>;
}

function prefs(uuid: string, downloads: string, more: FirefoxOptions["prefs"]): string {
  const all = {
    "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: uuid }),
    "marionette.port": 0,
    "intl.accept_languages": "en-GB, en",
    "intl.locale.requested": "en-GB",
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.alwaysOpenPanel": false,
    "browser.download.open_pdf_attachments_inline": false,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.update.disabledForTesting": true,
    ...more,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** Whatever would leave this computer ends at a door where nobody is. */
const NO_NETWORK = {
  "network.proxy.type": 1,
  "network.proxy.socks": "127.0.0.1",
  "network.proxy.socks_port": 9,
  "network.proxy.socks_remote_dns": true,
};

/** Waits until it listens. @returns the port of Marionette */
function listens(browser: ChildProcess, profile: string): Promise<number> {
  return new Promise((found, failed) => {
    let said = "";
    browser.once("error", failed);
    browser.once("exit", (code) => failed(new Error(`Firefox ended with ${code}:\n${said}`)));
    browser.stderr?.on("data", (data) => {
      said += data;
      const port = join(profile, "MarionetteActivePort");
      if (said.includes("WebDriver BiDi listening on") && existsSync(port)) found(Number(readFileSync(port, "utf8")));
    });
  });
}

/** Starts Firefox itself. @returns how to end it, with its profile */
function start(path: string, profile: string, { width, height }: { width: number; height: number }) {
  const browser = spawn(
    path,
    ["--headless", "--no-remote", "--profile", profile, "--width", `${width}`, "--height", `${height}`].concat(
      "--marionette",
      ["--remote-debugging-port", "0", "--remote-allow-system-access"],
    ),
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, TZ: "Europe/London", MOZ_CRASHREPORTER_DISABLE: "1" },
    },
  );
  const kill = () => browser.kill("SIGKILL");
  // A run that is broken off leaves no browser behind.
  process.once("exit", kill);
  const end = async () => {
    process.off("exit", kill);
    if (browser.exitCode === null && browser.signalCode === null) {
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      kill();
      await ended;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { browser, end };
}

/** Starts Firefox with the built extension, which is given its mail sites as a parent's answer would. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const path = firefoxPath();
  if (!path) throw new Error("There is no Firefox here. Set IN_WRITING_FIREFOX to its path.");
  const profile = mkdtempSync(join(tmpdir(), "in-writing-firefox-"));
  const downloads = join(profile, "saved");
  mkdirSync(downloads);
  const uuid = randomUUID();
  writeFileSync(
    join(profile, "user.js"),
    prefs(uuid, downloads, options.alone ? { ...NO_NETWORK, ...options.prefs } : options.prefs),
  );
  const { browser, end } = start(path, profile, options.viewport ?? { width: 1280, height: 900 });
  try {
    const { marionette, address } = await Marionette.connect(await listens(browser, profile));
    const bidi = await Bidi.connect(address);
    if (options.standIns) await answerFor(bidi, options.standIns);
    const firefox = driven({ marionette, bidi, downloads, uuid, end });
    await options.before?.(firefox.newTab);
    if (!options.alone) await firefox.install();
    return firefox;
  } catch (error) {
    await end();
    throw error;
  }
}

interface Running extends Pick<Firefox, "marionette" | "bidi" | "downloads"> {
  uuid: string;
  end(): Promise<void>;
}

function driven({ marionette, bidi, downloads, uuid, end }: Running): Firefox {
  const url = (page: string) => `moz-extension://${uuid}/${page}.html`;
  const newTab = async (to: string) => {
    const { handle } = await marionette.inTurn(() =>
      marionette.send<{ handle: string }>("WebDriver:NewWindow", { type: "tab", focus: true }),
    );
    const tab = new Tab(marionette, handle);
    await tab.goto(to);
    return tab;
  };
  return {
    marionette,
    bidi,
    downloads,
    url,
    newTab,
    async tabs() {
      const handles = await marionette.send<string[]>("WebDriver:GetWindowHandles");
      return handles.map((handle) => new Tab(marionette, handle));
    },
    open: (page) => newTab(url(page)),
    async install() {
      await bidi.send("webExtension.install", { extensionData: { type: "path", path: FIREFOX_EXTENSION } });
    },
    async close() {
      bidi.close();
      marionette.close();
      await end();
    },
  };
}
