import { Icon } from "../kit/Icon.tsx";

/** Said kindly, with the few dates that do not pause. */
export function Pause() {
  return (
    <section class="sheet pause" aria-labelledby="pause-title">
      <Icon name="moon" />
      <div>
        <h2 id="pause-title">You can pause</h2>
        <p>
          Nothing here has to be done tonight. The record keeps everything as it is, and you can go on next week, or
          after the holidays, from where you are.
        </p>
        <p class="small soft">
          Only a few times run on by themselves: an appeal or a claim to the Tribunal, the Ombudsman’s 12 months, a
          fine, and the 3 months that many complaints policies name. <a href="#rules-clocks-family">See those times</a>
        </p>
      </div>
    </section>
  );
}
