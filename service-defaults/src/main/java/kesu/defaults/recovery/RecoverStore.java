package kesu.defaults.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.documents.StoreIncarnation;
import kesu.defaults.recovery.RecoveryReport.UnknownEvents;
import kesu.defaults.topics.EventTopics;
import kesu.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Recovers a service whose store was restored to an earlier moment than its log, before it handles
 * anything: begins a new incarnation of its streams, takes in again what the log holds since the
 * backup, and reports its own events that the store does not know. Done once for a backup; repeated
 * if it was interrupted.
 */
final class RecoverStore implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RecoverStore.class);
  private static final int SECONDS = 60;
  private static final int ATTEMPTS = 20;
  private final StoreIncarnation incarnation;
  private final List<Subscription> subscriptions;
  private final ReconcileStreams streams;
  private final LogReader log;
  private final RecoveryReports reports;
  private final KafkaAdmin kafka;
  private final EventTopics names;
  private final Instant backupOf;
  private final Duration margin;
  private volatile boolean running;

  RecoverStore(
      StoreIncarnation incarnation,
      List<Subscription> subscriptions,
      ReconcileStreams streams,
      LogReader log,
      RecoveryReports reports,
      KafkaAdmin kafka,
      EventTopics names,
      Instant backupOf,
      Duration margin) {
    this.incarnation = incarnation;
    this.subscriptions = List.copyOf(subscriptions);
    this.streams = streams;
    this.log = log;
    this.reports = reports;
    this.kafka = kafka;
    this.names = names;
    this.backupOf = backupOf;
    this.margin = margin;
  }

  @Override
  public void start() {
    running = true;
    if (reports.find(backupOf).isPresent()) {
      return;
    }
    long number = incarnation.raise();
    Instant since = backupOf.minus(margin);
    try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
      for (Subscription subscription : subscriptions) {
        resetOffsets(admin, subscription, since);
      }
      List<UnknownEvents> unknown = streams.reconcile(ownTopics(admin), since);
      RecoveryReport report =
          new RecoveryReport(
              backupOf,
              number,
              unknown.stream().mapToInt(each -> each.types().size()).sum(),
              unknown);
      reports.save(report);
      LOG.warn(
          "Recovered from the backup of {}: incarnation {}; {} own events of {} documents are in"
              + " the log and not in the store, see GET /actuator/recovery",
          backupOf,
          number,
          report.unknownEvents(),
          unknown.size());
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException(
          "恢复未完成，请停止该服务的其他实例后重试 The recovery is not complete; stop the other instances"
              + " of this service and start it again",
          failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted during the recovery", interrupted);
    }
  }

  private void resetOffsets(Admin admin, Subscription subscription, Instant since)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    log.offsets(subscription.topic(), since)
        .forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
    for (int attempt = 1; ; attempt++) {
      try {
        admin
            .alterConsumerGroupOffsets(subscription.group(), offsets)
            .all()
            .get(SECONDS, TimeUnit.SECONDS);
        break;
      } catch (ExecutionException hasMembers) {
        if (attempt == ATTEMPTS) {
          throw hasMembers;
        }
        TimeUnit.SECONDS.sleep(
            1); // an instance that was killed leaves its group some seconds later
      }
    }
    LOG.warn("{} takes in again what was published since {}", subscription.group(), since);
  }

  private Set<String> ownTopics(Admin admin)
      throws ExecutionException, TimeoutException, InterruptedException {
    Set<String> topics = new HashSet<>(admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS));
    topics.removeIf(
        topic ->
            !topic.equals(names.name(Topics.LIFECYCLE))
                && !topic.startsWith(Topics.DEPARTMENT_PREFIX));
    return topics;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE; // before anything is published or consumed
  }
}
