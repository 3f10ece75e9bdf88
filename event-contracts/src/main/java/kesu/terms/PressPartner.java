package kesu.terms;

/** The side of the press that a talk was held with. */
public enum PressPartner {
  /** 到场记者: journalists at the scene (R1-D21). */
  JOURNALISTS,
  /** 媒体负责人: editors or heads of media. */
  EDITORS
}
