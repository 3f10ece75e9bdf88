package kesu.terms;

/** Form in which a customer praises. */
public enum PraiseForm {
  /** 书面: a letter or message. */
  WRITING,
  /** 锦旗: a banner; its words count as in writing. */
  BANNER,
  /** 来电: by word of mouth. */
  CALL;

  /** Returns true if it counts as praise in writing. */
  public boolean written() {
    return this != CALL;
  }
}
