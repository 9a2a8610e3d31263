import type { PageAddress, SiteVocabulary } from "../common/check/site.ts";
import { set, TOKENS } from "../common/check/vocabulary.ts";

/** What a report may say of Gmail's page: what is publicly known of it, and what our own table names. */

const ATTRIBUTES = set(`g_editable hidefocus peoplekit-id jsaction jslog jsname jscontroller jsmodel jsshadow jsuid jid
  email command selector gh act param idlink ve download_url data-tooltip data-tooltip-delay data-tooltip-class
  data-message-id data-legacy-message-id data-thread-perm-id data-legacy-thread-id data-thread-id data-compose-id
  data-hovercard-id data-hovercard-owner-id data-name data-smartmail data-emoji data-action-data
  data-is-tooltip-wrapper data-tooltip-id data-tooltip-enabled data-view-type data-standalone data-ogsr-up`);

/** Names of the fields of Gmail's forms. */
const FIELD_NAMES = set(`composeid draft rt lts rm from subject subjectbox uet body ishtml to cc bcc attach bwd ac adc
  pte pti bpfs pbgt pbgas pbgir ok cancel q`);

const NOTHING = set("undefined null");

/** Classes of Gmail's that are no word though they look like one; publicly known, and not used by us. */
const CLASSES = set(`anm afp afx agb agh akl akk adb adf adn ads ado ajx aju ajy ajw amn ams bkH bkI nH nn no dw aaZ aol
  aak adz ady aci oj ok wO nr gJ gE iv gt iw qu hb go hP ha cf An et As Ar Au Am Al Ap At Ak az6 az5 az9 aoP aoC aoY aoI aoT
  aoD aoO v7 L3 T-I J-J5-Ji T-I-atl hG dC btA btC aDh IZ Up gU oh og Hm Hl Hq Ha Hp Ht a3E aYF bAs bze bzf fX aiL GS oL aDm
  pE pB aB gQ gO aQY eV bgW vh aT ag a8k bAo bAq b8 UC bAp Bu aiL a3s yj6qo uC editable LW-avf tS-tW kv ky kQ kx h7 ie adB ip Bk G3 G2 gs`);

export const VOCABULARY: SiteVocabulary = {
  attributes: ATTRIBUTES,
  values: {
    name: FIELD_NAMES,
    g_editable: TOKENS,
    hidefocus: TOKENS,
    idlink: TOKENS,
    "data-thread-perm-id": NOTHING,
    "data-legacy-thread-id": NOTHING,
    "data-message-id": NOTHING,
    "data-legacy-message-id": NOTHING,
    "data-smartmail": set("gmail_signature"),
    gh: set("cm tm mtb tl sda sb mll mtbq nav tco"),
    command: set("Files +bold +italic +underline +link +emoji attach docs money image confidential signature"),
    selector: set("scheduledSend scheduledSendMenu sendArchive"),
  },
  classes: CLASSES,
  compiledClasses: true,
  idStarts: [],
  idEnds: [],
  numberedId: /^(#?(?:msg|thread)-[af]:r?-?)\d+$/,
};

const FOLDERS =
  /^#(inbox|sent|drafts|starred|snoozed|important|scheduled|all|spam|trash|search|label|category|settings|chats)\b/;

/** `/mail/u/9 #inbox/token ?compose=token`: what kind of page it is, its numbers and words left out. */
export function kindOf({ pathname, search, hash }: PageAddress): string {
  const mailbox = /^\/mail\/b\//.test(pathname) ? "/mail/b" : /^\/mail\/u\/\d+/.test(pathname) ? "/mail/u/9" : "other";
  const [view = ""] = /(?<=[?&]view=)(cm|att|om|lg|pt|btop)\b/.exec(search) ?? [];
  const compose = /[?&]compose=(new)?/.exec(search + hash);
  const folder = FOLDERS.exec(hash)?.[1] ?? (hash.length > 1 ? "other" : "");
  const open = /\/[A-Za-z0-9]{16,}(?:\?|$)/.test(hash) ? "/token" : "";
  return [mailbox, view && `view=${view}`, folder && `#${folder}${open}`, compose && `compose=${compose[1] ?? "token"}`]
    .filter(Boolean)
    .join(" ");
}
