/** The icons: 20 x 20, stroke 1.5, round ends, no fill, currentColor. Always with a word or a name beside them. */
const SHAPES = {
  sent: (
    <>
      <rect x="2.75" y="4.75" width="14.5" height="10.5" rx="1.25" />
      <path d="M3.2 6l6.8 5 6.8-5" />
    </>
  ),
  reply: (
    <>
      <path d="M8 4.5L3.25 9.25 8 14M3.5 9.25h7.75c3 0 5.25 2.1 5.25 5v1.25" />
    </>
  ),
  call: (
    <>
      <path d="M4.3 3.25h2.5l1.4 3.5-1.75 1.35a9.7 9.7 0 0 0 5.45 5.45l1.35-1.75 3.5 1.4v2.5c0 .6-.5 1.05-1.1 1C8.9 16.3 3.7 11.1 3.3 4.35c0-.6.4-1.1 1-1.1z" />
    </>
  ),
  meeting: (
    <>
      <circle cx="7" cy="6.75" r="2.75" />
      <path d="M2 16.25c0-2.9 2.1-4.75 5-4.75s5 1.85 5 4.75M12.75 4.3a2.6 2.6 0 0 1 0 4.9M14.4 11.75c2.1.5 3.6 2.15 3.6 4.5" />
    </>
  ),
  letter: (
    <>
      <path d="M4.75 2.75h7l3.5 3.5v11H4.75zM11.5 2.75V6.5h3.75M7.5 10h5M7.5 13.25h5" />
    </>
  ),
  absence: (
    <>
      <rect x="4.75" y="2.75" width="10.5" height="6.25" rx=".5" />
      <rect x="4.75" y="11" width="10.5" height="6.25" rx=".5" />
    </>
  ),
  promise: (
    <>
      <path d="M10 2.75L16.5 10 10 17.25 3.5 10z" />
    </>
  ),
  kept: (
    <>
      <path d="M10 2.75L16.5 10 10 17.25 3.5 10zM7.5 10l1.9 1.9 3.2-3.6" />
    </>
  ),
  broken: (
    <>
      <path d="M10 2.75L16.5 10 10 17.25 3.5 10zM8 8l4 4M12 8l-4 4" />
    </>
  ),
  letgo: (
    <>
      <path d="M10 2.75L16.5 10 10 17.25 3.5 10zM7.75 10h4.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 5.75V10l2.75 2" />
    </>
  ),
  calendar: (
    <>
      <rect x="3" y="4.25" width="14" height="12.75" rx="1.25" />
      <path d="M3 8.25h14M6.75 2.5v3M13.25 2.5v3" />
    </>
  ),
  plus: (
    <>
      <path d="M10 4v12M4 10h12" />
    </>
  ),
  search: (
    <>
      <circle cx="8.75" cy="8.75" r="5.25" />
      <path d="M12.75 12.75L17 17" />
    </>
  ),
  close: (
    <>
      <path d="M5 5l10 10M15 5L5 15" />
    </>
  ),
  down: (
    <>
      <path d="M5 7.75l5 5 5-5" />
    </>
  ),
  right: (
    <>
      <path d="M7.75 5l5 5-5 5" />
    </>
  ),
  left: (
    <>
      <path d="M12.25 5l-5 5 5 5" />
    </>
  ),
  check: (
    <>
      <path d="M4 10.5l4 4 8-9" />
    </>
  ),
  help: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M7.9 7.9a2.15 2.15 0 1 1 3.2 1.9c-.75.4-1.1.9-1.1 1.6M10 13.9v.1" />
    </>
  ),
  alert: (
    <>
      <path d="M10 3l7.5 13.5h-15zM10 8.25v3.75M10 14.1v.1" />
    </>
  ),
  pen: (
    <>
      <path d="M3.5 16.5l.9-3.9 8.9-8.9a1.4 1.4 0 0 1 2 0l1 1a1.4 1.4 0 0 1 0 2l-8.9 8.9zM11.5 5.5l3 3" />
    </>
  ),
  tone: (
    <>
      <path d="M3 4.25h14v9.5H9.25L5.75 17v-3.25H3zM6.5 7.75h7M6.5 10.5h4.5" />
    </>
  ),
  copy: (
    <>
      <rect x="6.75" y="6.75" width="10" height="10" rx="1.25" />
      <path d="M13.25 6.5V4.25c0-.6-.4-1-1-1h-8c-.6 0-1 .4-1 1v8c0 .6.4 1 1 1H6.5" />
    </>
  ),
  open: (
    <>
      <path d="M11.5 3.25h5.25V8.5M16.5 3.5l-7 7M14.25 11.75v4c0 .6-.4 1-1 1h-9c-.6 0-1-.4-1-1v-9c0-.6.4-1 1-1h4" />
    </>
  ),
  pack: (
    <>
      <path d="M3.25 6.25h7l3 3v7.5h-10zM10 6.5v3h3M6.5 3.25h7l3.25 3.25v7.25M6 12.25h4.5M6 14.5h3" />
    </>
  ),
  clip: (
    <>
      <path d="M15.75 9.25l-5.6 5.6a3.4 3.4 0 0 1-4.8-4.8l6.1-6.1a2.25 2.25 0 0 1 3.2 3.2l-6 6a1.1 1.1 0 0 1-1.6-1.6l5.4-5.4" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.75 17c0-3.3 2.7-5.5 6.25-5.5s6.25 2.2 6.25 5.5" />
    </>
  ),
  matter: (
    <>
      <path d="M3 3.25h6.25L17 11l-6 6-8-7.75zM6.5 6.7v.1" />
    </>
  ),
  note: (
    <>
      <path d="M3.25 3.25h13.5v9l-4.5 4.5h-9zM16.5 12h-4.25v4.5M6.5 7h7M6.5 10h3.5" />
    </>
  ),
  filter: (
    <>
      <path d="M3 5.5h14M5.75 10h8.5M8.25 14.5h3.5" />
    </>
  ),
  undo: (
    <>
      <path d="M7 4L3.25 7.75 7 11.5M3.5 7.75h7.75a4.4 4.4 0 0 1 0 8.75H7" />
    </>
  ),
  settings: (
    <>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  download: (
    <>
      <path d="M10 3v9.5M6 9l4 4 4-4M3.5 16.75h13" />
    </>
  ),
  here: (
    <>
      <rect x="4" y="4.25" width="12" height="8.5" rx="1.25" />
      <path d="M2.25 15.75h15.5" />
    </>
  ),
  seal: (
    <>
      <path d="M8.6 11.4a3 3 0 0 0 4.25 0l2.9-2.9a3 3 0 0 0-4.25-4.25L10.25 5.5M11.4 8.6a3 3 0 0 0-4.25 0l-2.9 2.9a3 3 0 0 0 4.25 4.25l1.25-1.25" />
    </>
  ),
  moon: (
    <>
      <path d="M16.5 11.75A7 7 0 0 1 8.25 3.5a6.75 6.75 0 1 0 8.25 8.25z" />
    </>
  ),
  more: (
    <>
      <path d="M4.5 10v.1M10 10v.1M15.5 10v.1" stroke-width="2.2" />
    </>
  ),
  heart: (
    <>
      <path d="M10 16.5S3 12.4 3 7.6A3.6 3.6 0 0 1 10 6a3.6 3.6 0 0 1 7 1.6c0 4.8-7 8.9-7 8.9z" />
    </>
  ),
  grow: (
    <>
      <path d="M11.5 3.5h5v5M16.5 3.5l-5.5 5.5M8.5 16.5h-5v-5M3.5 16.5L9 11" />
    </>
  ),
  logo: (
    <>
      <rect x="1.5" y="1.5" width="21" height="21" rx="4" fill="var(--main)" stroke="none" />
      <path
        d="M5.1 10.4c0 3 0 6.4 1.9 6.4 1.8 0 2.4-3.4 2.7-6.3 0 2.8.1 6.3 1.9 6.3 1.7 0 2.3-2.7 2.5-5.3 0 2.6.2 5.3 1.9 5.3 1.9 0 2.8-3.3 2.8-6.6"
        stroke="var(--on-main)"
        stroke-width="1.75"
      />
      <circle cx="5.1" cy="7" r="1.15" fill="var(--on-main)" stroke="none" />
    </>
  ),
} as const;

export type IconName = keyof typeof SHAPES;

/** @param name which shape @param small 16 px instead of 20 @param label spoken name; without it the icon is decoration */
export function Icon({ name, small = false, label }: { name: IconName; small?: boolean; label?: string }) {
  return (
    <svg
      class={small ? "i i-s" : "i"}
      viewBox={name === "logo" ? "0 0 24 24" : "0 0 20 20"}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      {SHAPES[name]}
    </svg>
  );
}
