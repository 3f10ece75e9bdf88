package kesu.defaults.topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics that a service sends to or consumes from. Each is created by whoever needs it first,
 * or checked if it exists.
 */
public final class EventTopics {
  private static final Logger LOG = LoggerFactory.getLogger(EventTopics.class);
  private static final int SECONDS = 5;
  private final Supplier<Admin> admins;
  private final TopicSettings settings;
  private final Set<String> usable = ConcurrentHashMap.newKeySet();

  EventTopics(Supplier<Admin> admins, TopicSettings settings) {
    this.admins = admins;
    this.settings = settings;
  }

  /** The name at the broker of a topic, which may be given by that name too. */
  public String name(String topic) {
    return settings.name(topic);
  }

  /** The topic of a name at the broker, as senders and subscriptions know it. */
  public String topic(String name) {
    return settings.topic(name);
  }

  /**
   * The partition of a key. It depends on the number of partitions that is set, so that no
   * complaint moves if somebody raises the broker's number while services run.
   *
   * @return null if the topic's events are not ordered by key
   */
  public @Nullable Integer partition(String topic, String key) {
    return TopicSettings.ORDERED.contains(topic)
        ? Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)))
            % settings.partitions()
        : null;
  }

  /**
   * Creates or checks topics, unless this was done before.
   *
   * @throws UnusableTopic if a topic cannot be used until somebody intervenes
   * @throws KafkaException if the broker does not answer
   */
  public void ensure(Collection<String> topics) {
    List<String> open = topics.stream().filter(topic -> !usable.contains(name(topic))).toList();
    if (open.isEmpty()) {
      return;
    }
    Admin admin = admins.get();
    try {
      for (String topic : open) {
        ensure(admin, settings.topic(topic));
        usable.add(name(topic));
      }
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /** Creates or checks one topic, unless this was done before. */
  public void ensure(String topic) {
    if (!usable.contains(name(topic))) {
      ensure(List.of(topic));
    }
  }

  /** Makes the next use check a topic again, because sending to it failed. */
  public void recheck(String topic) {
    usable.remove(name(topic));
  }

  private void ensure(Admin admin, String topic) {
    TopicDescription found = describe(admin, name(topic));
    if (TopicSettings.ORDERED.contains(topic)) {
      new TopicGeneration(admin, settings, topic).check(found);
    }
    if (found == null) {
      create(admin, name(topic), settings.partitions(topic), settings.replicas());
    } else {
      new TopicDurability(admin, settings.replicas()).restore(found);
    }
  }

  static @Nullable TopicDescription describe(Admin admin, String name) {
    try {
      return await(
          Objects.requireNonNull(admin.describeTopics(List.of(name)).topicNameValues().get(name)));
    } catch (UnknownTopicOrPartitionException missing) {
      return null;
    }
  }

  static void create(Admin admin, String name, int partitions, short replicas) {
    NewTopic wanted =
        new NewTopic(name, partitions, replicas).configs(TopicSettings.configuration(replicas));
    try {
      await(admin.createTopics(List.of(wanted)).all());
      LOG.info("主题已创建。 The topic {} was created", name);
    } catch (TopicExistsException another) {
      LOG.debug("{} was created by another at the same time", name);
    } catch (RetriableException away) {
      throw away;
    } catch (KafkaException refused) {
      throw new UnusableTopic(
          "主题 %s 不存在，也无法创建（%s）；请授权创建，或由管理员建立。 The topic %s does not exist and cannot be created (%s); allow its creation, or create it."
              .formatted(name, reason(refused), name, reason(refused)),
          refused);
    }
  }

  private static String reason(KafkaException refused) {
    return refused instanceof AuthorizationException
        ? "not authorised"
        : String.valueOf(refused.getMessage());
  }

  static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException("The broker's reply cannot be used", failed.getCause());
    } catch (java.util.concurrent.TimeoutException late) {
      throw new TimeoutException("The broker did not answer within " + SECONDS + " s", late);
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }
}
