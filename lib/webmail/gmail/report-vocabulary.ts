import { SELECTORS } from "./selectors.ts";

/** The only words a report may hold. All of them stand here or in the table of selectors, so none can tell of a person. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const TAGS =
  set(`html body div span p a b i u em strong small s sub sup br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd
  table caption colgroup col thead tbody tfoot tr td th form input button select option optgroup textarea label fieldset
  legend output progress meter img picture source video audio canvas iframe object embed svg header footer main nav aside
  section article address figure figcaption details summary dialog menu center font pre code blockquote q cite time mark
  map area slot search data abbr bdi bdo ruby rt rp kbd samp var del ins`);

/** Attributes whose name may stand; any other is only counted. HTML, ARIA, and what is publicly known of Gmail's page. */
export const ATTRIBUTES =
  set(`id style role type name value lang dir title alt href src srcset target rel placeholder tabindex
  hidden disabled readonly checked selected required multiple contenteditable spellcheck autocomplete draggable translate
  form method action enctype accept-charset for size maxlength rows cols colspan rowspan cellpadding cellspacing border
  align valign width height download inert open
  aria-label aria-labelledby aria-describedby aria-expanded aria-haspopup aria-hidden aria-selected aria-checked
  aria-pressed aria-disabled aria-live aria-atomic aria-relevant aria-busy aria-multiline aria-autocomplete aria-controls
  aria-owns aria-activedescendant aria-modal aria-readonly aria-required aria-level aria-posinset aria-setsize aria-current
  aria-orientation aria-sort aria-roledescription aria-invalid
  g_editable hidefocus peoplekit-id jsaction jslog jsname jscontroller jsmodel jsshadow jsuid jid email command selector gh
  act param idlink ve download_url data-tooltip data-tooltip-delay data-tooltip-class data-message-id
  data-legacy-message-id data-thread-perm-id data-legacy-thread-id data-thread-id data-compose-id data-hovercard-id
  data-hovercard-owner-id data-name data-smartmail data-emoji data-action-data data-is-tooltip-wrapper data-tooltip-id
  data-tooltip-enabled data-view-type data-standalone data-ogsr-up aria-multiselectable`);

export const ROLES =
  set(`alert alertdialog application article banner button cell checkbox columnheader combobox complementary
  contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log main marquee
  menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio
  radiogroup region row rowgroup rowheader search searchbox separator slider spinbutton status switch tab table tablist
  tabpanel textbox toolbar tooltip tree treegrid treeitem`);

/** Names of the fields of Gmail's forms. */
export const FIELD_NAMES =
  set(`composeid draft rt lts rm from subject subjectbox uet body ishtml to cc bcc attach bwd ac adc
  pte pti bpfs pbgt pbgas pbgir ok cancel q`);

const TOKENS =
  set(`true false mixed undefined null polite assertive off on list listbox menu dialog tree grid both inline none
  page step yes no additions text all ltr rtl auto plaintext-only post get`);

/** Tokens that may stand as the value of each of these attributes. */
export const VALUES: Readonly<Record<string, ReadonlySet<string>>> = {
  role: ROLES,
  name: FIELD_NAMES,
  type: set("hidden text email search button submit reset checkbox radio file password number tel url image"),
  dir: TOKENS,
  contenteditable: TOKENS,
  g_editable: TOKENS,
  hidefocus: TOKENS,
  idlink: TOKENS,
  draggable: TOKENS,
  translate: TOKENS,
  spellcheck: TOKENS,
  autocomplete: TOKENS,
  "data-thread-perm-id": set("undefined null"),
  "data-legacy-thread-id": set("undefined null"),
  "data-message-id": set("undefined null"),
  "data-legacy-message-id": set("undefined null"),
  "data-smartmail": set("gmail_signature"),
  gh: set("cm tm mtb tl sda sb mll mtbq nav tco"),
  command: set("Files +bold +italic +underline +link +emoji attach docs money image confidential signature"),
  selector: set("scheduledSend scheduledSendMenu sendArchive"),
};

const ARIA = /^aria-(?!label|describedby|controls|owns|activedescendant|roledescription)/;

/** @returns the tokens that may stand as a value of this attribute; undefined when none may */
export function vocabularyOf(attribute: string): ReadonlySet<string> | undefined {
  return VALUES[attribute] ?? (ARIA.test(attribute) ? TOKENS : undefined);
}

/** Languages of the interface. */
export const LANGUAGES =
  set(`af am ar az be bg bn bs ca cs cy da de el en en-GB en-US en-AU en-CA en-IN es es-419 es-ES et eu
  fa fi fil fr fr-CA ga gl gu he hi hr hu hy id is it iw ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn no or
  pa pl ps pt pt-BR pt-PT ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yue zh zh-CN zh-HK zh-TW zu`);

const OWN = Object.values(SELECTORS)
  .flatMap((alternatives) => alternatives.map(([css]) => css))
  .join(" ");

/** Classes and ids that our own table names: they may stand whatever else is on the page. */
export const OWN_CLASSES: ReadonlySet<string> = new Set(
  [...OWN.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, token = ""]) => token),
);
export const OWN_IDS: ReadonlySet<string> = new Set(
  [...OWN.matchAll(/#([A-Za-z_][\w-]*)/g)].map(([, token = ""]) => token),
);

/** Attributes and values of the table: `[name=draft]` whole, `[href*='view=lg']` as a part. */
const OWN_VALUES = [...OWN.matchAll(/\[([\w-]+)([*^$~]?)=['"]?([^\]'"%]+)['"]?\]/g)].map(
  ([, attribute = "", kind = "", value = ""]) => ({ attribute, kind, value }),
);

/** @returns whether our table asks for exactly this value */
export function isOwnValue(attribute: string, value: string): boolean {
  return OWN_VALUES.some((own) => own.kind === "" && own.attribute === attribute && own.value === value);
}

/** @returns the parts of this value that our table asks for */
export function ownParts(attribute: string, value: string): string[] {
  const holds = (kind: string, part: string) => (kind === "^" ? value.startsWith(part) : value.includes(part));
  const parts = OWN_VALUES.filter(
    (own) => own.kind !== "" && own.attribute === attribute && holds(own.kind, own.value),
  );
  return [...new Set(parts.map((own) => own.value))];
}

/** Further attributes that our table names, so that a new row of it needs no second place. */
export const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(
  [...OWN.matchAll(/\[([\w-]+)/g)].map(([, attribute = ""]) => attribute),
);

/** Classes of Gmail's that are no word though they look like one; publicly known, and not used by us. */
export const KNOWN_CLASSES =
  set(`anm afp afx agb agh akl akk adb adf adn ads ado ajx aju ajy ajw amn ams bkH bkI nH nn no dw aaZ aol
  aak adz ady aci oj ok wO nr gJ gE iv gt iw qu hb go hP ha cf An et As Ar Au Am Al Ap At Ak az6 az5 az9 aoP aoC aoY aoI aoT
  aoD aoO v7 L3 T-I J-J5-Ji T-I-atl hG dC btA btC aDh IZ Up gU oh og Hm Hl Hq Ha Hp Ht a3E aYF bAs bze bzf fX aiL GS oL aDm
  pE pB aB gQ gO aQY eV bgW vh aT ag a8k bAo bAq b8 UC bAp Bu aiL a3s yj6qo uC editable LW-avf tS-tW kv ky kQ kx h7 ie adB ip Bk G3 G2 gs`);
