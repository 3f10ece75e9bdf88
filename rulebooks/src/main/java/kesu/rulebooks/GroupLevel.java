package kesu.rulebooks;

/** Level of a crisis group (R1-O10). */
public enum GroupLevel {
  /** 门店工作组. */
  STORE,
  /** 分部领导组. */
  BRANCH
}
