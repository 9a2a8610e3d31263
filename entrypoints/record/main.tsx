import { render } from "preact";

const root = document.getElementById("app");
if (root) render(<p>In Writing</p>, root);
