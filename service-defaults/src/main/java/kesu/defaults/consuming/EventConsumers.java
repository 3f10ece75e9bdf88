package kesu.defaults.consuming;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The consumers of a service's subscriptions.
 *
 * @param byGroup the consumers by consumer group
 */
record EventConsumers(Map<String, EventConsumer> byGroup) {
  EventConsumers {
    byGroup = new LinkedHashMap<>(byGroup);
  }

  Collection<EventConsumer> all() {
    return byGroup.values();
  }
}
