import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { StoryPicture } from "../../lib/story/layout.ts";
import { dayNear, xOf } from "../../lib/story/scale.ts";
import type { Story } from "../../lib/story/story.ts";
import { Drawing } from "./Drawing.tsx";
import { DueShape, MarkShape } from "./Shapes.tsx";
import { keyTo, type Stop, stopsOf } from "./stops.ts";

export interface PictureProps {
  story: Story;
  picture: StoryPicture;
  /** Says what it is: read when it is come to. */
  label: string;
  /** Number of the entry that is open beside the list. */
  open: number | null;
  /** Of what is in sight, px. */
  inSight: number;
  /** A mark that holds several was pressed. */
  onSeveral: (stop: Stop) => void;
}

/** The drawing with its marks: one stop for Tab, arrows from mark to mark, Enter or a press opens. */
export function Picture({ story, picture, label, open, inSight, onSeveral }: PictureProps) {
  const id = useId();
  const stops = useMemo(() => stopsOf(picture, story), [picture, story]);
  const [held, setHeld] = useState<string | null>(null);
  const [shown, setShown] = useState<Stop | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const within = useKeptPlace(box, picture, story, inSight);
  const at = Math.max(0, held === null ? stops.length - 1 : stops.findIndex((stop) => stop.id === held));
  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape") setShown(null);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = keyTo(event.key, stops, at);
    const next = to === null ? undefined : stops[to];
    if (!next) return;
    event.preventDefault();
    box.current?.querySelector<SVGElement>(`[data-stop="${to}"]`)?.focus();
  };
  return (
    <div class="story-scroll" ref={box} onScroll={within}>
      <div class="story-whole" style={`width:${picture.width}px`}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg
          class="story"
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={picture.width}
          height={picture.height}
          role="group"
          aria-label={label}
          aria-describedby={`${id}-keys`}
          onKeyDown={move}
        >
          <desc id={`${id}-keys`}>Arrow keys go from mark to mark, Enter opens one.</desc>
          <Drawing picture={picture} id={id} />
          {stops.map((stop, n) => (
            <StopMark
              key={stop.id}
              stop={stop}
              n={n}
              focusable={n === at}
              isOpen={open !== null && stop.holds.some(({ href }) => href === `#e-${open}`)}
              onSeveral={onSeveral}
              onShow={(one) => {
                setShown(one);
                if (one) setHeld(one.id);
              }}
              onHover={setShown}
            />
          ))}
        </svg>
        {shown && <Tip stop={shown} width={picture.width} height={picture.height} />}
      </div>
    </div>
  );
}

interface StopMarkProps {
  stop: Stop;
  n: number;
  focusable: boolean;
  isOpen: boolean;
  onSeveral: (stop: Stop) => void;
  onShow: (stop: Stop | null) => void;
  onHover: (stop: Stop | null) => void;
}

function StopMark({ stop, n, focusable, isOpen, onSeveral, onShow, onHover }: StopMarkProps) {
  const { x, y, half, mark, due, href } = stop;
  const common = {
    class: isOpen ? "stop is-open" : "stop",
    "data-stop": n,
    tabindex: focusable ? 0 : -1,
    "aria-label": stop.label,
    onFocus: () => onShow(stop),
    onBlur: () => onHover(null),
    onPointerEnter: () => onHover(stop),
    onPointerLeave: () => onHover(null),
  };
  const inside = (
    <>
      <rect class="hit" x={x - half} y={y - 12} width={2 * half} height={24} rx="3" />
      {mark && mark.side !== "missed" && <MarkShape mark={mark} y={y} />}
      {due && <DueShape due={due} y={y} />}
    </>
  );
  if (href !== null) {
    return (
      <a {...common} href={href} aria-current={isOpen ? "true" : undefined}>
        {inside}
      </a>
    );
  }
  const several = stop.holds.length > 1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is given, and a drawing has no button of its own
    <g
      {...common}
      role={several ? "button" : "img"}
      onClick={() => several && onSeveral(stop)}
      onKeyDown={(event) => {
        if (!several || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        onSeveral(stop);
      }}
    >
      {inside}
    </g>
  );
}

const TIP = 272;

/** The words of the mark under the pointer or the focus. They are its name already, so a screen reader is not told twice. */
function Tip({ stop, width, height }: { stop: Stop; width: number; height: number }) {
  const left = Math.max(0, Math.min(stop.x - TIP / 2, width - TIP));
  const beside = stop.y > height / 2 ? `bottom:${height - stop.y + 16}px` : `top:${stop.y + 16}px`;
  return (
    <p class="story-tip" aria-hidden="true" style={`left:${left}px;${beside};max-width:${TIP}px`}>
      {stop.label}
    </p>
  );
}

/** Keeps what was in sight there when the scale changes; at first, the newest. */
function useKeptPlace(box: { current: HTMLDivElement | null }, picture: StoryPicture, story: Story, inSight: number) {
  /** The day in the middle; null while the newest is in sight. */
  const middle = useRef<number | null>(null);
  const setting = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const day = middle.current;
    const newest = picture.today + Math.min(inSight / 4, 90) - inSight;
    setting.current = true;
    element.scrollLeft = day === null ? newest : xOf(day, picture.scale) - inSight / 2;
  }, [picture, inSight]);
  return () => {
    // What it was set to itself is no choice.
    if (setting.current) {
      setting.current = false;
      return;
    }
    const element = box.current;
    // A box that has just become wider or narrower is moved by the browser, and not by anybody's choice.
    if (!element || Math.abs(element.clientWidth - inSight) > 2) return;
    const ahead = element.scrollLeft + inSight >= picture.today;
    middle.current = ahead ? null : dayNear(element.scrollLeft + inSight / 2, story.ruler, picture.scale);
  };
}
