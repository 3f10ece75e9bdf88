package kesu.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the stack. Parts start in this order and stop in the reverse one. */
public enum Part {
  BROKER("kafka", "Kafka 消息服务 broker", "--kafka-port", ""),
  STORE("store", "文档存储 document store", "--store-port", ""),
  INTAKE("intake-service", "受理 intake", "--base-port", "kesu.intake.IntakeApplication"),
  ROUTING("routing-service", "转交 routing", "--base-port", "kesu.routing.RoutingApplication"),
  SLA("sla-service", "时限 clocks", "--base-port", "kesu.sla.SlaApplication"),
  PENALTY("penalty-service", "奖惩 penalties", "--base-port", "kesu.penalty.PenaltyApplication"),
  MEDIA("media-watch-service", "媒体 media watch", "--base-port", "kesu.media.MediaApplication"),
  GATEWAY("gateway", "网关 gateway", "--port", "kesu.gateway.GatewayApplication");

  private final String id;
  private final String title;
  private final String option;
  private final String mainClass;

  Part(String id, String title, String option, String mainClass) {
    this.id = id;
    this.title = title;
    this.option = option;
    this.mainClass = mainClass;
  }

  /** Name in files and logs; for services and the gateway also the name of the module. */
  public String id() {
    return id;
  }

  /** Name for people, in Chinese and English. */
  public String title() {
    return title;
  }

  /** Name in the gateway's settings: {@code media} for {@code media-watch-service}. */
  String shortName() {
    return id.substring(0, id.indexOf('-'));
  }

  /** Option of {@code ./start} that changes its port. */
  String option() {
    return option;
  }

  /** Class that starts an application. */
  String mainClass() {
    return mainClass;
  }

  /** The part with this id, if there is one. */
  static Optional<Part> withId(String id) {
    return Arrays.stream(values()).filter(part -> part.id.equals(id)).findFirst();
  }

  /** True for the Spring Boot applications: the five services and the gateway. */
  boolean isApplication() {
    return this != BROKER && this != STORE;
  }

  static List<Part> applications() {
    return Arrays.stream(values()).filter(Part::isApplication).toList();
  }

  /** The five services. */
  public static List<Part> services() {
    return Arrays.stream(values()).filter(part -> part.isApplication() && part != GATEWAY).toList();
  }
}
