import { Counters } from "./Counters.tsx";
import { LEAST_ENTRIES, StoryPart } from "./StoryPart.tsx";
import type { Told } from "./use-story.ts";

/** The story as a picture and the numbers that matter. Of one or two entries there is no picture: the days say as much. */
export function Story({ told, open }: { told: Told; open: number | null }) {
  const { story, counters } = told;
  return (
    <>
      {story.entries.length >= LEAST_ENTRIES && <StoryPart story={story} open={open} />}
      <Counters counters={counters} story={story} />
    </>
  );
}
