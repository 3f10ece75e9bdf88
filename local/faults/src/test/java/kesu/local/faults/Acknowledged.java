package kesu.local.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What the system has acknowledged to the driver, and what it was asked without an answer. */
final class Acknowledged {
  private final Collection<Command> commands = new ConcurrentLinkedQueue<>();
  private final Collection<Mention> mentions = new ConcurrentLinkedQueue<>();
  private final Collection<Registration> registrations = new ConcurrentLinkedQueue<>();

  /** An acknowledged registration. */
  record Registration(String complaint, String number, Course course) {}

  /**
   * A command about a complaint.
   *
   * @param type the event that it must have become
   * @param at the instant at which the system says it was done; null if it was not acknowledged
   */
  record Command(String complaint, String type, @Nullable String at) {}

  /** An acknowledged report that names a complaint. */
  record Mention(String id, String complaint) {}

  void add(Registration registration) {
    registrations.add(registration);
  }

  void add(Command command) {
    commands.add(command);
  }

  void add(Mention mention) {
    mentions.add(mention);
  }

  List<Registration> registrations() {
    return new ArrayList<>(registrations);
  }

  List<Command> commands() {
    return new ArrayList<>(commands);
  }

  List<Mention> mentions() {
    return new ArrayList<>(mentions);
  }
}
