package kesu.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The text of a timeline entry for a reader, in Chinese and English. */
final class TimelineText {
  private static final List<String> ORDER =
      List.of(
          "clause",
          "level",
          "from",
          "to",
          "department",
          "person",
          "toDepartment",
          "toPerson",
          "outcome",
          "measure",
          "points",
          "reward",
          "fact",
          "faults",
          "origin",
          "accepted",
          "satisfied",
          "companyAgrees",
          "furtherDemand",
          "cause",
          "departments",
          "persons",
          "number",
          "dueAt");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("STATEMENT_OF_REASONS", "提交理由书 statement of reasons"),
          Map.entry("ORAL_GUIDANCE", "口头指导 oral guidance"),
          Map.entry("WRITTEN_GUIDANCE", "书面指导 written guidance"),
          Map.entry("DECISION_DAY_GUIDANCE", "决定日指导 decision-day guidance"),
          Map.entry("IMPOSED", "处罚 imposed"),
          Map.entry("DISMISSED", "不予处罚 dismissed"),
          Map.entry("LIFTED", "免于处罚 lifted"),
          Map.entry("ORAL_PRAISE", "口头表扬 oral praise"),
          Map.entry("EXEMPTION", "免于处罚 exemption"),
          Map.entry("ORDINARY", "普通 ordinary"),
          Map.entry("MAJOR", "重大 major"),
          Map.entry("CRISIS", "危机 crisis"),
          Map.entry("NONE", "未曝光 not exposed"),
          Map.entry("AT_RISK", "有曝光风险 at risk"),
          Map.entry("EXPOSED", "已曝光 exposed"),
          Map.entry("PRESS", "报刊 press"),
          Map.entry("BROADCASTER", "广播电视 broadcaster"),
          Map.entry("PLATFORM", "平台 platform"),
          Map.entry("INCLINED_TO_PUBLISH", "有曝光倾向 likely to go public"),
          Map.entry("STORE_HEAD", "门店店长 store head"),
          Map.entry("BRANCH_CUSTOMER_SERVICE", "分部客服部 branch customer service"));

  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("DEADLINE_MISSED", "⏰"),
          Map.entry("DEADLINE_WITHDRAWN", "⏰"),
          Map.entry("ESCALATED", "⏰"),
          Map.entry("ESCALATION_WITHDRAWN", "⏰"),
          Map.entry("PENALTY_PROPOSED", "⚖"),
          Map.entry("PENALTY_WITHDRAWN", "⚖"),
          Map.entry("PENALTY_DECIDED", "⚖"),
          Map.entry("PENALTY_APPEALED", "⚖"),
          Map.entry("PENALTY_REVERSED", "⚖"),
          Map.entry("EXPOSURE_CHANGED", "▲"),
          Map.entry("MENTION_LINKED", "▲"),
          Map.entry("SEVERITY_RAISED", "▲"),
          Map.entry("PRAISED", "★"),
          Map.entry("REWARD_GRANTED", "★"),
          Map.entry("CLOSED", "✔"),
          Map.entry("REFUSED", "↺"),
          Map.entry("RETURNED", "↺"),
          Map.entry("REOPENED", "↺"));

  private TimelineText() {}

  static String of(JsonNode entry) {
    JsonNode text = entry.path("text");
    List<String> parts = new ArrayList<>();
    parts.add(MARKS.getOrDefault(entry.path("what").asString(), "·"));
    parts.add(text.path("zh").asString());
    parts.add(text.path("en").asString());
    JsonNode facts = entry.path("facts");
    for (String name : ORDER) {
      JsonNode fact = facts.path(name);
      if (fact.isString()) {
        parts.add(shown(name, fact.asString()));
      }
    }
    String by = entry.path("by").path("person").asString("");
    if (!by.isEmpty() && !by.equals("kesu")) {
      parts.add("· " + by);
    }
    return String.join(" ", parts);
  }

  private static String shown(String name, String value) {
    String word = WORDS.getOrDefault(value, value);
    return switch (name) {
      case "dueAt" -> "应于 due " + CompanyTime.shown(Instant.parse(value));
      case "level" -> word.equals(value) ? "第 " + value + " 级 level " + value : word;
      case "accepted" -> Boolean.parseBoolean(value) ? "接受 accepted" : "不接受 not accepted";
      case "satisfied" -> Boolean.parseBoolean(value) ? "满意 satisfied" : "不满意 not satisfied";
      case "companyAgrees" ->
          Boolean.parseBoolean(value) ? "公司认同 the company agrees" : "公司不认同 the company disagrees";
      case "furtherDemand" ->
          Boolean.parseBoolean(value) ? "另有要求 a further demand" : "无后续要求 no further demand";
      case "to", "toDepartment", "toPerson" -> "→ " + word;
      case "points" -> "扣分 points " + value;
      default -> word;
    };
  }
}
