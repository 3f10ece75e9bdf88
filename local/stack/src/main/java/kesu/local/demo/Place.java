package kesu.local.demo;

import java.util.Map;

/**
 * A store of the sample organisation and the people who act in it and in its branch, with their
 * staff numbers in the sample chart of {@code rulebooks}.
 */
public enum Place {
  ZGC("bj", "bj-zgc", "中关村店 Zhongguancun"),
  XD("bj", "bj-xd", "西单店 Xidan"),
  XJH("sh", "sh-xjh", "徐家汇店 Xujiahui"),
  WJC("sh", "sh-wjc", "五角场店 Wujiaochang");

  /** Head office's complaints officer. */
  public static final Actor HEAD_OFFICE =
      new Actor("E1002", "head-office-complaints", "head-office");

  /** Head office's complaints manager, who decides what concerns a branch's general manager. */
  public static final Actor HEAD_OFFICE_MANAGER =
      new Actor("E1001", "head-office-complaints-manager", "head-office");

  /** The head of another centre of head office, who countersigns opinions. */
  public static final Actor CENTRE =
      new Actor("E1005", "head-office-centre-manager", "ho-operations");

  /** The auditor of penalties and the ledger. */
  public static final Actor AUDITOR = new Actor("E1004", "auditor", "head-office");

  private static final Map<String, String> AGENTS = Map.of("bj", "E1110", "sh", "E1309");
  private static final Map<String, String> MANAGERS = Map.of("bj", "E1109", "sh", "E1308");
  private static final Map<String, String> GENERAL_MANAGERS = Map.of("bj", "E1119", "sh", "E1318");
  private static final Map<String, String> PRESS_OFFICERS = Map.of("bj", "E1104", "sh", "E1304");
  private static final Map<String, String> LOGISTICS_CLERKS = Map.of("bj", "E1107", "sh", "E1306");
  private static final Map<String, String> HEADS =
      Map.of("bj-zgc", "E1201", "bj-xd", "E1210", "sh-xjh", "E1401", "sh-wjc", "E1410");
  private static final Map<String, String> SELLERS =
      Map.of("bj-zgc", "E1206", "bj-xd", "E1215", "sh-xjh", "E1406", "sh-wjc", "E1415");

  private final String branch;
  private final String store;
  private final String title;

  Place(String branch, String store, String title) {
    this.branch = branch;
    this.store = store;
    this.title = title;
  }

  /** The branch's code. */
  public String branch() {
    return branch;
  }

  /** The store's code. */
  public String store() {
    return store;
  }

  /** The store's name, in Chinese and English. */
  public String title() {
    return title;
  }

  /** The code of the department of that kind. */
  public String department(String kind) {
    return switch (kind) {
      case "store", "accounting" -> store + "-" + kind;
      case "manufacturer" -> branch + "-purchasing";
      default -> branch + "-" + kind;
    };
  }

  /** The agent who takes calls and calls customers. */
  public Actor agent() {
    return of(AGENTS, branch, "customer-service-agent", "customer-service");
  }

  /** The customer service manager, who tracks every major complaint. */
  public Actor customerServiceManager() {
    return of(MANAGERS, branch, "customer-service-manager", "customer-service");
  }

  /** The branch's general manager, who decides penalties. */
  public Actor generalManager() {
    return of(GENERAL_MANAGERS, branch, "branch-general-manager", "branch-management");
  }

  /** The clerk who watches the press. */
  public Actor pressOfficer() {
    return of(PRESS_OFFICERS, branch, "advertising-clerk", "advertising");
  }

  /** The clerk who plans the deliveries. */
  public Actor logisticsClerk() {
    return of(LOGISTICS_CLERKS, branch, "logistics-clerk", "logistics");
  }

  /** The head of the store. */
  public Actor storeHead() {
    return of(HEADS, store, "store-head", "store");
  }

  /** The salesperson whom the customer meets in the store. */
  public Actor seller() {
    return of(SELLERS, store, "sales-staff", "store");
  }

  private Actor of(Map<String, String> people, String where, String post, String kind) {
    return new Actor(people.getOrDefault(where, "?"), post, department(kind));
  }
}
