import { Counters } from "./Counters.tsx";
import { LEAST_ENTRIES, StoryPart } from "./StoryPart.tsx";
import type { Told } from "./use-story.ts";

/** The story as a picture and the numbers that matter. Of one or two entries there is no picture: the days say as much. */
export function Story({ told, open }: { told: Told; open: number | null }) {
  const { story, counters } = told;
  // Of several children's absences none is drawn: one strip has room for one child.
  const together = story.missed.length > 1;
  const drawn = together ? story.entries.filter(({ side }) => side !== "missed") : story.entries;
  return (
    <>
      {drawn.length >= LEAST_ENTRIES && <StoryPart story={story} open={open} />}
      {together && <p class="hint story-apart">Days missed are drawn for one child at a time. Choose one above.</p>}
      <Counters counters={counters} story={story} />
    </>
  );
}
