package kesu.terms;

/** Kind of evidence (取证). */
public enum EvidenceKind {
  /** 照片. */
  PHOTO,
  /** 录像. */
  VIDEO,
  /** 录音. */
  SOUND,
  /** 书面材料: a statement, a bill or the like. */
  DOCUMENT
}
