/** What the compose form can do to an extension. Times are milliseconds; 0 or false switches a behaviour off. */
export interface ComposeSwitches {
  /** The form appears this long after it was asked for. */
  lateCompose: number;
}

export const COMPOSE_SWITCHES: ComposeSwitches = {
  lateCompose: 120,
};

export const CALM_COMPOSE: ComposeSwitches = {
  lateCompose: 0,
};
