/** Small pages with the marks of Gmail's, written by hand, for tests of the self-check and the report. */

const row = (name: string, inside: string) =>
  `<tr class="bzf"><td><div class="anm" name="${name}"><div role="listbox">${inside}<input role="combobox" class="agP"></div></div></td></tr>`;

const CHIP = `<div role="option" data-hovercard-id="senco@hillcrest.example.sch.uk" data-name="Ms Patel"><div class="afX" aria-label="Remove Ms Patel">×</div></div>`;

/** A docked window with a form in it; `<!--here-->` stands inside the form. */
export const COMPOSE = `<div class="dw"><div class="AD"><div role="dialog" aria-label="About the mornings">
<table class="Ht"><tr><td class="Hm"><button class="Hl" aria-label="Minimise"></button></td></tr></table>
<div class="M9"><div class="aoI" role="region"><form><table>${row("to", CHIP)}${row("cc", "")}${row("bcc", "")}</table>
<div class="aoD hl"><span class="oL"></span></div><span class="pE" role="link">Cc</span><span class="pB" role="link">Bcc</span>
<input name="subjectbox" value="About the mornings"><input type="hidden" name="composeid" value="1">
<input type="hidden" name="draft" value="#msg-a:r-7673660351152959857"><input type="hidden" name="rt" value="#thread-a:r-7681922771531347793">
<input type="hidden" name="lts" value=""><input type="hidden" name="from" value="jo.whitlock@example.org"><input type="hidden" name="uet" value="">
<!--here--></form>
<div class="Ap"><div class="Am Al editable" g_editable="true" role="textbox" contenteditable="true" aria-multiline="true">She stood in the corridor.<div class="gmail_signature">Jo Whitlock</div></div></div>
<table><tr class="IZ"><td class="gU Up"><div class="btA"><div class="dC"><div role="button" class="T-I aoO">Send</div></div></div></td>
<td class="gU"><div role="button" class="oh" aria-label="Discard"></div></td></tr></table></div></div></div></div></div>`;

/** An open thread with one message; `<!--here-->` stands in the message's header. */
export const THREAD = `<div role="main"><div class="ha"><h2 class="hP" data-thread-perm-id="thread-f:1840959905192440233" data-legacy-thread-id="198c6a4c1ee4f1a9">About the mornings</h2></div>
<div role="list"><div role="listitem"><div class="adn ads" data-message-id="#msg-f:1840959905192440233" data-legacy-message-id="198c6a4c1ee4f1a9"><div class="gs">
<div class="gE iv gt"><span class="gD" email="senco@hillcrest.example.sch.uk" name="Ms Patel">Ms Patel</span><span class="g3" title="20 Aug 2025, 13:19">20 Aug</span>
<span class="hb">to <span class="g2" email="jo.whitlock@example.org" name="Jo Whitlock">me</span></span><!--here--></div><div></div>
<div><div class="ii gt" jslog="1; 4:abc"><div class="a3s aiL"><p class="patel">We saw her in the corridor.</p><div class="gmail_quote">Dear Ms Patel</div></div></div></div></div></div></div></div></div>`;

/** Whose mailbox it is, and these parts. */
export function pageOf(inside: string): string {
  const account = `<header><a href="https://accounts.google.com/SignOutOptions?x" role="button" aria-label="Account: Jo Whitlock (jo.whitlock@example.org)">J</a></header>`;
  return `${account}${inside}<div class="b8" role="alert"><div class="vh"></div></div>`;
}
