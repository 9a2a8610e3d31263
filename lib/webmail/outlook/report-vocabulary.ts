import type { PageAddress, SiteVocabulary } from "../common/check/site.ts";
import { set, TOKENS } from "../common/check/vocabulary.ts";

/**
 * What a report may say of Outlook's page: what is publicly known of it, and what our own table names. Its ids have numbers or
 * something random in them, its titles an address, its classes are made anew at each release: none of these may stand.
 */

const ATTRIBUTES =
  set(`data-convid data-itemid data-item-id data-item-index data-app-section data-testid data-folder-name
  data-is-focusable data-is-scrollable data-lpc-hover-target-id data-automationid data-automation-id data-automation-type
  data-focuszone-id data-tabster data-keytip data-ktp-target data-ktp-execute-target data-icon-name data-unique-id
  data-linktype data-auth data-ogsc data-ogsb data-animatable data-loop data-tid data-selection-index
  data-selection-toggle data-list-index data-virtualized data-log-name data-nav-node maxlength`);

const SECTIONS = set(`MailReadCompose ConversationContainer ItemContainer Form_Content MessageList NavigationPane
  MailModule ReadingPane ItemHeader Ribbon FolderPane`);

const TEST_IDS = set(`ComposeSendButton SentReceivedSavedTime RecipientWell`);

const CLASSES = set(`_Entity _EType_RECIPIENT_ENTITY _EReadonly_1 elementToProof lpc-hoverTarget EditorClass
  owaMailComposeEditorScrollContainer ContentPasted allowTextSelection customScrollBar wide-content-host ms-Fabric ms-Layer
  fui-Primary fui-FluentProvider rooster`);

export const VOCABULARY: SiteVocabulary = {
  attributes: ATTRIBUTES,
  values: {
    "data-app-section": SECTIONS,
    "data-testid": TEST_IDS,
    "data-automation-type": set("RibbonSplitButton RibbonButton RibbonMenuButton"),
    "data-automationid": set("splitbuttonprimary"),
    "data-is-focusable": TOKENS,
    "data-is-scrollable": TOKENS,
    maxlength: set("255"),
  },
  classes: CLASSES,
  compiledClasses: false,
  idStarts: [
    ...["docking_InitVisiblePart_", "editorParent_", "MSG_", "CONV_", "UniqueMessageBody_", "primaryMailboxRoot_"],
    ...["REK", "splitButton-", "menu", "fui-", "TextField"],
  ],
  idEnds: [
    ...["_TO", "_CC", "_BCC", "_FROM", "_SENDER", "_SUBJECT", "_DATETIME", "_ATTACHMENTS", "_BODY"],
    ...["__primaryActionButton", "__menuButton"],
  ],
  numberedId: null,
};

const FOLDERS = set("inbox sentitems drafts deleteditems archive junkemail outbox favorites search scheduled");
const DEEPLINKS = set("compose read readconv");

/** `/mail/9/inbox/id/token`: what kind of page it is, its numbers and words left out. */
export function kindOf({ pathname }: PageAddress): string {
  const [start = "", ...rest] = pathname.split("/").filter((part) => part !== "");
  if (start !== "mail") return "other";
  const told = rest.slice(0, 5).map((part, i) => {
    if (/^\d+$/.test(part)) return "9";
    const known = FOLDERS.has(part) || /^(id|rp|compose|deeplink)$/.test(part);
    return known || (rest[i - 1] === "deeplink" && DEEPLINKS.has(part)) ? part : "token";
  });
  return `/${[start, ...told].join("/")}`;
}
