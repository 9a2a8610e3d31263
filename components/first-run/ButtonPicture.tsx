import { Icon } from "../kit/Icon.tsx";

/** A drawing of a new email with our button in it, so that the eye knows what to look for. Words beside it say the same. */
export function ButtonPicture() {
  return (
    <figure class="picture" aria-hidden="true">
      <div class="mail">
        <p class="mail-head">New message</p>
        <p class="mail-line">To</p>
        <p class="mail-line">Subject</p>
        <div class="mail-body" />
        <div class="mail-foot">
          <span class="mail-send" />
          <i />
          <i />
          <i />
          <span class="mail-button">
            <Icon name="pen" />
            Write to school
          </span>
        </div>
      </div>
    </figure>
  );
}
