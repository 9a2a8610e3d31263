import type { PackSection, PageLimit } from "../../lib/pack/document.ts";
import { count } from "../../lib/pack/words.ts";
import { Icon } from "../kit/Icon.tsx";
import type { Pages } from "./drawing.ts";
import { stepHash } from "./route.ts";
import type { PackState } from "./state.ts";
import { TooLong } from "./TooLong.tsx";

/** How many pages it has, and how many it may have. */
export function Counter({ state }: { state: PackState }) {
  const drawn = state.drawn.value;
  const pages = state.pages.value;
  if (!drawn) return null;
  const { sections, pageLimits, preset } = drawn.document;
  const counted = pages.state === "counted" && !state.behind.value ? pages : null;
  return (
    <div class="pack-count">
      <p class="num" role="status">
        {counted ? count(counted.pages, "page", "pages") : pages.state === "unknown" ? NOT_COUNTED : "Counting pages…"}
      </p>
      <ul>
        {pageLimits.map((limit) => (
          <Limit
            key={`${limit.section} ${limit.pages}`}
            limit={limit}
            name={nameOf(limit, sections)}
            used={counted && pagesOf(counted, limit)}
            shorter={stepHash(preset, limit.ownWords ? "say" : "in")}
          />
        ))}
      </ul>
      {counted && <TooLong state={state} pages={pagesOf(counted, { section: "chronology" }) ?? 0} />}
    </div>
  );
}

/** The part that comes first may have no title of its own. */
function nameOf({ section }: PageLimit, sections: readonly PackSection[]): string {
  if (section === null) return "The whole pack";
  return sections.find(({ id }) => id === section)?.title || "The first part";
}

const NOT_COUNTED = "The pages could not be counted; making it will.";

function pagesOf(counted: Pages & { state: "counted" }, { section }: Pick<PageLimit, "section">): number | null {
  if (section === null) return counted.pages;
  const of = counted.sectionPages[section];
  return of ? of.last - of.first + 1 : null;
}

/** Within the limit one line; over it what to do, and who lays it down. */
function Limit(props: { limit: PageLimit; name: string; used: number | null; shorter: string }) {
  const { limit, name, used, shorter } = props;
  if (used === null) return null;
  const over = used > limit.pages;
  return (
    <li class={over ? "is-over" : undefined}>
      <p class="num">
        <Icon name={over ? "alert" : "check"} small /> {name}: {used} of {count(limit.pages, "page", "pages")}
      </p>
      {over && (
        <p>
          {limit.words}{" "}
          {limit.ownWords ? (
            <>
              <a href={shorter}>Say it in fewer words</a>: what you typed stands on it.
            </>
          ) : (
            <>
              <a href={shorter}>Choose a shorter period, or fewer matters or people</a>, or leave single entries out.
            </>
          )}{" "}
          <span class="soft">Source: {limit.source}.</span>
        </p>
      )}
    </li>
  );
}
