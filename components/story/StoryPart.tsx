import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { layStory, type StoryPicture } from "../../lib/story/layout.ts";
import { type Zoom, zoomsFor } from "../../lib/story/scale.ts";
import type { Story } from "../../lib/story/story.ts";
import { storySummary, storyText } from "../../lib/story/text.ts";
import { Button } from "../kit/Button.tsx";
import { Key } from "./Key.tsx";
import { Picture } from "./Picture.tsx";
import { Several } from "./Several.tsx";
import type { Stop } from "./stops.ts";

/** A picture of one or two things says less than they do. */
export const LEAST_ENTRIES = 3;

export interface StoryPartProps {
  story: Story;
  /** Number of the entry that is open. */
  open: number | null;
}

/** The whole story as a picture, with the ways to look closer and the same in words. */
export function StoryPart({ story, open }: StoryPartProps) {
  const part = useRef<HTMLElement>(null);
  const { inSight, narrow } = useWidth(part);
  const weeks = story.ruler.days / 7;
  const zooms = zoomsFor(weeks);
  const [chosen, setZoom] = useState<Zoom | null>(null);
  const printing = usePrinting();
  const usual =
    narrow && zooms.includes("term") ? "term" : narrow && zooms.includes("month") && weeks > 10 ? "month" : "all";
  const zoom = printing ? "all" : chosen !== null && zooms.includes(chosen) ? chosen : usual;
  const width = printing ? 980 : inSight;
  const picture = useMemo(
    () => layStory(story, { zoom, width, ...(narrow ? { apart: 24 } : {}) }),
    [story, zoom, width, narrow],
  );
  const [several, setSeveral] = useState<Stop | null>(null);
  const [words, setWords] = useState(false);
  return (
    <section class="story-part" aria-label="The story" ref={part}>
      <div class="story-frame">
        <Lanes picture={picture} narrow={narrow} />
        <Picture
          story={story}
          picture={picture}
          label={`The story as a picture. ${storySummary(story)}`}
          open={open}
          inSight={inSight}
          onSeveral={setSeveral}
        />
      </div>
      {several && <Several stop={several} onClose={() => setSeveral(null)} />}
      <div class="story-foot">
        <Key picture={picture} narrow={narrow && !printing} />
        <div class="story-ways">
          {zooms.length > 1 && <Zooms zooms={zooms} now={zoom} choose={setZoom} />}
          <Button kind="quiet" expanded={words} onPress={() => setWords(!words)}>
            In words
          </Button>
        </div>
      </div>
      {words && <InWords story={story} />}
    </section>
  );
}

const LANE_NAMES = {
  us: "From you",
  days: "School days",
  them: "To you",
  dues: "By when",
  noted: "Noted",
  missed: "Missed",
  both: "",
};

function Lanes({ picture, narrow }: { picture: StoryPicture; narrow: boolean }) {
  return (
    <div class="story-lanes" aria-hidden="true" style={`height:${picture.height}px`}>
      {picture.lanes.map(({ id, y }) => (
        <span key={id} style={`top:${y - 10}px`}>
          {narrow && id === "days" ? "Days" : LANE_NAMES[id]}
        </span>
      ))}
    </div>
  );
}

const ZOOM_NAMES: Record<Zoom, string> = { all: "Whole story", term: "A term", month: "A month" };

function Zooms({ zooms, now, choose }: { zooms: Zoom[]; now: Zoom; choose: (zoom: Zoom) => void }) {
  return (
    <fieldset class="seg story-zooms">
      <legend class="sr">How much of the story is in sight</legend>
      {zooms.map((zoom) => (
        <label key={zoom}>
          <input type="radio" name="story-zoom" checked={zoom === now} onChange={() => choose(zoom)} />
          {ZOOM_NAMES[zoom]}
        </label>
      ))}
    </fieldset>
  );
}

function InWords({ story }: { story: Story }) {
  const parts = useMemo(() => storyText(story), [story]);
  return (
    <div class="story-words">
      {parts.map(({ title, sentences }) => (
        <div key={title}>
          <h2>{title}</h2>
          <p>{sentences.join(" ")}</p>
        </div>
      ))}
    </div>
  );
}

/** Where the page has not been laid out. */
const USUAL_WIDTH = 1100;
const NARROW = 560;
const LANES = { wide: 92, narrow: 76 };

/** How wide the picture may be, without the lanes' names. */
function useWidth(part: { current: HTMLElement | null }): { inSight: number; narrow: boolean } {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = part.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const whole = width || USUAL_WIDTH + LANES.wide;
  const narrow = whole < NARROW;
  return { inSight: whole - (narrow ? LANES.narrow : LANES.wide), narrow };
}

/** On paper nothing can be scrolled: all of it is drawn as wide as the sheet. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    addEventListener("beforeprint", () => setPrinting(true), { signal: stop.signal });
    addEventListener("afterprint", () => setPrinting(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return printing;
}
