package kesu.planted.flow;

import java.util.List;
import kesu.events.MentionLinked;

/** Declares the events that it reacts to. */
class Rule {
  static final List<Class<?>> EVENTS = List.of(MentionLinked.class);
}
