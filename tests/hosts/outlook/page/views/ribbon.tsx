/** @jsxImportSource react */
import { newMail } from "../drafts/forms.ts";
import { mail, remove } from "../mail.ts";
import { hashed } from "../server.ts";
import { words } from "../words.ts";

/** The ribbon: its split buttons have the class that the form's Send has, and none of them sends. */

interface SplitProps {
  id: number;
  name: string;
  hint: string;
  disabled?: boolean;
  press?: () => void;
}

function Split({ id, name, hint, disabled = false, press }: SplitProps) {
  const kind = "fui-Button r1alrhcs ms-Button ms-ButtonNext";
  const unique = `Ribbon-${id}`;
  return (
    <div className="ms-OverflowSet-item ribbonOverflowItem" role="none">
      <div
        id={String(id)}
        data-unique-id={unique}
        data-automation-type="RibbonSplitButton"
        role="group"
        className="fui-SplitButton"
      >
        <button
          type="button"
          className={`${kind} fui-SplitButton__primaryActionButton`}
          aria-label={name}
          aria-disabled={disabled}
          data-automation-type="RibbonSplitButton"
          data-unique-id={unique}
          onClick={press}
        >
          <span className="textContainer">{name}</span>
          <span className="acui-hidden-content">{hint}</span>
        </button>
        <button
          type="button"
          className={`${kind} fui-MenuButton fui-SplitButton__menuButton`}
          aria-expanded="false"
          aria-label={words.moreNew}
          aria-haspopup="true"
          tabIndex={-1}
        />
      </div>
    </div>
  );
}

export function Ribbon() {
  const { items, selected } = mail.use();
  const nothing = selected === null;
  const bin = () => {
    if (!nothing) void remove(items.map(({ ItemId }) => ItemId));
  };
  return (
    <div id="innerRibbonContainer" role="region" data-part="ribbon" className={hashed("ribbon")}>
      <div role="group" aria-label={words.moveAndDelete} className="ms-OverflowSet">
        <Split id={588} name={words.newMail} hint={words.newMailHint} press={newMail} />
        <Split id={519} name={words.delete} hint={words.deleteHint} disabled={nothing} press={bin} />
        <Split id={657} name={words.report} hint={words.report} disabled={nothing} />
      </div>
    </div>
  );
}
