import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { StoryPicture } from "../../lib/story/layout.ts";

/** What the shapes mean: only those that are there. */
export function Key({ picture, narrow }: { picture: StoryPicture; narrow: boolean }) {
  const hatch = `${useId()}-key`;
  const { marks, dues, cells, gaps } = picture;
  const any = (side: string, round: boolean) => marks.some((mark) => mark.side === side && mark.round === round);
  const coded = (kind: "ill" | "out" | "other") =>
    cells.some((cell) => (cell.of === "week" ? cell[kind] > 0 : cell.morning === kind || cell.afternoon === kind));
  const box = <rect x="1" y="1" width="12" height="12" rx="1" />;
  const cell = (kind: string, style?: string) => (
    <rect class={`ab ab-${kind}`} x="1" y="2" width="12" height="10" style={style} />
  );
  const all: [boolean, ComponentChildren, string][] = [
    [any("us", false), <g class="m m-sent m-us">{box}</g>, "written by you"],
    [
      any("us", true),
      <g class="m m-call m-us">
        <circle cx="7" cy="7" r="6" />
      </g>,
      "said by you",
    ],
    [any("them", false), <g class="m m-reply m-them">{box}</g>, "written to you"],
    [
      any("both", true),
      <g class="m m-meeting m-both">
        <circle cx="7" cy="7" r="6" />
        <path class="half" d="M7 1a6 6 0 0 0 0 12z" />
      </g>,
      "talked together",
    ],
    [gaps.length > 0, <path class="gap-cap" d="M1 2v10M1 7h12M13 2v10" />, "no reply recorded"],
    [
      dues.some(({ shape }) => shape === "diamond"),
      <g class="due due-waiting">
        <path class="d" d="M7 0l7 7-7 7-7-7z" />
      </g>,
      "promised for",
    ],
    [
      dues.some(({ shape }) => shape === "flag"),
      <g class="due due-legal">
        <path class="d flag" d="M3 14V1h9l-3 3.500 3 3.500h-9" />
      </g>,
      "date that matters",
    ],
    [coded("ill"), cell("ill"), "missed, coded ill"],
    [coded("out"), cell("out", `fill:url(#${hatch})`), "missed, not authorised"],
    [coded("other"), cell("other"), "missed, other or no code"],
  ];
  const words = (
    <p class="story-key">
      {all.map(([there, shape, words]) =>
        there ? (
          <span key={words}>
            <svg class="story" viewBox="0 0 14 14" aria-hidden="true">
              <defs>
                <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect class="hatch" width="2" height="4" />
                </pattern>
              </defs>
              {shape}
            </svg>
            {words}
          </span>
        ) : null,
      )}
    </p>
  );
  if (!narrow) return words;
  return (
    <details class="story-shapes">
      <summary>What the shapes mean</summary>
      {words}
    </details>
  );
}
