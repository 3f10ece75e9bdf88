package kesu.defaults.consuming;

import java.util.List;
import kesu.defaults.topics.EventTopics;
import kesu.defaults.topics.UnusableTopic;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates or checks a service's topics before it sends, consumes or answers anything; a topic that
 * it cannot use refuses the start.
 */
final class SubscribedTopics implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SubscribedTopics.class);
  private final EventTopics topics;
  private final List<String> subscribed;
  private final List<String> declared;
  private volatile boolean running;

  SubscribedTopics(EventTopics topics, List<String> subscribed, List<String> declared) {
    this.topics = topics;
    this.subscribed = List.copyOf(subscribed);
    this.declared = List.copyOf(declared);
  }

  @Override
  public void start() {
    try {
      topics.ensure(subscribed);
    } catch (KafkaException away) {
      LOG.warn(
          "消息系统没有应答，稍后再检查主题。 The broker does not answer; topics are checked before they are used",
          away);
    }
    Thread.ofVirtual().name("declared-topics").start(this::createDeclared);
    running = true;
  }

  private void createDeclared() {
    for (String topic : declared) {
      try {
        topics.ensure(topic);
      } catch (UnusableTopic | KafkaException failure) {
        LOG.warn(
            "主题 {} 暂未创建，首次发送时再试。 The topic {} is not created yet; its first sender tries again",
            topic,
            topic,
            failure);
      }
    }
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
    return Integer.MAX_VALUE - 20_000; // before the outbox
  }
}
