package kesu.terms;

/** The channel a complaint came in by (投诉渠道), as the feedback form lists them. */
public enum Channel {
  /** 门店. */
  STORE,
  /** 800 热线. */
  HOTLINE,
  /** 回访: the customer was called about something else. */
  RETURN_CALL,
  /** 网上. */
  WEB,
  /** 信函. */
  LETTER,
  /** 媒体、广宣. */
  PRESS,
  /** 总部. */
  HEAD_OFFICE,
  /** 其它. */
  OTHER
}
