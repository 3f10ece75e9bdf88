package kesu.local.testbed;

import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;

/** Staff of the sample organisation, each in the post that they hold there. */
public final class SampleStaff {
  public static final Actor HEAD_OFFICE = actor("E1002", "head-office-complaints", "head-office");
  public static final Actor HEAD_OFFICE_MANAGER =
      actor("E1001", "head-office-complaints-manager", "head-office");
  public static final Actor HEAD_OFFICE_CENTRE =
      actor("E1005", "head-office-centre-manager", "ho-operations");
  public static final Actor AUDITOR = actor("E1004", "auditor", "head-office");
  public static final Actor PURCHASING = actor("E1102", "purchasing-clerk", "bj-purchasing");
  public static final Actor PRESS_OFFICE = actor("E1104", "advertising-clerk", "bj-advertising");
  public static final Actor LOGISTICS_MANAGER = actor("E1106", "logistics-manager", "bj-logistics");
  public static final Actor LOGISTICS = actor("E1107", "logistics-clerk", "bj-logistics");
  public static final Actor CUSTOMER_SERVICE_MANAGER =
      actor("E1109", "customer-service-manager", "bj-customer-service");
  public static final Actor AGENT = actor("E1110", "customer-service-agent", "bj-customer-service");
  public static final Actor GENERAL_MANAGER =
      actor("E1119", "branch-general-manager", "bj-branch-management");
  public static final Actor ADVERTISING_MANAGER =
      actor("E1103", "advertising-manager", "bj-advertising");
  public static final Actor ADMINISTRATION_MANAGER =
      actor("E1115", "administration-manager", "bj-administration");
  public static final Actor INSURANCE_OFFICER =
      actor("E1120", "insurance-officer", "bj-administration");
  public static final Actor ASSET_MANAGER = actor("E1006", "asset-manager", "asset-management");
  public static final Actor STORE_ADMINISTRATION_MANAGER =
      actor("E1202", "store-administration-manager", "bj-zgc-store");
  public static final Actor SECURITY_LEADER =
      actor("E1204", "store-security-leader", "bj-zgc-store");
  public static final Actor GOODS_SUPERVISOR = actor("E1205", "goods-supervisor", "bj-zgc-store");
  public static final Actor CHIEF_ACCOUNTANT =
      actor("E1208", "chief-accountant", "bj-zgc-accounting");
  public static final Actor STORE_HEAD = actor("E1201", "store-head", "bj-zgc-store");
  public static final Actor SALES = actor("E1206", "sales-staff", "bj-zgc-store");
  public static final Actor OTHER_STORE_HEAD = actor("E1210", "store-head", "bj-xd-store");
  public static final Actor SHANGHAI_AGENT =
      actor("E1309", "customer-service-agent", "sh-customer-service");
  public static final Actor SHANGHAI_GENERAL_MANAGER =
      actor("E1318", "branch-general-manager", "sh-branch-management");

  private SampleStaff() {}

  /** A person in a post of a department. */
  public static Actor actor(String person, String post, String department) {
    return new Actor(new PersonId(person), new Post(post), new DepartmentCode(department));
  }
}
