import { defineBackground } from "wxt/utils/define-background";
import { glanceOf } from "../components/popup/glance.ts";
import { startBackground } from "../lib/background/start.ts";
import { glanceWith } from "../lib/store/glance.ts";

export default defineBackground(() => {
  glanceWith(glanceOf);
  startBackground();
});
