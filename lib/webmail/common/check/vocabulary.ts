/**
 * The only words a report may hold, whichever the site. All of them stand here, in the site's own vocabulary or in its table
 * of selectors, so none can tell of a person.
 */

/** @returns the words of a text, as a set */
export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const TAGS =
  set(`html body div span p a b i u em strong small s sub sup br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd
  table caption colgroup col thead tbody tfoot tr td th form input button select option optgroup textarea label fieldset
  legend output progress meter img picture source video audio canvas iframe object embed svg header footer main nav aside
  section article address figure figcaption details summary dialog menu center font pre code blockquote q cite time mark
  map area slot search data abbr bdi bdo ruby rt rp kbd samp var del ins`);

/** Attributes of HTML and ARIA, whose name may stand on any site; any other is only counted. */
export const ATTRIBUTES =
  set(`id style role type name value lang dir title alt href src srcset target rel placeholder tabindex
  hidden disabled readonly checked selected required multiple contenteditable spellcheck autocomplete draggable translate
  form method action enctype accept-charset for size maxlength rows cols colspan rowspan cellpadding cellspacing border
  align valign width height download inert open
  aria-label aria-labelledby aria-describedby aria-expanded aria-haspopup aria-hidden aria-selected aria-checked
  aria-pressed aria-disabled aria-live aria-atomic aria-relevant aria-busy aria-multiline aria-autocomplete aria-controls
  aria-owns aria-activedescendant aria-modal aria-readonly aria-required aria-level aria-posinset aria-setsize aria-current
  aria-orientation aria-sort aria-roledescription aria-invalid aria-multiselectable`);

export const ROLES =
  set(`alert alertdialog application article banner button cell checkbox columnheader combobox complementary
  contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log main marquee
  menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio
  radiogroup region row rowgroup rowheader search searchbox separator slider spinbutton status switch tab table tablist
  tabpanel textbox toolbar tooltip tree treegrid treeitem`);

export const TOKENS =
  set(`true false mixed undefined null polite assertive off on list listbox menu dialog tree grid both inline none
  page step yes no additions text all ltr rtl auto plaintext-only post get`);

/** Tokens that may stand as the value of each of these attributes. */
export const VALUES: Readonly<Record<string, ReadonlySet<string>>> = {
  role: ROLES,
  type: set("hidden text email search button submit reset checkbox radio file password number tel url image"),
  dir: TOKENS,
  contenteditable: TOKENS,
  draggable: TOKENS,
  translate: TOKENS,
  spellcheck: TOKENS,
  autocomplete: TOKENS,
};

/** ARIA's states; what may hold words or ids is none. */
export const ARIA_STATE = /^aria-(?!label|describedby|controls|owns|activedescendant|roledescription)/;

/** Languages of the interface. */
export const LANGUAGES =
  set(`af am ar az be bg bn bs ca cs cy da de el en en-GB en-US en-AU en-CA en-IN es es-419 es-ES et eu
  fa fi fil fr fr-CA ga gl gu he hi hr hu hy id is it iw ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn no or
  pa pl ps pt pt-BR pt-PT ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yue zh zh-CN zh-HK zh-TW zu`);

/**
 * Words of which programs make the names of their parts. A name made of these alone (`ReadingPaneContainerId`,
 * `compose-send-button`) may stand, so that a part that has been renamed can be found again. None is anybody's name.
 */
export const PART_WORDS =
  set(`account action actions address app area attachment attachments avatar banner bar bcc body bottom box bubble
  button buttons calendar callout cancel canvas card caret cell chip chips close collapse collapsed column command compose
  composer confirm container content contents control controls conversation count current date delete details dialog discard docking
  document draft drafts drop dropdown edit editable editor element email emails entity error expand expanded field fields
  file files filter flag floating focus folder folders footer form format forward frame from fui full group grid header heading
  hidden history hover icon icons image info init inline inner input item items label labels layer layout left line link list
  listbox loading mail mailbox main manager mectrl menu message messages meta mini ms module more name nav navigation new normal note
  notification option options outer overflow owa page pane panel parent part parts pen people persona pick picker picker pill pills place
  placeholder popout popover popup preview primary progress quick quote quoted read reader reading readonly received
  recipient recipients region reminder reply replies resize result results ribbon right root row rows save saved schedule
  scroll scrollable scroller search secondary section select selected selection send sender sending sent separator set shadow side
  sidebar signature single size small spacer spinner split stack state status sticky strip subject suggestion suggestions
  surface tab table tabs text textbox thread time tip title toast toggle tool toolbar tooltip top tray tree undo unread
  value view visible warning wells well window wrapper zone`);
