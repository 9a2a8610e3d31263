/**
 * Parts of Chromium that are not tested here, switched off. Each window keeps two pages ready for its address bar: a third
 * of all that a test of one page costs; each site keeps a process ready for the next: a tenth. The names before those three
 * are Playwright's own list, which a list of ours replaces.
 */
const OFF = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "SpareRendererForSitePerProcess",
];

/** Arguments of every Chromium that a test starts. */
export const CHROMIUM_ARGS = ["--no-sandbox", `--disable-features=${OFF.join()}`];
