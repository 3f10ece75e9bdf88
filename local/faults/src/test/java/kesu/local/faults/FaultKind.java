package kesu.local.faults;

/**
 * The kinds of faults, and how often each is in a full deck. One that no deck has breaks a
 * condition that Kesu makes, such as a log that is kept for ever; it strikes only if it is named.
 */
enum FaultKind {
  INSTANCE_KILLED("实例被强行终止 an instance is killed and started again", 9, true),
  BOTH_KILLED("两个实例都被终止 both instances are killed", 2, false),
  INSTANCE_SUSPENDED("实例停顿 an instance stands still for a while", 8, true),
  STORE_KILLED("存储被终止 the store is killed", 5, true),
  BROKER_KILLED("broker 被终止 the broker is killed", 4, false),
  STORE_CUT("与存储的连接断开 connections to the store are reset", 12, true),
  STORE_AWAY("存储不可达 the store is away", 12, true),
  STORE_HALF_OPEN("存储连接半开 connections to the store are half-open", 8, false),
  STORE_SLOW("存储很慢 the store is slow", 8, false),
  STORE_THROTTLED("磁盘很慢 the store's disk is slow", 6, false),
  BROKER_CUT("与 broker 的连接断开 connections to the broker are reset", 12, true),
  BROKER_AWAY("broker 不可达 the broker is away", 12, true),
  BROKER_AWAY_PAST_DUE("broker 在到期前后不可达 the broker is away past due times", 10, true),
  BROKER_HALF_OPEN("broker 连接半开 connections to the broker are half-open", 8, false),
  DELIVERIES_DELAYED("事件迟到 deliveries are delayed", 8, false),
  DELIVERIES_REPEATED("事件重复 events are in the log twice", 14, true),
  GROUP_REWOUND("位移退回 a group's offsets are set back", 6, false),
  EVENT_POISONED("事件无法读取 an event cannot be read", 10, true),
  EVENTS_LOST("事件未读即丢失 events are gone from the log before the clocks read them", 0, false),
  INBOX_MISSING("部门收件主题不存在 a department's inbox is missing", 5, false),
  INBOX_REFUSES("部门收件主题拒收 a department's inbox refuses every notice", 4, false),
  ROLLING_RESTART("滚动重启并带有新版字段 a rolling restart beside a later release", 5, false),
  CLOCK_LEAPT("时钟跳变 company time leaps", 4, false),
  FILE_DAMAGED("文件损坏 a file of the store is damaged", 4, false);

  private final String title;
  private final int weight;
  private final boolean quick;

  FaultKind(String title, int weight, boolean quick) {
    this.title = title;
    this.weight = weight;
    this.quick = quick;
  }

  /** What happens, in Chinese and English. */
  String title() {
    return title;
  }

  int weight() {
    return weight;
  }

  /** Returns true if it is in the short form. */
  boolean quick() {
    return quick;
  }
}
