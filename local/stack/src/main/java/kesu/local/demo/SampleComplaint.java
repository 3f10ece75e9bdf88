package kesu.local.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample complaint: its registration and the actions that follow.
 *
 * @param title a short description, in Chinese and English
 * @param words the customer's words, if those of the reason do not fit; null otherwise
 */
record SampleComplaint(
    String title, Registration registration, List<Action> actions, @Nullable String words) {
  SampleComplaint {
    actions = List.copyOf(actions);
  }
}
