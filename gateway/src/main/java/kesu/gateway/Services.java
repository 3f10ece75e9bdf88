package kesu.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All services behind the gateway. */
@Component
final class Services {
  private final List<Service> all;

  Services(Addresses at, Limits limits) {
    List<Service> services = new ArrayList<>();
    services.add(
        new Service(
            "intake",
            new Text("投诉受理", "complaint intake"),
            new Text("登记、查询、回访、结案", "registering, finding, follow-up and closing"),
            List.of("/api/complaints"),
            at.intake()));
    services.add(
        new Service(
            "routing",
            new Text("派单", "routing"),
            new Text("部门接单、拒单、进展与结果", "departments' answers, progress and results"),
            List.of("/api/assignments", "/api/organisation"),
            at.routing()));
    services.add(
        new Service(
            "sla",
            new Text("时限", "deadlines"),
            new Text("查询时限", "looking up clocks"),
            List.of("/api/clocks"),
            at.sla()));
    services.add(
        new Service(
            "penalty",
            new Text("奖惩", "penalties and rewards"),
            new Text("奖惩决定、申诉与台账", "decisions, appeals and the ledger"),
            List.of("/api/penalties", "/api/rewards", "/api/ledger"),
            at.penalty()));
    services.add(
        new Service(
            "media",
            new Text("舆情", "media watch"),
            new Text("媒体提及与曝光", "mentions and exposure"),
            List.of("/api/mentions", "/api/exposures"),
            at.media()));
    if (limits.bench()) {
      services.add(echo(at.echo()));
    }
    all = List.copyOf(services);
  }

  private static Service echo(@Nullable URI uri) {
    if (uri == null) {
      throw new IllegalStateException(
          "kesu.services.echo 缺失 is missing; with kesu.gateway.bench=true give the address of the"
              + " stub that answers /api/echo (请给出其地址)");
    }
    return new Service(
        "echo",
        new Text("回声", "echo"),
        new Text("测量网关", "measuring the gateway"),
        List.of("/api/echo"),
        uri);
  }

  List<Service> all() {
    return all;
  }
}
