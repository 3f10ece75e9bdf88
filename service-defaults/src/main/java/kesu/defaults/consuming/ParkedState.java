package kesu.defaults.consuming;

import org.jspecify.annotations.Nullable;

/** The reason why a complaint is parked, which decides how it comes free. */
enum ParkedState {
  /** Events that stand before the first are missing; it comes free when they come in. */
  GAP("gap"),

  /** The first could not be handled and is tried again for some seconds. */
  RETRYING("retrying"),

  /** The first cannot be handled; an operator replays it once the cause is mended. */
  PARKED("parked");

  private final String text;

  ParkedState(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  static ParkedState of(@Nullable String text) {
    for (ParkedState state : values()) {
      if (state.text.equals(text)) {
        return state;
      }
    }
    return PARKED; // documents of earlier versions do not tell
  }
}
