package kesu.defaults.consuming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import kesu.cloudevents.EventMetadata;
import kesu.events.Catalogue;
import kesu.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * The events that one consumer group handles of one topic. Each instance of a service that declares
 * it as a bean consumes its share of the partitions. A handler may be called several times with the
 * same event and must have one effect, which {@link kesu.defaults.documents.Documents#apply}
 * ensures.
 */
public final class Subscription {
  private String topic;
  private final String group;
  private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();
  private @Nullable Effect effect;

  /** Tells if an event has had its effect. */
  @FunctionalInterface
  public interface Effect {
    /** True if the event of that stream, incarnation and number has had its effect. */
    boolean isThere(String source, String subject, long incarnation, long number);
  }

  private record Handler<E extends Event>(Class<E> shape, BiConsumer<EventMetadata, E> effect) {
    void handle(EventMetadata metadata, Event event) {
      effect.accept(metadata, shape.cast(event));
    }
  }

  private Subscription(String topic, String group) {
    this.topic = topic;
    this.group = group;
  }

  /** A subscription to a topic by a consumer group, with no handlers yet. */
  public static Subscription to(String topic, String group) {
    return new Subscription(topic, group);
  }

  /** Adds the handler of one kind of event. */
  public <E extends Event> Subscription on(Class<E> shape, BiConsumer<EventMetadata, E> effect) {
    if (handlers.put(Catalogue.type(shape), new Handler<>(shape, effect)) != null) {
      throw new IllegalArgumentException(group + " has two handlers of " + shape);
    }
    return this;
  }

  /** Says how to find an effect that is not in the document of the event's subject. */
  public Subscription withEffect(Effect found) {
    effect = found;
    return this;
  }

  /** The test for an effect; null if it is in the document of the event's subject. */
  public @Nullable Effect effect() {
    return effect;
  }

  /** Replaces the topic by its name at the broker. */
  void resolve(UnaryOperator<String> names) {
    topic = names.apply(topic);
  }

  /** The topic; once the subscription is a bean, by its name at the broker. */
  public String topic() {
    return topic;
  }

  /** The consumer group. */
  public String group() {
    return group;
  }

  boolean handles(String type) {
    return handlers.containsKey(type);
  }

  Class<? extends Event> shape(String type) {
    return handler(type).shape();
  }

  void handle(EventMetadata metadata, Event event) {
    handler(metadata.type()).handle(metadata, event);
  }

  /** The types of events that are handled. */
  public Set<String> types() {
    return Set.copyOf(handlers.keySet());
  }

  private Handler<?> handler(String type) {
    Handler<?> handler = handlers.get(type);
    if (handler == null) {
      throw new IllegalArgumentException(
          "%s does not handle %s, only %s".formatted(group, type, List.copyOf(handlers.keySet())));
    }
    return handler;
  }
}
