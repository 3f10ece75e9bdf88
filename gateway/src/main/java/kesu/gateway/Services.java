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

  Services(ServiceAddresses addresses, GatewaySettings settings) {
    List<Service> services = new ArrayList<>();
    services.add(
        new Service(
            "intake",
            new Text("投诉受理", "complaint intake"),
            new Text(
                "登记、查询、回访、结案、反馈表", "registration, look-up, follow-up, closing, feedback forms"),
            List.of("/api/complaints", "/api/forms"),
            addresses.intake()));
    services.add(
        new Service(
            "routing",
            new Text("转交", "routing"),
            new Text(
                "部门受理、拒绝受理、反馈进展与结果；组织架构与时间",
                "departments' answers, progress and results; organisation chart and time"),
            List.of("/api/assignments", "/api/organisation", "/api/time"),
            addresses.routing()));
    services.add(
        new Service(
            "sla",
            new Text("时限", "deadlines"),
            new Text("查询时限", "look-up of clocks"),
            List.of("/api/clocks"),
            addresses.sla()));
    services.add(
        new Service(
            "penalty",
            new Text("奖惩", "penalties and rewards"),
            new Text("奖惩决定、申诉与台账", "decisions, appeals and the ledger"),
            List.of("/api/penalties", "/api/rewards", "/api/ledger"),
            addresses.penalty()));
    services.add(
        new Service(
            "media",
            new Text("媒体监测", "media watch"),
            new Text("媒体报道与曝光情况", "mentions and exposure"),
            List.of("/api/mentions", "/api/exposures"),
            addresses.media()));
    if (settings.bench()) {
      services.add(echo(addresses.echo()));
    }
    all = List.copyOf(services);
  }

  private static Service echo(@Nullable URI uri) {
    if (uri == null) {
      throw new IllegalStateException(
          "kesu.services.echo is missing: with kesu.gateway.bench=true, give the address of the"
              + " stub that answers /api/echo. 缺少 kesu.services.echo：启用 kesu.gateway.bench 时，请给出应答"
              + " /api/echo 的桩服务地址。");
    }
    return new Service(
        "echo",
        new Text("回声", "echo"),
        new Text("测量网关性能", "measuring the gateway"),
        List.of("/api/echo"),
        uri);
  }

  List<Service> all() {
    return all;
  }
}
