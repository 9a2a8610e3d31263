/** Small pages with the marks of Outlook's, written by hand, for tests of the self-check and the report. */

const pill = `<span class="_Entity _EType_RECIPIENT_ENTITY _EReadonly_1" id="REKhx4k2" contenteditable="false" aria-label="Ms Patel &lt;senco@hillcrest.example.sch.uk&gt;"><span class="textContainer-118 xKz2m">Ms Patel</span></span>`;

const well = (name: string, label: string, inside: string) =>
  `<div><button class="fui-Button">${label}</button><div role="group" id="MSG_1c3b5a0f2d_${name}" class="qVt4k"><div contenteditable="true" aria-label="${label}" class="EditorClass hGw2q"><div>${inside}</div></div></div></div>`;

/** A form in the reading pane; `<!--here-->` stands beside its subject. */
export const COMPOSE = `<div id="docking_InitVisiblePart_0" class="dKc3v"><div role="toolbar"><div data-testid="ComposeSendButton"><div class="fui-SplitButton" role="group"><button id="splitButton-r3a__primaryActionButton" class="fui-SplitButton__primaryActionButton" aria-label="Send" title="Send (Ctrl+Enter)">Send</button><button id="splitButton-r3a__menuButton" aria-haspopup="true" aria-label="More send options"></button></div></div>
<button id="discardCompose" aria-label="Discard"></button></div>
${well("TO", "To", pill)}${well("CC", "Cc", "")}
<div class="fui-Input"><input id="MSG_1c3b5a0f2d_SUBJECT" type="text" maxlength="255" placeholder="Add a subject" value="About the mornings"></div><!--here-->
<div id="editorParent_0"><div role="textbox" aria-multiline="true" contenteditable="true" aria-label="Message body" class="EditorClass"><div class="elementToProof">She stood in the corridor.</div><div id="Signature">Jo Whitlock</div></div></div></div>`;

/** A conversation with one message; `<!--here-->` stands in the message's header. */
export const THREAD = `<div id="ConversationReadingPaneContainer" class="bVx8c"><div data-app-section="ConversationContainer"><span id="CONV_4AAQkADAwATM3ZmYA_SUBJECT" role="heading" aria-level="3" title="About the mornings">About the mornings</span>
<div aria-expanded="true" class="kQw1z"><div aria-label="Email message" tabindex="-1"><div class="pLm5t"><span id="MSG_AQMkADAwATM3ZmY_FROM" aria-label="From: Ms Patel"><span>Ms Patel&lt;senco@hillcrest.example.sch.uk&gt;</span></span>
<div id="MSG_AQMkADAwATM3ZmY_TO" data-testid="RecipientWell" aria-label="To: Jo Whitlock"><span>To:</span><span class="lpc-hoverTarget nRt6v"><span>Jo Whitlock&lt;jo.whitlock@example.org&gt;</span></span></div>
<div id="MSG_AQMkADAwATM3ZmY_DATETIME" data-testid="SentReceivedSavedTime">Wed 20/08/2025 13:19</div><div id="MSG_AQMkADAwATM3ZmY_SUBJECT" aria-labelledby="CONV_4AAQkADAwATM3ZmYA_SUBJECT"></div><!--here--></div>
<div role="document"><div id="UniqueMessageBody_1" aria-label="Message body"><div class="patel">We saw her in the corridor.</div><div id="x_divRplyFwdMsg">Dear Ms Patel</div></div></div></div></div></div></div>`;

/** Whose mailbox it is, its list, and these parts in the reading pane. */
export function pageOf(inside: string): string {
  const root = `<div role="tree"><div id="primaryMailboxRoot_7f3ad1d2-41c8@0001" title="jo.whitlock@example.org" data-folder-name="jo.whitlock@example.org" role="treeitem">jo.whitlock@example.org</div><div role="treeitem" data-folder-name="school things" title="School things">School things</div></div>`;
  const list = `<div role="listbox"><div role="option" id="AQAAAPjk12" data-convid="AAQkADAwATM3ZmYAZS1" aria-selected="true" aria-label="Ms Patel About the mornings"><span title="senco@hillcrest.example.sch.uk">Ms Patel</span></div></div>`;
  return `${root}${list}<div id="ReadingPaneContainerId" role="main" data-app-section="MailReadCompose" class="zWq7n">${inside}</div>`;
}
