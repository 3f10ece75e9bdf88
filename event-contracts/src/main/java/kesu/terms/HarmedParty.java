package kesu.terms;

/**
 * A party that can have suffered heavy loss or harm before the complaint was registered (R1-I3).
 */
public enum HarmedParty {
  /** 公司. */
  COMPANY,
  /** 顾客. */
  CUSTOMER
}
