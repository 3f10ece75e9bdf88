package kesu.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The branch's reports to head office on one complaint, and head office's answers. */
final class HeadOfficeReports {
  private static final Map<String, String> OPINIONS =
      Map.of(
          "customerServiceOpinion", "建议按承诺换新",
          "generalManagerOpinion", "同意，请总部核准");
  private final PlayedComplaint played;
  private final Place place;

  HeadOfficeReports(PlayedComplaint played, Place place) {
    this.played = played;
    this.place = place;
  }

  /** Each field is filled in by who owes it, then the form goes up while unsolved. */
  void sendForm() throws InterruptedException {
    fill(
        place.agent(),
        Map.of("HANDLER", List.of("门店店长"), "PLAN", List.of("核对店员当日的承诺", "按承诺换新，并当面致歉")));
    fill(place.customerServiceManager(), Map.of("CORRECTIVE_OPINION", List.of("店员培训：不作规定之外的承诺")));
    fill(place.generalManager(), Map.of("GENERAL_MANAGER_OPINION", List.of("同意方案")));
    played.act(
        "form/signatures",
        place.customerServiceManager(),
        Map.of("signature", "MANAGER_SIGNATURE"));
    played.act("reports", place.customerServiceManager(), with("level", "HEAD_OFFICE"));
  }

  void askOpinion() throws InterruptedException {
    played.act(
        "opinion-requests",
        place.customerServiceManager(),
        with("question", "店员答应三天内免费换新，超出三包规定，可否照办？"));
  }

  void passOnOpinion() throws InterruptedException {
    played.act(
        "opinion-requests/1/passing-on",
        Place.HEAD_OFFICE,
        Map.of("to", Place.CENTRE.department(), "note", "请运营中心会签"));
  }

  void giveOpinion() throws InterruptedException {
    played.act("opinion-requests/1/opinion", Place.CENTRE, Map.of("opinion", "同意换新，差价由门店承担"));
  }

  private void fill(Actor by, Map<String, List<String>> fields) throws InterruptedException {
    played.act("form/fields", by, Map.of("fields", fields));
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> body = new HashMap<>(OPINIONS);
    body.put(key, value);
    return body;
  }
}
