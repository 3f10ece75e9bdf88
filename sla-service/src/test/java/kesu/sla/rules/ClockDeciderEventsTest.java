package kesu.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kesu.events.ComplaintRegistered;
import kesu.events.Lifecycle;
import org.junit.jupiter.api.Test;

/** The events subscribed to are those that the rules react to. */
class ClockDeciderEventsTest {
  @Test
  void everyEventThatTheRulesReactToIsSubscribedToAndNoOther() throws IOException {
    Set<Class<?>> reactedTo = new HashSet<>(eventsIn(Moments.class));
    reactedTo.addAll(eventsIn(LevelMoments.class));
    reactedTo.addAll(eventsIn(CaseFacts.class));
    reactedTo.addAll(eventsIn(IncidentMoments.class));
    Set<Class<?>> subscribedTo = new HashSet<>(ClockDecider.EVENTS);
    subscribedTo.add(ComplaintRegistered.class);
    assertThat(subscribedTo).isEqualTo(reactedTo);
  }

  /** The kinds of events that the code of a class names; a switch names each of its cases. */
  private static Set<Class<?>> eventsIn(Class<?> rule) throws IOException {
    Set<String> named = new HashSet<>();
    try (InputStream code = rule.getResourceAsStream(rule.getSimpleName() + ".class")) {
      for (PoolEntry entry :
          ClassFile.of().parse(Objects.requireNonNull(code).readAllBytes()).constantPool()) {
        if (entry instanceof ClassEntry type) {
          named.add(type.asInternalName().replace('/', '.'));
        }
      }
    }
    return Stream.of(Lifecycle.class.getPermittedSubclasses())
        .filter(event -> named.contains(event.getName()))
        .collect(Collectors.toSet());
  }
}
