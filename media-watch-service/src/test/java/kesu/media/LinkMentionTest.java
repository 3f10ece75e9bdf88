package kesu.media;

import static kesu.local.testbed.SampleStaff.PRESS_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LinkMentionTest extends MediaServiceTest {
  private static String link(Object complaint) {
    return "{\"complaintId\":\"%s\"}".formatted(complaint);
  }

  private String unlinked(String text) {
    String body =
        """
        {"origin":"PLATFORM","outlet":"城市论坛","publishedAt":"2026-03-01T10:00:00+08:00",\
        "negative":true,"text":"%s"}\
        """;
    String id = api.post(MENTIONS, body.formatted(text), PRESS_OFFICE).expect(201).text("id");
    await(MENTIONS + "?limit=200&state=unlinked", page -> page.toString().contains(id));
    return MENTIONS + "/" + id + "/link";
  }

  @Test
  void aReportWithoutNumberIsLinkedByHandOnce() {
    SampleComplaint complaint = watchedComplaint();
    String path = unlinked("有人的冰箱等了三周 " + complaint.id());
    assertThat(api.post(path, link(complaint.id()), PRESS_OFFICE).expect(200).text("state"))
        .isEqualTo("LINKED");
    awaitLevel(complaint, "EXPOSED");
    assertThat(api.post(path, link(complaint.id()), PRESS_OFFICE).expect(409).code())
        .isEqualTo("already-linked");
  }

  @Test
  void whatNobodyKnowsCannotBeLinkedAndAnotherBranchesComplaintNeither() {
    SampleComplaint complaint = watchedComplaint();
    String path = unlinked("谁的冰箱 " + complaint.id());
    Actor shanghai = SampleStaff.actor("E1304", "advertising-clerk", "sh-advertising");
    assertThat(api.post(path, link(complaint.id()), shanghai).expect(403).code())
        .isEqualTo("not-of-branch");
    assertThat(api.post(path, link("nobody"), PRESS_OFFICE).code()).isEqualTo("complaint-unknown");
    assertThat(
            api.post(MENTIONS + "/m0/link", link(complaint.id()), PRESS_OFFICE).expect(404).code())
        .isEqualTo("mention-unknown");
  }

  @Test
  void aReportBeforeItsComplaintWaitsForItAndOneTextMayNameSeveral() {
    SampleComplaint known = watchedComplaint();
    SampleComplaint later = newComplaint();
    String mention = "early-" + later.id();
    report(mention, "晨报", true, known.number() + "和" + later.number() + "都没有下文");
    awaitLevel(known, "EXPOSED");
    register(later);
    awaitLevel(later, "EXPOSED");
    JsonNode linked = await(MENTIONS + "/" + mention, one -> one.path("linked").size() == 2);
    assertThat(linked.path("waiting").size()).isZero();
  }
}
