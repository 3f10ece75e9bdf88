package kesu.defaults.taking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import kesu.defaults.saving.Incoming;
import kesu.events.Catalogue;
import kesu.events.Event;

/**
 * What one consumer group takes from one topic. Every instance of a service that declares it as a
 * bean takes its share of the partitions. A handler may be called with the same event several times
 * and must lead to one effect, which {@link kesu.defaults.saving.Documents#take} sees to.
 */
public final class Subscription {
  private final String topic;
  private final String group;
  private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

  private record Handler<E extends Event>(Class<E> shape, BiConsumer<Incoming, E> effect) {
    void handle(Incoming incoming, Event event) {
      effect.accept(incoming, shape.cast(event));
    }
  }

  private Subscription(String topic, String group) {
    this.topic = topic;
    this.group = group;
  }

  /** A subscription to a topic by a consumer group, which takes nothing yet. */
  public static Subscription to(String topic, String group) {
    return new Subscription(topic, group);
  }

  /** Takes one kind of event. */
  public <E extends Event> Subscription on(Class<E> shape, BiConsumer<Incoming, E> effect) {
    if (handlers.put(Catalogue.type(shape), new Handler<>(shape, effect)) != null) {
      throw new IllegalArgumentException(group + " takes " + shape + " twice");
    }
    return this;
  }

  /** The topic. */
  public String topic() {
    return topic;
  }

  /** The consumer group. */
  public String group() {
    return group;
  }

  boolean takes(String type) {
    return handlers.containsKey(type);
  }

  Class<? extends Event> shape(String type) {
    return handler(type).shape();
  }

  void handle(Incoming incoming, Event event) {
    handler(incoming.type()).handle(incoming, event);
  }

  Set<String> types() {
    return Set.copyOf(handlers.keySet());
  }

  private Handler<?> handler(String type) {
    Handler<?> handler = handlers.get(type);
    if (handler == null) {
      throw new IllegalArgumentException(
          "%s does not take %s, only %s".formatted(group, type, List.copyOf(handlers.keySet())));
    }
    return handler;
  }
}
