/** Made by ./bundle.ts when the extension is built. */
declare module "virtual:in-writing/pack-page" {
  export const parts: import("./html.ts").PageParts;
}
