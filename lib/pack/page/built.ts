/** Script and style of the stand-alone page, as they were built. Loaded when a ZIP is made. */
export { parts } from "virtual:in-writing/pack-page";
