import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/**
 * Keeps the list where it was while something else has its place on a narrow screen, and brings it back there.
 * @param shown whether the list has its place
 */
export function useOwnPlace(list: { current: HTMLElement | null }, shown: boolean): void {
  const place = useRef<number | null>(null);
  const before = useRef(shown);
  useEffect(() => {
    // The browser would bring back a place of the page as it was before, which is not drawn yet.
    history.scrollRestoration = "manual";
    const stop = new AbortController();
    const look = () => {
      if (list.current?.offsetParent !== null) place.current = scrollY;
    };
    addEventListener("scroll", look, { passive: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  useLayoutEffect(() => {
    const back = shown && !before.current;
    before.current = shown;
    if (back && place.current !== null && Math.abs(scrollY - place.current) > 1) scrollTo(0, place.current);
  }, [shown]);
}
