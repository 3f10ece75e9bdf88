package kesu.terms;

/** The channel a complaint came in by (投诉渠道), as the feedback form lists them. */
public enum Channel {
  STORE("门店", "store"),
  HOTLINE("800", "800 hotline"),
  /** The customer was called about something else. */
  RETURN_CALL("回访", "return call"),
  WEB("网上", "web"),
  LETTER("信函", "letter"),
  /** 媒体、广宣. */
  PRESS("媒体", "press"),
  HEAD_OFFICE("总部", "head office"),
  OTHER("其它", "other");

  private final Text text;

  Channel(String zh, String en) {
    text = new Text(zh, en);
  }

  /** Its name for people. */
  public Text text() {
    return text;
  }
}
