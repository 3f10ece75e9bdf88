package kesu.terms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A measure against a person (处罚标准); the order of the constants is the ladder, light to heavy. */
public enum Measure {
  /** 提交理由书. */
  STATEMENT_OF_REASONS("提交理由书", "statement of reasons"),
  /** 口头指导. */
  ORAL_GUIDANCE("口头指导", "oral guidance"),
  /** 书面指导. */
  WRITTEN_GUIDANCE("书面指导", "written guidance"),
  /** 决定日指导. */
  DECISION_DAY_GUIDANCE("决定日指导", "decision-day guidance");

  private final Text text;

  Measure(String zh, String en) {
    text = new Text(zh, en);
  }

  /** Its name for people; the Chinese is the word of the tables. */
  public Text text() {
    return text;
  }

  /** The ladder by the Chinese words of the tables. */
  public static Map<String, Measure> words() {
    Map<String, Measure> words = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(measure -> words.put(measure.text.zh(), measure));
    return words;
  }
}
