package kesu.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kesu.local.demo.Action.Ruling;
import tools.jackson.databind.JsonNode;

/** Decides penalties and appeals against them. */
final class PenaltyDecisions {
  private static final String GENERAL_MANAGER = "branch-general-manager";

  /** The rows that head office imposes. */
  private static final String HEAD_OFFICES_OWN = "R1-P";

  private final PlayedComplaint played;
  private final Place place;

  PenaltyDecisions(PlayedComplaint played, Place place) {
    this.played = played;
    this.place = place;
  }

  /** Decides all proposals; nobody decides about themselves. */
  void decide(Ruling ruling) throws InterruptedException {
    for (JsonNode penalty : played.penalties()) {
      if (state(penalty).equals("PROPOSED")) {
        Actor decider =
            penalty.path("post").asString().equals(GENERAL_MANAGER)
                    || penalty.path("clause").asString().startsWith(HEAD_OFFICES_OWN)
                ? Place.HEAD_OFFICE_MANAGER
                : place.generalManager();
        played.post(path(penalty) + "/decision", decider, decision(penalty, ruling));
      }
    }
  }

  /** The first penalised person appeals; head office decides again. */
  void appeal(boolean allowed) throws InterruptedException {
    List<JsonNode> imposed =
        played.penalties().stream().filter(one -> state(one).equals("IMPOSED")).toList();
    if (imposed.isEmpty()) {
      played.surprise("没有可申诉的处罚 there is no penalty to appeal against");
      return;
    }
    JsonNode penalty = imposed.getFirst();
    Actor appellant =
        new Actor(
            penalty.path("person").asString(),
            penalty.path("post").asString(),
            penalty.path("department").asString());
    played.post(path(penalty) + "/appeal", appellant, Map.of("grounds", "当日已按流程处理并留有记录，请复核。"));
    played.post(
        path(penalty) + "/decision",
        Place.HEAD_OFFICE_MANAGER,
        decision(penalty, allowed ? Ruling.DISMISS : Ruling.LIGHTEST));
  }

  private static Map<String, Object> decision(JsonNode penalty, Ruling ruling) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("opinion", "依据规定第 " + penalty.path("clause").asString() + " 条，经核实决定");
    switch (ruling) {
      case DISMISS -> body.put("outcome", "DISMISSED");
      case LIGHTEST -> {
        body.put("outcome", "IMPOSED");
        body.put("measure", penalty.path("from").asString());
      }
      case HEAVIEST -> {
        body.put("outcome", "IMPOSED");
        body.put("measure", penalty.path("to").asString());
      }
    }
    return body;
  }

  private static String state(JsonNode penalty) {
    return penalty.path("state").asString();
  }

  private static String path(JsonNode penalty) {
    return "/api/penalties/" + penalty.path("id").asString();
  }
}
