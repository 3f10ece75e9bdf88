package kesu.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kesu.events.Catalogue;
import kesu.events.DepartmentNotice;
import kesu.events.Event;
import kesu.events.Lifecycle;
import kesu.events.MediaReport;

/**
 * The services that publish and consume each kind of event, as the code has it: a service publishes
 * the events it constructs, and consumes those its subscriptions name, or read from a list that a
 * rule declares.
 */
record EventFlow(Map<String, Set<String>> publishers, Map<String, Set<String>> consumers) {
  private static final String NONE = "—";

  static EventFlow of(JavaClasses classes) {
    EventFlow flow = new EventFlow(new TreeMap<>(), new TreeMap<>());
    for (JavaClass each : classes) {
      if (!isContract(each)) {
        flow.add(each);
      }
    }
    return flow;
  }

  private static boolean isContract(JavaClass each) {
    return each.getPackageName().startsWith("kesu.events")
        || each.getPackageName().startsWith("kesu.defaults");
  }

  private void add(JavaClass each) {
    String service = each.getPackageName().split("\\.", -1)[1];
    if (subscribes(each)) {
      Stream.concat(Stream.of(each), declaring(each))
          .flatMap(named -> named.getReferencedClassObjects().stream())
          .map(ReferencedClassObject::getRawType)
          .filter(type -> type.isAssignableTo(Event.class))
          .forEach(type -> add(consumers, type, service));
    } else {
      Stream.concat(
              each.getConstructorCallsFromSelf().stream(),
              each.getConstructorReferencesFromSelf().stream())
          .map(call -> call.getTargetOwner())
          .filter(type -> type.isAssignableTo(Event.class))
          .forEach(type -> add(publishers, type, service));
    }
  }

  private static boolean subscribes(JavaClass each) {
    return each.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().getSimpleName().equals("Subscription")
                    && call.getTarget().getName().equals("on"));
  }

  /** The classes whose fields a subscription reads. */
  private static Stream<JavaClass> declaring(JavaClass subscription) {
    return subscription.getFieldAccessesFromSelf().stream().map(access -> access.getTargetOwner());
  }

  private static void add(Map<String, Set<String>> services, JavaClass event, String service) {
    services.computeIfAbsent(event.getSimpleName(), ignored -> new TreeSet<>()).add(service);
  }

  /** The rows of the table in {@code event-contracts/README.md}. */
  List<String> rows() {
    return Catalogue.entries().stream().map(this::row).toList();
  }

  private String row(Catalogue.Entry entry) {
    String event = entry.shape().getSimpleName();
    String publishing =
        MediaReport.class.isAssignableFrom(entry.shape())
            ? "press and platforms"
            : services(publishers, event);
    String consuming =
        DepartmentNotice.class.isAssignableFrom(entry.shape())
            ? "the department"
            : services(consumers, event);
    return "| `%s` | `%s` | %s | %s | %s |"
        .formatted(entry.type(), event, topic(entry.shape()), publishing, consuming);
  }

  private static String services(Map<String, Set<String>> services, String event) {
    return services.containsKey(event)
        ? String.join(", ", services.getOrDefault(event, Set.of()))
        : NONE;
  }

  private static String topic(Class<? extends Event> shape) {
    if (Lifecycle.class.isAssignableFrom(shape)) {
      return "lifecycle";
    }
    return DepartmentNotice.class.isAssignableFrom(shape) ? "department" : "mentions";
  }
}
