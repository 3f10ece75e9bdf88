package kesu.terms;

/** How a complaint came in (投诉渠道), as the feedback form lists it. */
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
