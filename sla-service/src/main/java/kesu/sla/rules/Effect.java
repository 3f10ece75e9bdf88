package kesu.sla.rules;

import java.util.List;

/**
 * The effect of an event, or of the passing of time, on a complaint's clocks.
 *
 * @param deadlines all clocks, in the order in which they were started
 * @param transitions the changes of clocks, in the order in which they happened
 */
record Effect(List<Deadline> deadlines, List<ClockTransition> transitions) {
  Effect {
    deadlines = List.copyOf(deadlines);
    transitions = List.copyOf(transitions);
  }
}
