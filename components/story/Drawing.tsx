import type { StoryGap } from "../../lib/story/gaps.ts";
import { ROW, type StoryPicture } from "../../lib/story/layout.ts";
import type { StoryTag } from "../../lib/story/marks.ts";
import { textWidth } from "../../lib/story/tags.ts";
import { CellShape } from "./Shapes.tsx";

/** What stands still behind the marks: days, holidays, silences, words. */
export function Drawing({ picture, id }: { picture: StoryPicture; id: string }) {
  const { height, top, width, closed, ticks, today, todayWord } = picture;
  const at = new Map(picture.lanes.map((lane) => [lane.id, lane.y]));
  const y = (lane: (typeof picture.lanes)[number]["id"]) => at.get(lane) ?? 0;
  const [hatch, shut] = [`${id}-hatch`, `${id}-shut`];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch" width="2" height="4" />
        </pattern>
        <pattern id={shut} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="shut" width="1.25" height="7" />
        </pattern>
      </defs>
      {closed.map((one) => (
        <g key={one.x}>
          <rect class="band" x={one.x} y={top} width={one.width} height={height - top} />
          <rect x={one.x} y={top} width={one.width} height={height - top} fill={`url(#${shut})`} />
          {one.label && (
            <>
              <rect
                class="band"
                x={one.label.x - textWidth(one.label.words) / 2 - 3}
                y={top + 2}
                width={textWidth(one.label.words) + 6}
                height={16}
              />
              <text class="soft" x={one.label.x} y={top + 15} text-anchor="middle">
                {one.label.words}
              </text>
            </>
          )}
        </g>
      ))}
      {ticks.map(({ x, words, strong }) => (
        <g key={x}>
          <path class="rule" d={`M${x} ${top}v5`} />
          <text class={strong ? "month" : "soft"} x={x} y={top - 8}>
            {words}
          </text>
        </g>
      ))}
      <path class="rule" d={`M0 ${top}H${width}`} />
      {picture.days.length > 0 && (
        <path class="ticks" d={picture.days.map((x) => `M${x} ${y("days") - 3}v6`).join("")} />
      )}
      <path class="today" d={`M${today} ${top}V${height}`} />
      <text class="now" x={todayWord} y={top - 8} text-anchor="middle">
        Today
      </text>
      {at.has("missed") && <path class="rule" d={`M0 ${y("missed") - ROW.strip / 2 - 5}H${width}`} />}
      <path class="pin" d={pins(picture, y)} />
      {picture.gaps.map((gap) => (
        <Gap key={gap.silence.after} gap={gap} y={y("days") + gap.row * ROW.line} />
      ))}
      <Tags tags={picture.tags.us} y={y("us") - 15} step={-ROW.tag} mark={y("us") - 8} />
      <Tags tags={picture.tags.them} y={y("them") + 25} step={ROW.tag} mark={y("them") + 8} />
      {picture.dues.map(({ label, row, x }) =>
        label ? (
          <text
            key={`${row} ${x}`}
            class="tag"
            x={label.x}
            y={y("dues") + row * ROW.due + 5}
            text-anchor={label.end ? "end" : "start"}
          >
            {label.words}
          </text>
        ) : null,
      )}
      {picture.cells.map((cell) => (
        <CellShape key={cell.x} cell={cell} top={y("missed") - ROW.strip / 2} hatch={hatch} />
      ))}
    </g>
  );
}

/** From each mark of the two sides to the line of days. */
function pins({ marks }: StoryPicture, y: (lane: "us" | "them" | "days") => number): string {
  return marks
    .flatMap(({ side, x }) => (side === "us" || side === "them" ? [`M${x} ${y(side)}V${y("days")}`] : []))
    .join("");
}

/** A measured line: solid over days that count, dotted over days that do not; an arrow where it goes on. */
function Gap({ gap, y }: { gap: StoryGap; y: number }) {
  const line = (counts: boolean) =>
    gap.parts
      .filter((part) => part.counts === counts)
      .map(({ from, to }) => `M${from} ${y}H${to}`)
      .join("");
  const { from, to, open, label } = gap;
  const caps = `M${from} ${y - 7}v14${open ? `M${to - 6} ${y - 5}l6 5-6 5` : `M${to} ${y - 7}v14`}`;
  return (
    <g>
      <path class="gap-on" d={line(true)} />
      <path class="gap-off" d={line(false)} />
      <path class="gap-cap" d={caps} />
      {label && (
        <>
          <rect class="plate" x={label.x - label.width / 2} y={y - 10} width={label.width} height={20} />
          <text class="gap-t" x={label.x} y={y + 5} text-anchor="middle">
            {label.words}
          </text>
        </>
      )}
    </g>
  );
}

function Tags({ tags, y, step, mark }: { tags: StoryTag[]; y: number; step: number; mark: number }) {
  return (
    <>
      {tags.map((tag) => {
        const at = y + tag.row * step;
        return (
          <g key={`${tag.row} ${tag.x}`}>
            {tag.row > 0 && <path class="pin" d={`M${tag.from} ${mark}V${step < 0 ? at + 4 : at - 13}`} />}
            <text class="tag" x={tag.x} y={at} text-anchor={tag.end ? "end" : "start"}>
              {tag.words}
            </text>
          </g>
        );
      })}
    </>
  );
}
