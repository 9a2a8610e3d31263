import type { StoryDue } from "../../lib/story/dues.ts";
import type { StoryMark } from "../../lib/story/marks.ts";
import type { StoryCell } from "../../lib/story/strip.ts";

/** Square is written, round is spoken; filled is from the family, open is from the school, half is both. */
export function MarkShape({ mark, y }: { mark: StoryMark; y: number }) {
  const { x, half, side, members, kind, likely, round } = mark;
  const many = members.length > 1;
  const paper = !many && (kind === "letter" || kind === "posted" || kind === "document");
  const css = `m m-${kind === "gate" ? "meeting" : kind} m-${side}${likely ? " is-likely" : ""}`;
  const h = many ? 9 : 6;
  const shape = round ? (
    <rect x={x - half + 0.5} y={y - h - 0.5} width={2 * half - 1} height={2 * h + 1} rx={h + 0.5} />
  ) : paper ? (
    <path d={`M${x - 6} ${y - 6}h7.5l4.5 4.5v7.5h-12z`} />
  ) : (
    <rect x={x - half + 1} y={y - h} width={2 * half - 2} height={2 * h} rx={many ? 2 : 1} />
  );
  return (
    <g class={css}>
      {shape}
      {!many && side === "both" && <path class="half" d={`M${x} ${y - 6.5}a6.5 6.5 0 0 0 0 13z`} />}
      {!many && side === "noted" && <path class="lines" d={`M${x - 3} ${y - 1.5}h6M${x - 3} ${y + 1.5}h4`} />}
      {many && (
        <text class="n" x={x} y={y + 5} text-anchor="middle">
          {members.length}
        </text>
      )}
    </g>
  );
}

const TICKS = { kept: "M-3 0l2.2 2.3 3.8-4.3", broken: "M-2.6 -2.6l5.2 5.2M2.6 -2.6l-5.2 5.2", released: "M-3 0h6" };

/** Diamonds are days promised, flags are dates: the heavier the line, the heavier the duty. */
export function DueShape({ due, y }: { due: StoryDue; y: number }) {
  const { x, shape, state, kind } = due;
  const inner = state && state in TICKS ? TICKS[state as keyof typeof TICKS] : null;
  return (
    <g class={`due due-${state ?? kind}`}>
      {due.from !== null && due.from < x - 8 && (
        <path class="pr-line" d={`M${due.from} ${y - 4}v8M${due.from} ${y}H${x - 7}`} />
      )}
      {due.others.length > 0 && <path class="d more" d={`M${x + 3} ${y - 7}l7 7-7 7`} />}
      {shape === "diamond" ? (
        <path class="d" d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}z`} />
      ) : (
        <path class="d flag" d={`M${x - 4} ${y + 8}V${y - 7}h10l-3 4 3 4h-10`} />
      )}
      {inner && <path class="tick" transform={`translate(${x} ${y})`} d={inner} />}
    </g>
  );
}

const ROOM = 22;

/** A day with its two halves, the morning above; or a week as a column, as high as much was missed. */
export function CellShape({ cell, top, hatch }: { cell: StoryCell; top: number; hatch: string }) {
  const { x, width } = cell;
  const fill = (kind: string) => (kind === "out" ? { style: `fill:url(#${hatch})` } : {});
  if (cell.of === "day") {
    const halves = [cell.morning, cell.afternoon];
    return (
      <g>
        {halves.map((kind, n) =>
          kind ? (
            <rect
              key={n}
              class={`ab ab-${kind}`}
              x={x + 0.75}
              y={top + n * 11 + 0.75}
              width={Math.max(1.5, width - 1.5)}
              height={8.5}
              {...fill(kind)}
            />
          ) : null,
        )}
      </g>
    );
  }
  let y = top + ROOM;
  return (
    <g>
      {(["ill", "out", "other"] as const).map((kind) => {
        const height = (Math.min(10, cell[kind]) * (ROOM - 1)) / 10;
        if (height === 0) return null;
        y -= height;
        return (
          <rect
            key={kind}
            class={`ab ab-${kind}`}
            x={x}
            y={y}
            width={Math.max(2, width)}
            height={height}
            {...fill(kind)}
          />
        );
      })}
    </g>
  );
}
