package kesu.rulebooks;

/** Role of a post in its crisis group. */
public enum GroupRole {
  /** 组长. */
  HEAD,
  /** 执行副组长. */
  EXECUTIVE_DEPUTY,
  /** 副组长. */
  DEPUTY
}
