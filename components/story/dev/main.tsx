import { render } from "preact";
import "../../record/record.css";
import { Story } from "../Story.tsx";
import { told } from "../use-story.ts";
import { SCENES } from "./scenes.ts";

/** The top of the record page with the story of an invented family: `?scene=forty&open=12`. */
const query = new URLSearchParams(location.search);
const input = SCENES[query.get("scene") ?? "forty"]?.();
const story = input ? told(input) : null;
const open = query.get("open");
const root = document.getElementById("app");
if (root) {
  render(
    <div class="record">
      <main>
        <section class="sheet summary" aria-labelledby="record-title">
          <div>
            <h1 class="title" id="record-title">
              R.’s record
            </h1>
            <a href="guide.html">What comes next</a>
            <p class="hint">Hillcrest Primary, {story?.period}</p>
          </div>
          {story && <Story told={story} open={open === null ? null : Number(open)} />}
        </section>
      </main>
    </div>,
    root,
  );
}
