import { useEffect, useRef } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import type { Stop } from "./stops.ts";

/** Most that are listed: beyond them a closer look or the days are better. */
const MOST = 40;

/** What a mark with a number holds, each as a link. */
export function Several({ stop, onClose }: { stop: Stop; onClose: () => void }) {
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    from.current ??= document.activeElement;
    list.current?.querySelector("a")?.focus();
  }, [stop]);
  const close = () => {
    const back = from.current;
    onClose();
    if (back instanceof SVGElement || back instanceof HTMLElement) back.focus();
  };
  const { holds } = stop;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what has the focus inside
    <div
      class="story-several"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <p class="strong">{stop.label}</p>
      <ul ref={list}>
        {holds.slice(0, MOST).map(({ label, href }) => (
          <li key={href ?? label}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
      </ul>
      {holds.length > MOST && <p class="hint">And {holds.length - MOST} more. Look closer to see each of them.</p>}
      <Button kind="icon" icon="close" label="Close this list" onPress={close} />
    </div>
  );
}
