/** @jsxImportSource react */
import { useLayoutEffect, useRef } from "react";
import { trustedHtml } from "../trust.ts";

/** The words of a mail, as the sender formatted them. */
export function Html({ html }: { html: string }) {
  const place = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (place.current) place.current.innerHTML = trustedHtml(html);
  }, [html]);
  return <div ref={place} />;
}
