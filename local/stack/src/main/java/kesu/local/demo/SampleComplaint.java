package kesu.local.demo;

import java.util.List;

/**
 * A sample complaint: its registration and the actions that follow.
 *
 * @param title a short description, in Chinese and English
 */
record SampleComplaint(String title, Registration registration, List<Action> actions) {
  SampleComplaint {
    actions = List.copyOf(actions);
  }
}
