package kesu.defaults.versions;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import kesu.cloudevents.PrecedingNumbers;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.StreamVersion;

/**
 * Waits until this service has applied all events up to a version, as far as it handles them, and
 * tells the version that its own documents have then. What it did because of those events is saved
 * with them, so it is in that version.
 */
public final class AwaitVersion {
  /** The header that names a version: of a reply to a command, what it has written. */
  public static final String HEADER = "Kesu-Version";

  private final DocumentStore store;
  private final List<Subscription> subscriptions;

  AwaitVersion(DocumentStore store, List<Subscription> subscriptions) {
    this.store = store;
    this.subscriptions = List.copyOf(subscriptions);
  }

  /** Waits; false if it has not applied them in time. */
  public boolean await(Collection<StreamVersion> versions, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    for (StreamVersion version : versions) {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      if (!store.changes().await(version.subject(), () -> isKnown(version), left)) {
        return false;
      }
    }
    return true;
  }

  /** The versions of this service's own documents about the same subjects. */
  public List<StreamVersion> own(Collection<StreamVersion> versions) {
    return versions.stream()
        .map(StreamVersion::subject)
        .distinct()
        .flatMap(subject -> store.versions(subject).stream())
        .toList();
  }

  private boolean isKnown(StreamVersion version) {
    return subscriptions.stream().allMatch(subscription -> isKnown(version, subscription));
  }

  private boolean isKnown(StreamVersion version, Subscription subscription) {
    PrecedingNumbers handled = version.last().of(subscription.types());
    long number = handled.last();
    if (number == 0) {
      return true; // it handles no event of that stream
    }
    Subscription.Effect effect = subscription.effect();
    return effect == null
        ? store.hasApplied(version.subject(), version.source(), version.incarnation(), number)
        : effect.isThere(version.source(), version.subject(), version.incarnation(), number);
  }
}
