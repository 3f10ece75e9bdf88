package kesu.terms;

/** A reward for handling a complaint well (正激励). */
public enum Reward {
  /** 口头表扬. */
  ORAL_PRAISE("口头表扬", "oral praise"),
  /** 免于处罚: lifts that person's penalty for this complaint. */
  EXEMPTION("免于处罚", "exemption from the penalty");

  private final Text text;

  Reward(String zh, String en) {
    text = new Text(zh, en);
  }

  /** Its name for people; the Chinese is the word of the tables. */
  public Text text() {
    return text;
  }
}
